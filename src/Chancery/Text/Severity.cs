namespace Chancery.Text;

/// <summary>Whether a document could be used.</summary>
public enum Severity
{
    /// <summary>Used, and worth knowing.</summary>
    Information,

    /// <summary>Used, and something in it was not as expected.</summary>
    Warning,

    /// <summary>Not used.</summary>
    Error,
}
