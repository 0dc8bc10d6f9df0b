namespace Chancery.Quotations.German;

/// <summary>The reporting verb of a clause.</summary>
/// <param name="Finite">Index of the finite form: "sagte", or "hat" of "hat … gesagt".</param>
/// <param name="End">Behind the last word of the verb: its particle or participle; of a bare verb the word behind it.</param>
/// <param name="Frames">What stands with it.</param>
/// <param name="Cue">The words that report, from the finite form to its end where nothing else stands between, else the one that names the speech.</param>
internal readonly record struct GermanVerb(int Finite, int End, GermanFrame Frames, WordRange Cue)
{
    public bool Takes(GermanFrame frames) => (Frames & frames) != GermanFrame.None;

    /// <summary>The first reporting verb of a clause with its verb in the second or first place, or null.</summary>
    public static GermanVerb? FindMain(OuterSentence sentence, WordRange clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (!sentence.IsWord(i) || sentence[i].Word.IsCapitalized && i > clause.Start)
            {
                continue;
            }

            if (GermanWords.IsAuxiliary(sentence.TextOf(i)) && WithParticiple(sentence, i, clause.End) is { } perfect)
            {
                return perfect;
            }

            if (FindFinite(sentence, i, clause.End) is { } verb)
            {
                return IsNegated(sentence, verb.Finite, clause.End) ? null : verb;
            }
        }

        return null;
    }

    /// <summary>The reporting verb that ends a subordinate clause: "wie Tarr mitteilte", "nachdem Lind gesagt hatte"; or null.</summary>
    public static GermanVerb? FindLast(OuterSentence sentence, WordRange clause)
    {
        var last = clause.End - 1;
        if (last > clause.Start && sentence.IsWord(last) && GermanWords.IsAuxiliary(sentence.TextOf(last)))
        {
            last--;
        }

        if (last <= clause.Start || !sentence.IsWord(last))
        {
            return null;
        }

        foreach (var reading in GermanVerbs.Find(sentence.TextOf(last)))
        {
            if (reading.Prefix.Length == 0 && reading.IsParticiple == last < clause.End - 1)
            {
                return new GermanVerb(last, clause.End, reading.Frames, new WordRange(last, clause.End));
            }
        }

        return null;
    }

    private static GermanVerb? FindFinite(OuterSentence sentence, int index, int end)
    {
        GermanVerb? bare = null;
        foreach (var reading in GermanVerbs.Find(sentence.TextOf(index)))
        {
            if (reading.IsParticiple)
            {
                continue;
            }

            if (reading.Prefix.Length == 0)
            {
                bare ??= new GermanVerb(index, index + 1, reading.Frames, new WordRange(index, index + 1));
                bare = bare.Value with { Frames = bare.Value.Frames | reading.Frames };
                continue;
            }

            for (var i = end - 1; i > index; i--)
            {
                if (sentence.Equals(i, reading.Prefix))
                {
                    return new GermanVerb(
                        index,
                        i + 1,
                        reading.Frames,
                        new WordRange(index, i == index + 1 ? i + 1 : index + 1)
                    );
                }
            }
        }

        return bare;
    }

    // "hat am Montag in Norstad angekündigt"
    private static GermanVerb? WithParticiple(OuterSentence sentence, int auxiliary, int end)
    {
        var last = end - 1;
        if (last > auxiliary && sentence.Equals(last, "haben"))
        {
            last--;
        }

        if (last <= auxiliary || !sentence.IsWord(last))
        {
            return null;
        }

        foreach (var reading in GermanVerbs.Find(sentence.TextOf(last)))
        {
            if (reading.IsParticiple && !IsNegated(sentence, auxiliary, end))
            {
                return new GermanVerb(
                    auxiliary,
                    end,
                    reading.Frames,
                    new WordRange(last == auxiliary + 1 ? auxiliary : last, end)
                );
            }
        }

        return null;
    }

    // "sagte nicht, ob", "wollte nicht sagen"
    private static bool IsNegated(OuterSentence sentence, int verb, int end)
    {
        for (var i = verb + 1; i < end; i++)
        {
            if (sentence.Equals(i, "nicht") || sentence.Equals(i, "nie") || sentence.Equals(i, "niemals"))
            {
                return true;
            }
        }

        return false;
    }
}
