namespace Chancery.Language.English;

/// <summary>Gives each token its Penn tag, from left to right, by a linear model over its word, its neighbours and the tags before.</summary>
internal static class Tagger
{
    public const int MostFeatures = 64;

    /// <summary>Fills <see cref="TokenFeatures.Tag"/>.</summary>
    public static void Tag(TokenFeatures tokens, IScorer model, int tags)
    {
        Span<ulong> features = stackalloc ulong[MostFeatures];
        Span<int> scores = stackalloc int[model.Width];
        for (var i = 0; i < tokens.Count; i++)
        {
            model.Score(features[..Extract(tokens, i, features)], scores);
            tokens.Tag[i + TokenFeatures.Pad] = (uint)Best(scores[..tags]);
        }
    }

    /// <summary>The first class of the highest score.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    /// <summary>Writes the features of token <paramref name="token"/> and returns their number.</summary>
    public static int Extract(TokenFeatures tokens, int token, Span<ulong> features)
    {
        var i = token + TokenFeatures.Pad;
        var (word, coarse, fine, known, shape) = (tokens.Word, tokens.Coarse, tokens.Fine, tokens.Known, tokens.Shape);
        var (t1, t2) = (tokens.Tag[i - 1], tokens.Tag[i - 2]);
        var n = 0;

        features[n++] = FeatureHash.Of(1, word[i]);
        features[n++] = FeatureHash.Of(2, word[i - 1]);
        features[n++] = FeatureHash.Of(3, word[i + 1]);
        features[n++] = FeatureHash.Of(4, word[i - 2]);
        features[n++] = FeatureHash.Of(5, word[i + 2]);
        features[n++] = FeatureHash.Of(6, tokens.Form[i]);
        features[n++] = FeatureHash.Of(7, shape[i], token == 0 ? 1u : 0);
        features[n++] = FeatureHash.Of(8, shape[i - 1], shape[i]);
        features[n++] = FeatureHash.Of(9, shape[i], shape[i + 1]);
        features[n++] = FeatureHash.Of(10, tokens.Prefix[i]);
        features[n++] = FeatureHash.Of(11, tokens.Suffix1[i]);
        features[n++] = FeatureHash.Of(12, tokens.Suffix2[i]);
        features[n++] = FeatureHash.Of(13, tokens.Suffix3[i]);
        features[n++] = FeatureHash.Of(14, tokens.Suffix4[i]);
        features[n++] = FeatureHash.Of(15, tokens.Suffix3[i], shape[i]);
        features[n++] = FeatureHash.Of(16, tokens.Suffix3[i - 1]);
        features[n++] = FeatureHash.Of(17, tokens.Suffix3[i + 1]);

        features[n++] = FeatureHash.Of(18, t1);
        features[n++] = FeatureHash.Of(19, t1, t2);
        features[n++] = FeatureHash.Of(20, t1, word[i]);
        features[n++] = FeatureHash.Of(21, t1, tokens.Suffix3[i]);
        features[n++] = FeatureHash.Of(22, t1, fine[i]);
        features[n++] = FeatureHash.Of(23, t1, t2, word[i]);
        features[n++] = FeatureHash.Of(24, t1, word[i + 1]);
        features[n++] = FeatureHash.Of(25, t1, known[i], known[i + 1]);
        features[n++] = FeatureHash.Of(26, t1, t2, known[i]);

        features[n++] = FeatureHash.Of(27, word[i - 1], word[i]);
        features[n++] = FeatureHash.Of(28, word[i], word[i + 1]);
        features[n++] = FeatureHash.Of(29, word[i - 2], word[i - 1]);
        features[n++] = FeatureHash.Of(30, word[i + 1], word[i + 2]);
        features[n++] = FeatureHash.Of(31, word[i - 1], word[i + 1]);

        features[n++] = FeatureHash.Of(32, known[i]);
        features[n++] = FeatureHash.Of(33, known[i + 1]);
        features[n++] = FeatureHash.Of(34, known[i], known[i + 1]);
        features[n++] = FeatureHash.Of(35, known[i + 1], known[i + 2]);
        features[n++] = FeatureHash.Of(36, known[i], known[i + 1], known[i + 2]);
        features[n++] = FeatureHash.Of(37, word[i], known[i + 1]);

        features[n++] = FeatureHash.Of(40, fine[i]);
        features[n++] = FeatureHash.Of(41, fine[i - 1]);
        features[n++] = FeatureHash.Of(42, fine[i + 1]);
        features[n++] = FeatureHash.Of(43, fine[i - 1], fine[i]);
        features[n++] = FeatureHash.Of(44, fine[i], fine[i + 1]);
        features[n++] = FeatureHash.Of(45, coarse[i]);
        features[n++] = FeatureHash.Of(46, coarse[i - 1], coarse[i], coarse[i + 1]);
        features[n++] = FeatureHash.Of(47, coarse[i], coarse[i + 1], coarse[i + 2]);
        features[n++] = FeatureHash.Of(48, coarse[i - 2], coarse[i - 1], coarse[i]);
        features[n++] = FeatureHash.Of(49, coarse[i - 1], coarse[i + 1]);
        features[n++] = FeatureHash.Of(50, t1, coarse[i], coarse[i + 1]);
        return n;
    }
}
