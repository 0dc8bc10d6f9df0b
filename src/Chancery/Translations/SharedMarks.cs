using System.Collections.Immutable;
using Chancery.Indexing;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Translations;

/// <summary>Finds the passage of a record in another language that a quotation may be a translation of, by the numbers and names that translators keep.</summary>
/// <remarks>It is shown, never taken for the words themselves: the verdict stays that they were not found.</remarks>
/// <param name="index">The turns of the record.</param>
internal sealed class SharedMarks(SeedIndex index)
{
    /// <summary>A commoner word says nothing of a passage.</summary>
    private const double MinBitsOfAMark = 4;

    /// <summary>Bits by which the marks together must be rarer than one meeting by chance.</summary>
    private const double MinBitsBeyondChance = 4;

    private const int MaxPlacesOfAMark = 2000;
    private const int MaxWords = 400;

    /// <summary>Words of the record in which the marks may stand, for each word of the quotation.</summary>
    private const int Stretch = 2;

    /// <summary>The stretch of sentences with the rarest marks, of one turn that <paramref name="admits"/> lets pass; null where they may meet by chance.</summary>
    public RecordPassage? Find(string quotation, Predicate<int> admits)
    {
        var tokens = Tokenizer.Tokenize(quotation);
        if (tokens.Length is 0 or > MaxWords)
        {
            return null;
        }

        var places = FindMarks(quotation, tokens, admits);
        var reach = Stretch * tokens.Length;
        var best = (Bits: Math.Log2(index.WordCount + 1.0) + MinBitsBeyondChance, First: -1, End: -1);
        for (var first = 0; first < places.Count; first++)
        {
            var seen = new HashSet<int>();
            var bits = 0.0;
            for (
                var i = first;
                i < places.Count
                    && places[i].Passage == places[first].Passage
                    && places[i].Word - places[first].Word <= reach;
                i++
            )
            {
                bits += seen.Add(places[i].Mark) ? places[i].Bits : 0;
                if (seen.Count > 1 && bits > best.Bits)
                {
                    best = (bits, first, i + 1);
                }
            }
        }

        return best.First < 0 ? null : Cut(places[best.First], places[best.End - 1]);
    }

    /// <summary>What neither of two translators may change: a negation on one side only, and numbers in digits that the other side does not have.</summary>
    /// <returns>In words; null where nothing differs.</returns>
    public static string? Compare(string quotation, string record)
    {
        var (quoted, stored) = (Tokenize(quotation), Tokenize(record));
        var differences = new List<string>();
        var (isDenied, isDeniedThere) = (quoted.Any(MeaningWords.IsNegation), stored.Any(MeaningWords.IsNegation));
        if (isDenied != isDeniedThere)
        {
            differences.Add(isDenied ? "no negation there" : "a negation there that is missing here");
        }

        var numbers = quoted.Where(IsInDigits).Except(stored, StringComparer.Ordinal).ToArray();
        var numbersThere = stored.Where(IsInDigits).Except(quoted, StringComparer.Ordinal).ToArray();
        if (numbers.Length > 0)
        {
            var there = numbersThere.Length == 0 ? "" : $", but {string.Join(", ", numbersThere)}";
            differences.Add($"no {string.Join(", ", numbers)} there{there}");
        }

        return differences.Count == 0 ? null : string.Join("; ", differences);

        static string[] Tokenize(string text) =>
            [
                .. Tokenizer
                    .Tokenize(text)
                    .Select(token => Normalization.Normalize(text.AsSpan(token.Start, token.Span.Length))),
            ];

        static bool IsInDigits(string word) => char.IsAsciiDigit(word[0]);
    }

    /// <summary>Where the numbers and names of the quotation stand, in the order of the record.</summary>
    private List<MarkPlace> FindMarks(string quotation, ImmutableArray<Token> tokens, Predicate<int> admits)
    {
        var query = index.Prepare(tokens.AsSpan());
        var total = index.WordCount + 1.0;
        var places = new List<MarkPlace>();
        for (var at = 0; at < tokens.Length; at++)
        {
            var first = quotation[tokens[at].Start];
            var bits = Math.Log2(total / (query.CountOf(at) + 1.0));
            if (query.Words[at] == at && (char.IsDigit(first) || char.IsUpper(first)) && bits >= MinBitsOfAMark)
            {
                foreach (var place in query.FindRun(at, 1, MaxPlacesOfAMark))
                {
                    if (admits(place.Passage))
                    {
                        places.Add(new MarkPlace(place.Passage, place.Start, at, bits));
                    }
                }
            }
        }

        places.Sort();
        return places;
    }

    /// <summary>From the start of the sentence of the first mark to the end of that of the last one.</summary>
    private RecordPassage Cut(MarkPlace first, MarkPlace last)
    {
        var passage = first.Passage;
        var text = index.TextOf(passage);
        var (from, to) = (index.SpanOf(passage, first.Word).Start, index.SpanOf(passage, last.Word).End);
        var start = text.AsSpan(0, from).LastIndexOfAny(".!?…。！？\n".AsSpan()) + 1;
        var rest = text.AsSpan(to).IndexOfAny(".!?…。！？\n".AsSpan());
        var end = rest < 0 ? text.Length : to + rest + 1;
        while (start < from && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var span = new TextSpan(start, end);
        return new RecordPassage(
            index.DocumentOf(passage),
            index.TurnOf(passage),
            index.SpeakerOf(passage),
            span,
            text[start..end]
        );
    }

    private readonly record struct MarkPlace(int Passage, int Word, int Mark, double Bits) : IComparable<MarkPlace>
    {
        public int CompareTo(MarkPlace other) =>
            (Passage, Word, Mark).CompareTo((other.Passage, other.Word, other.Mark));
    }
}
