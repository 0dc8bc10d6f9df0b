using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Negations, numbers, names and conditions that stand on one side of a paraphrase only.</summary>
internal static class ParaphraseDifferences
{
    /// <summary>What <paramref name="report"/> has and <paramref name="record"/> has not, and the other way round, in the order of the texts.</summary>
    public static ImmutableArray<SupportDifference> Find(string report, string record)
    {
        var reported = Read(report);
        var recorded = Read(record);
        return [.. OnlyIn(reported, recorded, SupportSide.Report), .. OnlyIn(recorded, reported, SupportSide.Record)];
    }

    private static IEnumerable<SupportDifference> OnlyIn(List<Word> side, List<Word> other, SupportSide name)
    {
        foreach (var kind in Enum.GetValues<SupportDifferenceKind>())
        {
            // A paraphrase leaves names out as it shortens; one that it brings in is another matter.
            if (kind == SupportDifferenceKind.Name && name == SupportSide.Record)
            {
                continue;
            }

            var mine = side.Where(word => word.Kind == kind)
                .DistinctBy(word => word.Normalized, StringComparer.Ordinal);
            if (kind == SupportDifferenceKind.Negation)
            {
                // "not" and "never" deny alike: only one side that denies at all is a difference.
                mine = other.Exists(word => word.Kind == kind) ? [] : mine.Take(1);
            }

            foreach (var word in mine)
            {
                if (!other.Exists(their => IsSame(word, their)))
                {
                    yield return new SupportDifference(kind, name, word.Text);
                }
            }
        }
    }

    /// <summary>The same word, Chinese and China, or an initialism and one of the words it stands for.</summary>
    private static bool IsSame(Word one, Word other) =>
        one.Normalized.Equals(other.Normalized, StringComparison.Ordinal)
        || one.Normalized.AsSpan().CommonPrefixLength(other.Normalized) >= 4
        || one.Normalized.Equals(other.Initials, StringComparison.Ordinal)
        || other.Normalized.Equals(one.Initials, StringComparison.Ordinal);

    private static List<Word> Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var initials = ParaphraseWords.Initials(text, tokens);
        var words = new List<Word>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            var raw = text[tokens[i].Start..tokens[i].End];
            var normalized = Normalization.Normalize(raw);
            words.Add(new Word(KindOf(text, tokens[i].Start, raw, normalized), raw, normalized, initials[i]));
        }

        return words;
    }

    private static SupportDifferenceKind? KindOf(string text, int start, ReadOnlySpan<char> raw, string normalized) =>
        MeaningWords.IsNegation(normalized) ? SupportDifferenceKind.Negation
        // "one" is a pronoun as often as a number.
        : MeaningWords.IsNumber(normalized) && normalized != "one" ? SupportDifferenceKind.Number
        : MeaningWords.IsCondition(normalized) ? SupportDifferenceKind.Condition
        : MeaningWords.IsName(text, start, raw, normalized) ? SupportDifferenceKind.Name
        : null;

    private readonly record struct Word(SupportDifferenceKind? Kind, string Text, string Normalized, string? Initials);
}
