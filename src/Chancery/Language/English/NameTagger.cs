using System.Collections.Immutable;

namespace Chancery.Language.English;

/// <summary>Finds names of persons, organisations and places, from left to right, and in a second pass the names that stand inside names.</summary>
internal sealed class NameTagger(IScorer outerModel, IScorer innerModel)
{
    public const int MostFeatures = 72;

    /// <summary>Outside, and for each type: first of several tokens, inside, last, the only one.</summary>
    public const int Labels = 13;

    private const int Pad = TokenFeatures.Pad;

    /// <summary>The names of the tagged tokens as token ranges: those that stand alone and, after each, those inside it.</summary>
    public ImmutableArray<(int Start, int End, NameType Type)> Find(TokenFeatures tokens)
    {
        var outer = new uint[tokens.Count + (2 * Pad)];
        var inner = new uint[tokens.Count + (2 * Pad)];
        Label(tokens, outerModel, outer, outer);
        Label(tokens, innerModel, outer, inner);
        return
        [
            .. Ranges(outer)
                .Concat(Ranges(inner))
                .OrderBy(name => name.Start)
                .ThenByDescending(name => name.End)
                .Distinct(),
        ];
    }

    private static void Label(TokenFeatures tokens, IScorer model, uint[] outer, uint[] labels)
    {
        var isInner = !ReferenceEquals(outer, labels);
        Span<ulong> features = stackalloc ulong[MostFeatures];
        Span<int> scores = stackalloc int[model.Width];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (isInner && !IsInsideLonger(outer[i + Pad]))
            {
                continue;
            }

            model.Score(features[..Extract(tokens, outer, labels, i, features)], scores);
            labels[i + Pad] = (uint)Best(
                scores,
                labels[i + Pad - 1],
                i + 1 == tokens.Count || (isInner && IsEnd(outer[i + Pad]))
            );
        }
    }

    /// <summary>True for the label of a token in a name of several tokens.</summary>
    public static bool IsInsideLonger(uint label) => label > 0 && (label - 1) % 4 != 3;

    private static bool IsEnd(uint label) => label == 0 || (label - 1) % 4 >= 2;

    /// <summary>The best label that may follow <paramref name="last"/>: a name that was begun goes on until its last token.</summary>
    public static int Best(ReadOnlySpan<int> scores, uint last, bool mustEnd)
    {
        var isOpen = last > 0 && (last - 1) % 4 < 2;
        var best = -1;
        for (var label = 0; label < Labels; label++)
        {
            var place = label == 0 ? 3 : (label - 1) % 4;
            var continues = place is 1 or 2;
            var fits = isOpen ? label > 0 && continues && (label - 1) / 4 == (last - 1) / 4 : !continues || label == 0;
            var closes = label == 0 || place >= 2;
            if (fits && (closes || !mustEnd) && (best < 0 || scores[label] > scores[best]))
            {
                best = label;
            }
        }

        return best;
    }

    /// <summary>The label of a token at a place of a name: 0 first, 1 inside, 2 last, 3 the only one.</summary>
    public static uint LabelOf(NameType type, int place) => (uint)(1 + ((int)type * 4) + place);

    private static IEnumerable<(int Start, int End, NameType Type)> Ranges(uint[] labels)
    {
        var start = 0;
        for (var i = Pad; i < labels.Length - Pad; i++)
        {
            if (labels[i] == 0)
            {
                continue;
            }

            var place = (labels[i] - 1) % 4;
            start = place is 0 or 3 ? i : start;
            if (place >= 2)
            {
                yield return (start - Pad, i + 1 - Pad, (NameType)((labels[i] - 1) / 4));
            }
        }
    }

    /// <summary>Writes the features of token <paramref name="token"/> and returns their number.</summary>
    public static int Extract(TokenFeatures tokens, uint[] outer, uint[] labels, int token, Span<ulong> features)
    {
        var i = token + Pad;
        var (word, form, shape, tag) = (tokens.Word, tokens.Form, tokens.Shape, tokens.Tag);
        var (coarse, fine) = (tokens.Coarse, tokens.Fine);
        var last = labels[i - 1] + (50 * (ReferenceEquals(outer, labels) ? 0 : outer[i] + 1));
        var before = labels[i - 2];
        var n = 0;

        features[n++] = FeatureHash.Of(1, last);
        features[n++] = FeatureHash.Of(2, last, tag[i], tag[i + 1]);
        features[n++] = FeatureHash.Of(3, last, word[i]);
        features[n++] = FeatureHash.Of(4, last, shape[i], tag[i]);
        features[n++] = FeatureHash.Of(5, last, before, tag[i]);
        features[n++] = FeatureHash.Of(6, last, fine[i]);
        features[n++] = FeatureHash.Of(7, last, word[i + 1]);
        features[n++] = FeatureHash.Of(8, last, word[i - 1], tag[i]);
        features[n++] = FeatureHash.Of(9, last, tag[i], tag[i + 1], tag[i + 2]);
        features[n++] = FeatureHash.Of(10, last, word[i + 1], tag[i]);
        features[n++] = FeatureHash.Of(11, last, fine[i - 1], fine[i]);
        features[n++] = FeatureHash.Of(12, last, fine[i], fine[i + 1]);
        features[n++] = FeatureHash.Of(13, last, coarse[i], coarse[i + 1]);
        features[n++] = FeatureHash.Of(14, last, tokens.Suffix3[i], tag[i]);

        features[n++] = FeatureHash.Of(20, word[i]);
        features[n++] = FeatureHash.Of(21, form[i]);
        features[n++] = FeatureHash.Of(22, word[i - 1]);
        features[n++] = FeatureHash.Of(23, word[i + 1]);
        features[n++] = FeatureHash.Of(24, word[i - 2]);
        features[n++] = FeatureHash.Of(25, word[i + 2]);
        features[n++] = FeatureHash.Of(26, word[i - 1], word[i]);
        features[n++] = FeatureHash.Of(27, word[i], word[i + 1]);
        features[n++] = FeatureHash.Of(28, tag[i]);
        features[n++] = FeatureHash.Of(29, tag[i - 1], tag[i]);
        features[n++] = FeatureHash.Of(30, tag[i], tag[i + 1]);
        features[n++] = FeatureHash.Of(31, tag[i - 1], tag[i], tag[i + 1]);
        features[n++] = FeatureHash.Of(32, tag[i], tag[i + 1], tag[i + 2]);
        features[n++] = FeatureHash.Of(33, tag[i - 2], tag[i - 1], tag[i]);
        features[n++] = FeatureHash.Of(34, shape[i]);
        features[n++] = FeatureHash.Of(35, shape[i - 1], shape[i]);
        features[n++] = FeatureHash.Of(36, shape[i], shape[i + 1]);
        features[n++] = FeatureHash.Of(37, tokens.Prefix[i], tag[i]);
        features[n++] = FeatureHash.Of(38, tokens.Suffix2[i], tag[i]);
        features[n++] = FeatureHash.Of(39, tokens.Suffix3[i], tag[i]);
        features[n++] = FeatureHash.Of(40, tokens.Suffix4[i], tag[i]);
        features[n++] = FeatureHash.Of(41, fine[i]);
        features[n++] = FeatureHash.Of(42, fine[i - 1]);
        features[n++] = FeatureHash.Of(43, fine[i + 1]);
        features[n++] = FeatureHash.Of(44, fine[i - 1], tag[i]);
        features[n++] = FeatureHash.Of(45, fine[i + 1], tag[i]);
        features[n++] = FeatureHash.Of(46, fine[i - 2], tag[i]);
        features[n++] = FeatureHash.Of(47, fine[i + 2], tag[i]);
        features[n++] = FeatureHash.Of(48, coarse[i], tag[i]);
        features[n++] = FeatureHash.Of(49, coarse[i - 1], coarse[i], coarse[i + 1]);
        features[n++] = FeatureHash.Of(50, word[i - 1], tag[i], tag[i + 1]);
        features[n++] = FeatureHash.Of(51, word[i - 2], word[i - 1], tag[i]);
        features[n++] = FeatureHash.Of(52, word[i + 1], word[i + 2], tag[i]);
        features[n++] = FeatureHash.Of(53, word[i - 1], word[i + 1], tag[i]);
        features[n++] = FeatureHash.Of(54, tokens.Suffix3[i + 1], tag[i + 1], tag[i]);
        features[n++] = FeatureHash.Of(55, tokens.Suffix3[i - 1], tag[i - 1], tag[i]);
        return n;
    }
}
