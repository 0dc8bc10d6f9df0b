using System.Collections.Immutable;
using System.Globalization;
using Chancery.Actors;
using Chancery.Lineage;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery;

/// <summary>Makes of an analyzed document what its relatives are found by.</summary>
public static class LineageTexts
{
    private const int ShortestName = 3;
    private const int Skeleton = 4;

    /// <summary>The document as its relatives are looked for.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="names">The names it was read under, addresses among them.</param>
    public static LineageText Of(DocumentAnalysis analysis, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (document, turns, quotations) = analysis;
        var view = document.View;
        var content = InView(document.Blocks.Select(block => block.Span));
        var spoken = InView(turns.Where(turn => turn.IsPrimarySpeech).Select(turn => turn.Span));
        var parts = spoken.Length > 1 ? spoken : content;
        ImmutableArray<ImmutableArray<uint>> anchors = [.. parts.Select(part => AnchorsOf(view.Value, part))];
        var tokens = Winnowing.Tokens(view.Value, content);
        var marks = new LineageMarks(
            document.Hash,
            tokens.Count,
            [.. Winnowing.Choose([.. tokens.Select(token => token.Key)])],
            [.. anchors.SelectMany(part => part).Distinct().Order()],
            parts.Length
        )
        {
            Language = document.Language,
            IsReport = document.Kind is DocumentKind.Report,
            First = document.Published?.Date.First,
            Last = document.Published?.Date.Last,
            Names =
            [
                .. names.Append(document.Url ?? "").Where(name => name.Length > 0).Distinct(StringComparer.Ordinal),
            ],
            SourceAddress = document.CopiedFrom?.Address,
            NamesSource = document.CopiedFrom is not null,
        };

        return new LineageText(marks, view.Value, content, parts)
        {
            PartAnchors = anchors,
            Quoted = InView(quotations.SelectMany(quotation => quotation.Quoted)),
            Speech = spoken,
        };

        ImmutableArray<TextSpan> InView(IEnumerable<TextSpan> spans) => [.. spans.Select(view.FromSource)];
    }

    /// <summary>Numbers of two digits and more, and the consonants with which capitalized words begin, the same in any alphabet.</summary>
    private static ImmutableArray<uint> AnchorsOf(string text, TextSpan part)
    {
        var anchors = new SortedSet<uint>();
        foreach (var token in Tokenizer.Tokenize(text[part.Start..part.End]))
        {
            var word = text.Substring(part.Start + token.Start, token.End - token.Start);
            var anchor =
                char.IsDigit(word[0]) ? NumberOf(word)
                : char.IsUpper(word[0]) ? SkeletonOf(word)
                : "";
            if (anchor.Length > 1)
            {
                anchors.Add((uint)WordKey.Of(anchor));
            }
        }

        return [.. anchors];
    }

    private static string NumberOf(string word) =>
        string.Concat(Normalization.Normalize(word).Where(char.IsAsciiDigit));

    private static string SkeletonOf(string word)
    {
        if (word.Length < ShortestName)
        {
            return "";
        }

        var folded = NameFolding.Fold(word).ToLower(CultureInfo.InvariantCulture);
        var consonants = string.Concat(
            folded.Where(c => char.IsAsciiLetter(c) && c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'j'))
        );
        var plain = consonants
            .Replace('c', 'k')
            .Replace('q', 'k')
            .Replace('w', 'v')
            .Replace('z', 's')
            .Replace("ks", "x", StringComparison.Ordinal);
        return plain.Length < 2 ? "" : $"{plain[..Math.Min(plain.Length, Skeleton)]}";
    }
}
