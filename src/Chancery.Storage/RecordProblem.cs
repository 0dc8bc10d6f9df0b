namespace Chancery.Storage;

/// <summary>Why a record could not be used.</summary>
public enum RecordProblem
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>Another program holds it.</summary>
    Locked,

    /// <summary>A later version of the program wrote it.</summary>
    Newer,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>The file is something else.</summary>
    Foreign,

    /// <summary>The file or its folder cannot be opened, read or written.</summary>
    Inaccessible,
}
