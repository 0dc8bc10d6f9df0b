using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Finds runs of capitalized words, with the small particles inside names.</summary>
internal static class NameRuns
{
    private const WordClass SmallWords =
        WordClass.Determiner
        | WordClass.Possessive
        | WordClass.SubjectPronoun
        | WordClass.Preposition
        | WordClass.Coordinator
        | WordClass.Subordinator
        | WordClass.Interrogative
        | WordClass.To
        | WordClass.That;

    /// <summary>The runs of a stretch, in order; a longer one is cut.</summary>
    public static IEnumerable<TextSpan> Of(string text, TextSpan stretch, int maxWords)
    {
        var at = stretch.Start;
        var start = -1;
        var end = -1;
        var count = 0;
        while (WordScanner.TryRead(text, ref at, stretch.End, out var word))
        {
            if (IsNameWord(text, word, start >= 0) && count < maxWords)
            {
                start = start < 0 ? word.Span.Start : start;
                end = word.Span.End;
                count++;
                continue;
            }

            if (
                start >= 0
                && word.Kind == WordKind.Word
                && IsParticle(text, word, end)
                && NextIsCapital(text, word.Span.End, stretch.End)
            )
            {
                continue;
            }

            if (start >= 0)
            {
                yield return new TextSpan(start, end);
            }

            (start, count) = (-1, 0);
            if (IsNameWord(text, word, false))
            {
                (start, end, count) = (word.Span.Start, word.Span.End, 1);
            }
        }

        if (start >= 0)
        {
            yield return new TextSpan(start, end);
        }
    }

    // Prepositions and articles of German, prepositions and conjunctions of other languages, at the beginning of a sentence; as English words they would be others.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherSmallWords = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "Nach",
            "Laut",
            "Bei",
            "Beim",
            "Im",
            "Am",
            "Zum",
            "Zur",
            "Die",
            "Der",
            "Das",
            "Den",
            "Dem",
            "Des",
            "Ein",
            "Eine",
            "Einer",
            "Vor",
            "Mit",
            "Für",
            "Auch",
            "Aus",
            "Seit",
            "Unter",
            "Gegen",
            "Durch",
            "Nachdem",
            "Wie",
            "Wenn",
            "Und",
            "Aber",
            "Doch",
            "Auf",
            "Zu",
            "Zwischen",
            "Selon",
            "Pour",
            "Mais",
            "Según",
            "Pero",
            "Secondo",
            "Podľa",
            "Podle",
            "Według",
            "Zdaniem",
            "По",
            "За",
            "Как",
            "Як"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsNameWord(string text, Word word, bool inside) =>
        word.Kind == WordKind.Word
        && char.IsUpper(text[word.Span.Start])
        && (!word.Is(SmallWords) || IsGivenName(text, word))
        && !OtherSmallWords.Contains(text.AsSpan(word.Span.Start, word.Span.Length))
        && (inside || !word.Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Time));

    // "Per Lind": a preposition that is a given name too, before another capital.
    private static bool IsGivenName(string text, Word word) =>
        word.Is(WordClass.Preposition)
        && NextIsCapital(text, word.Span.End, text.Length)
        && GivenNames.GenderOf(text.Substring(word.Span.Start, word.Span.Length)) != NameGender.Unknown;

    // "der" and "den" go on from another particle, as in "von der Lind"; behind a noun they begin a German genitive.
    private static bool IsParticle(string text, Word word, int end) =>
        text.AsSpan(word.Span.Start, word.Span.Length) is "der" or "den" or "zu"
            ? FollowsParticle(text, word.Span.Start, end)
            : IsFirstParticle(text.AsSpan(word.Span.Start, word.Span.Length));

    private static bool FollowsParticle(string text, int at, int end)
    {
        var last = text.AsSpan(end, at - end).Trim();
        return last is "van" or "von" or "vom"
            || (last.IsEmpty && text.AsSpan(0, end).EndsWith("Van", StringComparison.Ordinal));
    }

    private static bool IsFirstParticle(ReadOnlySpan<char> word) =>
        word is "de" or "del" or "di" or "da" or "du" or "la" or "van" or "von" or "al" or "bin";

    private static bool NextIsCapital(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at < end && char.IsUpper(text[at]);
    }
}
