using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Where a copy says that its text was taken from.</summary>
/// <param name="Name">The medium or the site as the copy names it: <c>Selm Herald</c>.</param>
/// <param name="Address">The address as the copy gives it; with or without <c>http://</c>.</param>
/// <param name="Published">When the text was published there, as far as the copy says so.</param>
/// <param name="Author">Who wrote it there, as named.</param>
/// <param name="Line">The line of the copy that names the source, in the source text.</param>
/// <remarks>At least one of name and address is there. What the copy does not say is null; it may be wrong, as everything a copy says.</remarks>
public sealed record CopySource(string? Name, string? Address, DatedBy? Published, string? Author, TextSpan Line);
