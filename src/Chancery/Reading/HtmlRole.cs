namespace Chancery.Reading;

/// <summary>What an element is for, and the word that says so.</summary>
/// <param name="Surroundings">Its kinds.</param>
/// <param name="Word">The name, role or word of a class that makes it furniture, comments, a figure or unseen; or null.</param>
/// <param name="IsBody">True where it says that it holds an article's text.</param>
/// <param name="Mark">What it says of the words in it.</param>
internal readonly record struct HtmlRole(
    HtmlSurroundings Surroundings,
    string? Word,
    bool IsBody,
    HtmlMarkKind Mark = HtmlMarkKind.None
);
