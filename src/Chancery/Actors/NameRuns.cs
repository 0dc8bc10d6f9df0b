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
                && IsParticle(text, word)
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

    private static bool IsNameWord(string text, Word word, bool inside) =>
        word.Kind == WordKind.Word
        && char.IsUpper(text[word.Span.Start])
        && !word.Is(SmallWords)
        && (inside || !word.Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Time));

    private static bool IsParticle(string text, Word word) =>
        text.AsSpan(word.Span.Start, word.Span.Length)
            is "de"
                or "del"
                or "der"
                or "den"
                or "di"
                or "da"
                or "du"
                or "la"
                or "van"
                or "von"
                or "al"
                or "bin"
                or "zu";

    private static bool NextIsCapital(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at < end && char.IsUpper(text[at]);
    }
}
