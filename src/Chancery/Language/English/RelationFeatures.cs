namespace Chancery.Language.English;

/// <summary>The features by which an arc gets its name, when its dependant has all its own dependants.</summary>
internal static class RelationFeatures
{
    public const int Most = 64;

    private const int Pad = TokenFeatures.Pad;
    private const uint NoRelation = 99;

    public static int Extract(ParserState state, int head, int dependant, Span<ulong> features)
    {
        var tokens = state.Tokens;
        var (word, tag, fine, coarse) = (tokens.Word, tokens.Tag, tokens.Fine, tokens.Coarse);
        var (h, d) = (head + Pad, dependant + Pad);
        uint hw = word[h],
            ht = tag[h],
            hf = fine[h],
            hc = coarse[h];
        uint dw = word[d],
            dt = tag[d],
            df = fine[d],
            dc = coarse[d];
        var direction = head < dependant ? 1u : 0;
        var distance = (direction * 8) + (uint)Math.Min(Math.Abs(head - dependant), 4);
        int dl = state.Left1[dependant],
            dl2 = state.Left2[dependant],
            dr = state.Right1[dependant],
            dr2 = state.Right2[dependant];
        uint dlr = Relation(state, dl),
            dl2r = Relation(state, dl2),
            drr = Relation(state, dr);
        var sibling = head < dependant ? state.Right1[head] : state.Left1[head];
        var other = head < dependant ? state.Left1[head] : state.Right1[head];
        uint siblingRelation = Relation(state, sibling),
            otherRelation = Relation(state, other);
        var n = 0;

        // The two words.
        features[n++] = FeatureHash.Of(1, dw, direction);
        features[n++] = FeatureHash.Of(2, dt, direction);
        features[n++] = FeatureHash.Of(3, dw, dt, ht, direction);
        features[n++] = FeatureHash.Of(4, hw, direction);
        features[n++] = FeatureHash.Of(5, ht, direction);
        features[n++] = FeatureHash.Of(6, hw, dt, direction);
        features[n++] = FeatureHash.Of(7, hw, dw);
        features[n++] = FeatureHash.Of(8, ht, dt, distance);
        features[n++] = FeatureHash.Of(9, hf, df, direction);
        features[n++] = FeatureHash.Of(10, hf, dt, direction);
        features[n++] = FeatureHash.Of(11, df, ht, direction);
        features[n++] = FeatureHash.Of(12, hc, dc, direction);
        features[n++] = FeatureHash.Of(13, hw, df, direction);
        features[n++] = FeatureHash.Of(14, hf, dw, direction);
        features[n++] = FeatureHash.Of(15, tokens.Suffix3[d], dt, ht, direction);
        features[n++] = FeatureHash.Of(16, tokens.Shape[d], dt, ht, direction);

        // Their neighbours.
        features[n++] = FeatureHash.Of(20, ht, dt, tag[d - 1], direction);
        features[n++] = FeatureHash.Of(21, ht, dt, tag[d + 1], direction);
        features[n++] = FeatureHash.Of(22, ht, dt, tag[h - 1], direction);
        features[n++] = FeatureHash.Of(23, ht, dt, tag[h + 1], direction);
        features[n++] = FeatureHash.Of(24, word[d - 1], dt, ht);
        features[n++] = FeatureHash.Of(25, word[d + 1], dt, ht);
        features[n++] = FeatureHash.Of(26, dw, word[d + 1]);
        features[n++] = FeatureHash.Of(27, dw, word[d - 1]);

        // What hangs on the dependant: a preposition, a mark of a clause, a subject.
        features[n++] = FeatureHash.Of(30, ht, dt, dlr, direction);
        features[n++] = FeatureHash.Of(31, ht, dt, drr, direction);
        features[n++] = FeatureHash.Of(32, dlr, dl2r, dt, ht);
        features[n++] = FeatureHash.Of(33, word[dl + Pad], dt, ht, direction);
        features[n++] = FeatureHash.Of(34, word[dl + Pad], hw, dt);
        features[n++] = FeatureHash.Of(35, word[dr + Pad], dt, ht, direction);
        features[n++] = FeatureHash.Of(36, word[dl + Pad], dw);
        features[n++] = FeatureHash.Of(37, word[dl2 + Pad], dt, ht, direction);
        features[n++] = FeatureHash.Of(38, (uint)Math.Min(state.LeftCount[dependant], 4), dlr, drr, ht);
        features[n++] = FeatureHash.Of(39, Relation(state, dr2), drr, dt, ht);

        // What hangs on the head already.
        features[n++] = FeatureHash.Of(40, ht, dt, siblingRelation, direction);
        features[n++] = FeatureHash.Of(41, hw, dt, siblingRelation, direction);
        features[n++] = FeatureHash.Of(42, ht, dt, otherRelation, direction);
        features[n++] = FeatureHash.Of(43, hw, dt, otherRelation, direction);
        features[n++] = FeatureHash.Of(44, dw, siblingRelation, direction);
        features[n++] = FeatureHash.Of(45, ht, dt, siblingRelation, dlr);
        return n;
    }

    private static uint Relation(ParserState state, int token) => token < 0 ? NoRelation : (uint)state.Relation[token];
}
