namespace Chancery.Reading;

/// <summary>A heading as printed.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="HasParts">True where it is made of more than one element.</param>
/// <param name="LeadsHome">True where it is a link to the site's first page, as a site's name is.</param>
internal sealed record HtmlHeading(string Text, int Level, bool HasParts, bool LeadsHome);
