using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>A document as a list of the record shows it.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Name">The name it was first read under.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Language">BCP 47 tag of its main language, or null.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Author">Its author, or null.</param>
/// <param name="Site">The site or medium, or null.</param>
/// <param name="Published">Its date, or null.</param>
/// <param name="SpeechWords">Words of primary speech in it.</param>
public sealed record DocumentEntry(
    string Hash,
    string Name,
    DocumentKind Kind,
    string? Language,
    string? Title,
    string? Author,
    string? Site,
    PartialDate? Published,
    int SpeechWords
);
