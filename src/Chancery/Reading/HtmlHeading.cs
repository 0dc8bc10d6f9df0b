namespace Chancery.Reading;

/// <summary>A heading as printed.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="HasParts">True where it is made of more than one element.</param>
/// <param name="LeadsHome">True where it is a link to the site's first page, as a site's name is.</param>
/// <param name="IsMarked">True where its element says that it is the title of a text.</param>
/// <param name="Block">The number of the block that it begins.</param>
/// <param name="Node">The block element that it is, or stands in.</param>
internal sealed record HtmlHeading(
    string Text,
    int Level,
    bool HasParts,
    bool LeadsHome,
    bool IsMarked,
    int Block,
    HtmlNode Node
);
