namespace Chancery.Reading;

/// <summary>The formats that are read, as their content tells them.</summary>
internal enum InputFormat
{
    /// <summary>Everything that is text and none of the others.</summary>
    PlainText,

    /// <summary>By its name only.</summary>
    Markdown,

    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>An object a line.</summary>
    TranscriptLines,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>A text in Office Open XML.</summary>
    Docx,

    /// <summary>A text in OpenDocument.</summary>
    Odt,

    /// <summary>A table, a presentation: packed as office documents are, and no text.</summary>
    OtherOffice,

    /// <summary>A message with its header.</summary>
    Mail,

    /// <summary>RSS or Atom, or one entry of it.</summary>
    Feed,

    /// <summary>TEI, as Parla-CLARIN uses it.</summary>
    Tei,

    /// <summary>Akoma Ntoso.</summary>
    AkomaNtoso,

    /// <summary>Subtitles as SubRip writes them.</summary>
    SubRip,

    /// <summary>Subtitles for the web.</summary>
    WebVtt,
}
