using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Words between a meeting and its place or date that keep them together.</summary>
internal static class AttachmentWords
{
    public static bool IsOfName(AffairsSentence sentence, int i) =>
        sentence.NameAt(Phrases.Skip(sentence, i)) is not null || sentence.Words[i].Is(WordClass.Determiner);

    // "the Space Administration (NSA)"
    public static bool IsClosedSoon(AffairsSentence sentence, int i) =>
        sentence.IsAny(i + 2, ")", "]") || sentence.IsAny(i + 3, ")", "]");

    public static bool IsHeld(ReadOnlySpan<char> form) =>
        form
            is "held"
                or "hosted"
                or "take"
                or "takes"
                or "took"
                or "taking"
                or "taken"
                or "happen"
                or "happens"
                or "happened"
                or "happening"
                or "scheduled"
                or "planned"
                or "organised"
                or "organized"
                or "conducted"
                or "convened"
                or "opened"
                or "opens"
                or "begins"
                or "began"
                or "ended"
                or "due"
                or "set"
                or "expected"
                or "launched"
                or "host"
                or "cohost"
                or "co-host"
                or "lasted";
}
