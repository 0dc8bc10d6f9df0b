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

        return isAbbreviation ? EndsAfterAbbreviation(text, word.Span, next, end) : !char.IsLower(text[next]);
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
