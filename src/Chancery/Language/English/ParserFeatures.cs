namespace Chancery.Language.English;

/// <summary>The features of a parser's state: words, tags and classes around the top of the stack and the next token (after Zhang and Nivre 2011).</summary>
internal static class ParserFeatures
{
    public const int Most = 128;

    private const int Pad = TokenFeatures.Pad;
    private const uint NoRelation = 99;

    public static int Extract(ParserState state, Span<ulong> features)
    {
        var tokens = state.Tokens;
        var (word, tag, fine, coarse) = (tokens.Word, tokens.Tag, tokens.Fine, tokens.Coarse);
        int s0 = state.Stack(0),
            s1 = state.Stack(1),
            s2 = state.Stack(2);
        int b0 = state.Buffer(0),
            b1 = state.Buffer(1),
            b2 = state.Buffer(2);
        uint s0w = word[s0 + Pad],
            s1w = word[s1 + Pad],
            b0w = word[b0 + Pad],
            b1w = word[b1 + Pad];
        uint s0t = tag[s0 + Pad],
            s1t = tag[s1 + Pad],
            s2t = tag[s2 + Pad];
        uint b0t = tag[b0 + Pad],
            b1t = tag[b1 + Pad],
            b2t = tag[b2 + Pad];
        uint s0f = fine[s0 + Pad],
            s1f = fine[s1 + Pad],
            b0f = fine[b0 + Pad],
            b1f = fine[b1 + Pad];
        uint s0c = coarse[s0 + Pad],
            s1c = coarse[s1 + Pad],
            b0c = coarse[b0 + Pad],
            b1c = coarse[b1 + Pad];
        int s0l = Child(state.Left1, s0),
            s0r = Child(state.Right1, s0),
            s1l = Child(state.Left1, s1),
            s1r = Child(state.Right1, s1);
        int b0l = Child(state.Left1, b0),
            b0l2 = Child(state.Left2, b0);
        int s0l2 = Child(state.Left2, s0),
            s0r2 = Child(state.Right2, s0),
            s1r2 = Child(state.Right2, s1),
            s1l2 = Child(state.Left2, s1);
        uint s0lr = Relation(state, s0l),
            s0rr = Relation(state, s0r),
            s1lr = Relation(state, s1l),
            s1rr = Relation(state, s1r),
            b0lr = Relation(state, b0l);
        var near = Distance(s0, b0);
        var far = Distance(s1, s0);
        var s0v = Valency(state, s0);
        var s1v = Valency(state, s1);
        var b0v = b0 < 0 ? 0u : (uint)Math.Min(state.LeftCount[b0], 5);
        var n = 0;

        // Single words.
        features[n++] = FeatureHash.Of(1, s0w, s0t);
        features[n++] = FeatureHash.Of(2, s0w);
        features[n++] = FeatureHash.Of(3, s0t);
        features[n++] = FeatureHash.Of(4, s1w, s1t);
        features[n++] = FeatureHash.Of(5, s1w);
        features[n++] = FeatureHash.Of(6, s1t);
        features[n++] = FeatureHash.Of(7, b0w, b0t);
        features[n++] = FeatureHash.Of(8, b0w);
        features[n++] = FeatureHash.Of(9, b0t);
        features[n++] = FeatureHash.Of(10, b1w, b1t);
        features[n++] = FeatureHash.Of(11, b1t);
        features[n++] = FeatureHash.Of(12, word[b2 + Pad], b2t);
        features[n++] = FeatureHash.Of(13, b2t);
        features[n++] = FeatureHash.Of(14, word[s2 + Pad], s2t);
        features[n++] = FeatureHash.Of(15, s0f, s0t);
        features[n++] = FeatureHash.Of(16, s1f, s1t);
        features[n++] = FeatureHash.Of(17, b0f, b0t);
        features[n++] = FeatureHash.Of(18, b1f, b1t);

        // Pairs.
        features[n++] = FeatureHash.Of(20, s0w, b0w);
        features[n++] = FeatureHash.Of(21, s0w, s0t, b0t);
        features[n++] = FeatureHash.Of(22, s0t, b0w, b0t);
        features[n++] = FeatureHash.Of(23, s0t, b0t, near);
        features[n++] = FeatureHash.Of(24, s0t, b0t);
        features[n++] = FeatureHash.Of(25, s1w, s0w);
        features[n++] = FeatureHash.Of(26, s1w, s1t, s0t);
        features[n++] = FeatureHash.Of(27, s1t, s0w, s0t);
        features[n++] = FeatureHash.Of(28, s1t, s0t, far);
        features[n++] = FeatureHash.Of(29, s1t, s0t);
        features[n++] = FeatureHash.Of(30, s1w, b0w);
        features[n++] = FeatureHash.Of(31, s1t, b0w);
        features[n++] = FeatureHash.Of(32, s1w, b0t);
        features[n++] = FeatureHash.Of(33, s1t, b0t);
        features[n++] = FeatureHash.Of(34, b0t, b1t);
        features[n++] = FeatureHash.Of(35, b0w, b1t);
        features[n++] = FeatureHash.Of(36, b0w, b1w);
        features[n++] = FeatureHash.Of(37, s0f, b0f);
        features[n++] = FeatureHash.Of(38, s1f, s0f);
        features[n++] = FeatureHash.Of(39, s1f, b0f);
        features[n++] = FeatureHash.Of(40, s0c, b0c, near);
        features[n++] = FeatureHash.Of(41, s1c, s0c, far);
        features[n++] = FeatureHash.Of(42, s1c, b0c);
        features[n++] = FeatureHash.Of(43, s0w, b0f);
        features[n++] = FeatureHash.Of(44, s0f, b0w);
        features[n++] = FeatureHash.Of(45, s1w, s0f);
        features[n++] = FeatureHash.Of(46, s1f, s0w);

        // Three and more.
        features[n++] = FeatureHash.Of(50, s0t, b0t, b1t);
        features[n++] = FeatureHash.Of(51, s0t, b0t, b1t, b2t);
        features[n++] = FeatureHash.Of(52, s1t, s0t, b0t);
        features[n++] = FeatureHash.Of(53, s2t, s1t, s0t);
        features[n++] = FeatureHash.Of(54, s1t, s0t, b0t, b1t);
        features[n++] = FeatureHash.Of(55, s1c, s0c, b0c);
        features[n++] = FeatureHash.Of(56, s0c, b0c, b1c);
        features[n++] = FeatureHash.Of(57, s0w, b0t, b1t);
        features[n++] = FeatureHash.Of(58, s0t, b0w, b1t);
        features[n++] = FeatureHash.Of(59, s1t, s0w, b0t);
        features[n++] = FeatureHash.Of(60, s1w, s0t, b0t);
        features[n++] = FeatureHash.Of(61, s1t, s0t, b0w);
        features[n++] = FeatureHash.Of(62, s1f, s0w, b0t);
        features[n++] = FeatureHash.Of(63, s1w, s0w, b0t);
        features[n++] = FeatureHash.Of(64, s2t, s1t, s0t, b0t);

        // Dependants.
        features[n++] = FeatureHash.Of(70, s0t, tag[s0l + Pad], b0t);
        features[n++] = FeatureHash.Of(71, s0t, tag[s0r + Pad], b0t);
        features[n++] = FeatureHash.Of(72, s0t, b0t, tag[b0l + Pad]);
        features[n++] = FeatureHash.Of(73, s1t, tag[s1r + Pad], s0t);
        features[n++] = FeatureHash.Of(74, s1t, tag[s1l + Pad], s0t);
        features[n++] = FeatureHash.Of(75, s1t, s0t, tag[s0r + Pad]);
        features[n++] = FeatureHash.Of(76, s1t, s0t, tag[s0l + Pad]);
        features[n++] = FeatureHash.Of(77, s0t, b0t, s0lr, s0rr);
        features[n++] = FeatureHash.Of(78, s1t, s0t, s1lr, s1rr);
        features[n++] = FeatureHash.Of(79, s1t, s0t, s0lr, s0rr);
        features[n++] = FeatureHash.Of(80, s0t, b0t, b0lr);
        features[n++] = FeatureHash.Of(81, s0w, s0lr, s0rr);
        features[n++] = FeatureHash.Of(82, s1w, s1lr, s1rr);
        features[n++] = FeatureHash.Of(83, b0w, b0lr);
        features[n++] = FeatureHash.Of(84, s0t, s0v, b0t);
        features[n++] = FeatureHash.Of(85, s1t, s1v, s0t);
        features[n++] = FeatureHash.Of(86, b0t, b0v, s0t);
        features[n++] = FeatureHash.Of(87, s0w, s0v);
        features[n++] = FeatureHash.Of(88, s1w, s1v);
        features[n++] = FeatureHash.Of(89, s0t, s0rr, Relation(state, s0r2));
        features[n++] = FeatureHash.Of(90, s1t, s1rr, Relation(state, s1r2), s0t);
        features[n++] = FeatureHash.Of(91, b0t, b0lr, Relation(state, b0l2));
        features[n++] = FeatureHash.Of(92, s0t, s0lr, Relation(state, s0l2));
        features[n++] = FeatureHash.Of(93, word[s0l + Pad], s0t, b0t);
        features[n++] = FeatureHash.Of(94, word[s0l + Pad], s1w, s0t);
        features[n++] = FeatureHash.Of(95, word[s0l + Pad], s1t, s0t);
        features[n++] = FeatureHash.Of(96, word[b0l + Pad], s0w, b0t);
        features[n++] = FeatureHash.Of(97, word[b0l + Pad], s0t, b0t);
        features[n++] = FeatureHash.Of(98, word[s1r + Pad], s1t, s0t);
        features[n++] = FeatureHash.Of(99, word[s0r + Pad], s0t, b0t);
        features[n++] = FeatureHash.Of(100, s1t, s0t, b0t, Relation(state, s1l2));

        // Distance with words.
        features[n++] = FeatureHash.Of(101, s0w, near);
        features[n++] = FeatureHash.Of(102, b0w, near);
        features[n++] = FeatureHash.Of(103, s1w, far);
        features[n++] = FeatureHash.Of(104, s0w, far);
        features[n++] = FeatureHash.Of(105, s0t, far, b0t);
        features[n++] = FeatureHash.Of(106, s1t, s0t, b0t, near);
        return n;
    }

    private static int Child(int[] children, int token) => token < 0 ? ParserState.None : children[token];

    private static uint Relation(ParserState state, int token) => token < 0 ? NoRelation : (uint)state.Relation[token];

    private static uint Valency(ParserState state, int token) =>
        token < 0 ? 0 : (uint)((Math.Min(state.LeftCount[token], 4) * 5) + Math.Min(state.RightCount[token], 4));

    private static uint Distance(int from, int to) =>
        from < 0 || to < 0
            ? 0
            : (to - from) switch
            {
                < 5 => (uint)(to - from),
                < 8 => 5,
                < 12 => 6,
                _ => 7,
            };
}
