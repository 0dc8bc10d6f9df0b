using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Divides text into sentences, also inside quotation marks.</summary>
/// <remarks>
/// A stop ends a sentence when a capital, a digit, an opening mark or nothing follows it; the stop of "Mr.", "Nov." or an initial does not,
/// that of "U.S." or "a.m." does where a word follows that mostly begins sentences. One pass.
/// </remarks>
public static class SentenceSplitter
{
    private const string Openers = "\"'“‘„‚«‹「『([`";
    private const string Closers = "\"'”’“»›」』)]";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GermanOrdinalNouns = FrozenSet
        .ToFrozenSet(
            (
                "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan Feb Apr Aug Sept Okt Nov Dez "
                + "Jahrhundert Jahrhunderts Jahrestag Jahrestages Mal Weltkrieg Weltkriegs Legislaturperiode Wahlperiode Geburtstag Todestag Sitzung Auflage"
            ).Split(' '),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a stretch of <paramref name="text"/>, without the white space around them.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan stretch)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var at = stretch.Start;
        var start = -1;
        var last = stretch.Start;
        while (WordScanner.TryRead(text, ref at, stretch.End, out var word))
        {
            start = start < 0 ? word.Span.Start : start;
            last = word.Span.End;
            if (EndsSentence(text, word, stretch.End))
            {
                at = AfterClosers(text, at, stretch.End);
                sentences.Add(new TextSpan(start, at));
                start = -1;
            }
        }

        if (start >= 0)
        {
            sentences.Add(new TextSpan(start, last));
        }

        return sentences.ToImmutable();
    }

    /// <summary>True when a sentence ends with <paramref name="word"/>, closing marks behind it aside.</summary>
    internal static bool EndsSentence(string text, Word word, int end)
    {
        var mark = text[word.Span.End - 1];
        if (mark is '。' or '！' or '？')
        {
            return true;
        }

        if (mark is not ('.' or '!' or '?' or '…' or '؟' or '۔'))
        {
            return false;
        }

        var after = AfterClosers(text, word.Span.End, end);
        if (after >= end)
        {
            return true;
        }

        var isAbbreviation = word.Kind == WordKind.Word;
        if (!char.IsWhiteSpace(text[after]))
        {
            // "damaged...Another"
            return !isAbbreviation
                && word.Span.Length + after - word.Span.End > 1
                && char.IsUpper(text[after])
                && char.IsLower(text[word.Span.Start - 1 < 0 ? 0 : word.Span.Start - 1]);
        }

        var next = after;
        while (next < end && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next], StringComparison.Ordinal)))
        {
            next++;
        }

        if (next >= end)
        {
            return true;
        }

        return isAbbreviation
            ? EndsAfterAbbreviation(text, word.Span, next, end)
            : !char.IsLower(text[next]) && !(mark == '.' && IsOrdinal(text, word.Span.Start, next, end));
    }

    // "am 12. Mai", "im 19. Jahrhundert": in German a stop behind a number makes an ordinal.
    private static bool IsOrdinal(string text, int stop, int next, int end)
    {
        const int MostDigits = 3;
        var start = stop;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var at = next;
        return stop - start is > 0 and <= MostDigits
            && (start == 0 || char.IsWhiteSpace(text[start - 1]))
            && WordScanner.TryRead(text, ref at, end, out var word)
            && GermanOrdinalNouns.Contains(text.AsSpan(word.Span.Start, word.Span.Length));
    }

    private static bool EndsAfterAbbreviation(string text, TextSpan abbreviation, int next, int end)
    {
        // Only dotted ones and "a.m." stand at the ends of sentences; an initial or "Mr." leads on to a name.
        var isDotted =
            abbreviation.Length > 2 && text.AsSpan(abbreviation.Start, abbreviation.Length - 1).Contains('.');
        if (!isDotted || !char.IsUpper(text[next]))
        {
            return false;
        }

        var at = next;
        return WordScanner.TryRead(text, ref at, end, out var word)
            && word.Is(
                WordClass.Determiner
                    | WordClass.SubjectPronoun
                    | WordClass.Coordinator
                    | WordClass.Preposition
                    | WordClass.Subordinator
                    | WordClass.Adverb
            );
    }

    private static int AfterClosers(string text, int at, int end)
    {
        while (at < end && Closers.Contains(text[at], StringComparison.Ordinal))
        {
            // A mark that opens the next sentence directly is not a closing one: "end.“Next".
            if (text[at] is '“' or '"' or '\'' && at + 1 < end && char.IsLetter(text[at + 1]))
            {
                break;
            }

            at++;
        }

        return at;
    }
}
