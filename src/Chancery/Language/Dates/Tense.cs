namespace Chancery.Language.Dates;

/// <summary>Where the words of a sentence set what happens.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}
