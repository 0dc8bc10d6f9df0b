using System.Buffers;
using System.Collections.Immutable;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Lineage;

/// <summary>Compares two versions of a text word by word, and says of each change what it touches.</summary>
/// <remarks>Words are compared as quotations are: case, marks and spelling variants are no change of words.</remarks>
public static class TextComparison
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„‟«»‹›「」『』");

    /// <summary>The changes that lead from <paramref name="old"/> to <paramref name="new"/>.</summary>
    public static TextChanges Compare(ComparedText old, ComparedText @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var before = new Side(old);
        var after = new Side(@new);
        var ranges = TokenDiff.Compare(before.Keys, after.Keys);

        return Describe(before, after, ranges);
    }

    private static TextChanges Describe(Side before, Side after, ImmutableArray<DiffRange> ranges)
    {
        var changes = new List<VersionChange>();
        var (x, y, kept, otherMarks) = (0, 0, 0, 0);
        foreach (var range in ranges.Append(new DiffRange(before.Count, before.Count, after.Count, after.Count)))
        {
            for (; x < range.OldStart; x++, y++)
            {
                kept++;
                otherMarks += before.Word(x).SequenceEqual(after.Word(y)) ? 0 : 1;
                otherMarks += x + 1 < range.OldStart ? CompareMarks(before, x, after, y, changes) : 0;
            }

            if (x < range.OldEnd || y < range.NewEnd)
            {
                changes.Add(ChangeOf(before, after, range));
            }

            (x, y) = (range.OldEnd, range.NewEnd);
        }

        return new TextChanges([.. changes], before.Count, after.Count, kept, otherMarks);
    }

    // Two words that stand side by side in both texts, with other marks between them.
    private static int CompareMarks(Side before, int x, Side after, int y, List<VersionChange> changes)
    {
        var (old, @new) = (before.Between(x), after.Between(y));
        if (SameMarks(before.Slice(old), after.Slice(@new)))
        {
            return 0;
        }

        if (Count(before.Slice(old)) == Count(after.Slice(@new)))
        {
            return 1;
        }

        changes.Add(new VersionChange(old, @new, ChangeEffects.Quotation));
        return 0;
    }

    private static int Count(ReadOnlySpan<char> marks)
    {
        var count = 0;
        foreach (var mark in marks)
        {
            count += QuotationMarks.Contains(mark) ? 1 : 0;
        }

        return count;
    }

    private static bool SameMarks(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < one.Length && char.IsWhiteSpace(one[i]))
            {
                i++;
            }

            while (j < other.Length && char.IsWhiteSpace(other[j]))
            {
                j++;
            }

            if (i == one.Length || j == other.Length)
            {
                return i == one.Length && j == other.Length;
            }

            if (one[i++] != other[j++])
            {
                return false;
            }
        }
    }

    private static VersionChange ChangeOf(Side before, Side after, DiffRange range)
    {
        var old = before.SpanOf(range.OldStart, range.OldEnd);
        var @new = after.SpanOf(range.NewStart, range.NewEnd);
        var meaning = MeaningWords.Compare(before.Text.Text, old, after.Text.Text, @new);
        var isDate = before.Dates.Touch(old) || after.Dates.Touch(@new);
        var effects = ChangeEffects.None;
        Add(ChangeEffects.Quotation, before.Quotations.Touch(old) || after.Quotations.Touch(@new));
        Add(ChangeEffects.Attribution, before.Attributions.Touch(old) || after.Attributions.Touch(@new));
        Add(ChangeEffects.Speech, before.Speech.Touch(old) || after.Speech.Touch(@new));
        Add(ChangeEffects.Date, isDate);
        Add(ChangeEffects.Number, meaning.HasFlag(EditEffects.Number) && !isDate);
        Add(ChangeEffects.Name, meaning.HasFlag(EditEffects.Name) && !isDate);
        Add(ChangeEffects.Negation, meaning.HasFlag(EditEffects.Negation));
        return new VersionChange(old, @new, effects);

        void Add(ChangeEffects effect, bool holds) => effects |= holds ? effect : ChangeEffects.None;
    }

    private sealed class Side
    {
        private readonly List<Token> _tokens = [];

        public Side(ComparedText text)
        {
            Text = text;
            Quotations = new Regions(text.Quotations);
            Attributions = new Regions(text.Attributions);
            Dates = new Regions(text.Dates);
            Speech = new Regions(text.Speech);
            foreach (var block in text.Content)
            {
                foreach (var token in Tokenizer.Tokenize(text.Text[block.Start..block.End]))
                {
                    _tokens.Add(new Token(token.Span.Shift(block.Start), token.Key));
                }
            }

            Keys = [.. _tokens.Select(token => token.Key)];
        }

        public ComparedText Text { get; }

        public Regions Quotations { get; }

        public Regions Attributions { get; }

        public Regions Dates { get; }

        public Regions Speech { get; }

        public ulong[] Keys { get; }

        public int Count => _tokens.Count;

        public ReadOnlySpan<char> Word(int i) => Slice(_tokens[i].Span);

        public TextSpan Between(int i) => new(_tokens[i].End, Math.Max(_tokens[i].End, _tokens[i + 1].Start));

        public ReadOnlySpan<char> Slice(TextSpan span) => Text.Text.AsSpan(span.Start, span.Length);

        public TextSpan SpanOf(int start, int end)
        {
            if (start < end)
            {
                return new TextSpan(_tokens[start].Start, _tokens[end - 1].End);
            }

            var at =
                start < Count ? _tokens[start].Start
                : Count > 0 ? _tokens[^1].End
                : 0;
            return new TextSpan(at, at);
        }
    }
}
