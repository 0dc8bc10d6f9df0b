namespace Chancery.Reading.Office;

/// <summary>What a packed office document is.</summary>
internal enum OfficeKind
{
    /// <summary>A text in Office Open XML.</summary>
    Docx,

    /// <summary>A text in OpenDocument.</summary>
    Odt,

    /// <summary>A table, a presentation, a drawing.</summary>
    Other,
}
