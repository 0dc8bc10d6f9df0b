namespace Chancery.Reading;

/// <summary>What a location in a format counts.</summary>
public enum LocationKind
{
    /// <summary>A page, counted from 1.</summary>
    Page,

    /// <summary>Time since the recording began.</summary>
    Time,

    /// <summary>A part of a mail.</summary>
    Part,

    /// <summary>A record of a web archive: its address and when it was taken.</summary>
    Record,
}
