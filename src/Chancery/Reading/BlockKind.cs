namespace Chancery.Reading;

/// <summary>What a block of content is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading, as marked up; plain text has none.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    BlockQuotation,
}
