namespace Chancery.Quotations.German;

/// <summary>Reads the object of a German reporting verb where the object is what is said: "kündigte Gespräche an", "warnte vor Eile".</summary>
internal static class GermanObject
{
    /// <summary>The object in the clause behind <paramref name="at"/>, or null.</summary>
    public static WordRange? Find(OuterSentence sentence, WordRange clause, GermanVerb verb, int at)
    {
        const GermanFrame Objects = GermanFrame.Object | GermanFrame.Prepositional | GermanFrame.Complement;
        if (!verb.Takes(Objects))
        {
            return null;
        }

        // The particle or participle at the end is the verb's.
        var end =
            verb.Cue.Start > verb.Finite ? verb.Cue.Start
            : verb.End > verb.Finite + 1 ? verb.End - 1
            : clause.End;
        var start = SkipAdjuncts(sentence, at, end, verb);
        if (start >= end)
        {
            return null;
        }

        end = EndBeforeVerb(sentence, start, end);
        if (end == start + 1 && IsBareCharge(sentence, start))
        {
            // "weist Vorwürfe zurück": that something was said, not what.
            return null;
        }

        if (verb.Takes(GermanFrame.Prepositional) && IsPreposition(sentence, start))
        {
            return start + 1 < end ? new WordRange(start + 1, end) : null;
        }

        var isObject = verb.Takes(GermanFrame.Object | GermanFrame.Complement) && BeginsObject(sentence, start);
        return isObject && end > start && !IsPronounAlone(sentence, start, end) ? new WordRange(start, end) : null;
    }

    // "lobte die Helfer und dankte den Soldaten": behind a noun, "und" with a verb goes on with another clause.
    private static int EndBeforeVerb(OuterSentence sentence, int start, int end)
    {
        for (var i = start + 1; i + 2 < end; i++)
        {
            if (
                (sentence.Equals(i, "und") || sentence.Equals(i, "aber"))
                && sentence.IsWord(i - 1)
                && char.IsUpper(sentence.TextOf(i - 1)[0])
                && sentence.IsWord(i + 1)
                && (
                    sentence.TextOf(i + 1).EndsWith("te", StringComparison.Ordinal)
                    || sentence.TextOf(i + 1).EndsWith("ten", StringComparison.Ordinal)
                )
                && sentence.IsWord(i + 2)
                && BeginsComplement(sentence.TextOf(i + 2))
            )
            {
                return i;
            }
        }

        return end;
    }

    private static bool BeginsComplement(ReadOnlySpan<char> word) =>
        GermanWords.IsDeterminer(word)
        || GermanWords.IsPreposition(word)
        || word
            is "den"
                or "dem"
                or "des"
                or "einen"
                or "einem"
                or "sich"
                or "seinen"
                or "ihren"
                or "seinem"
                or "ihrem";

    private static bool IsBareCharge(OuterSentence sentence, int index) =>
        sentence.IsWord(index)
        && sentence.TextOf(index)
            is "Vorwürfe"
                or "Vorwurf"
                or "Kritik"
                or "Anschuldigungen"
                or "Beschuldigungen"
                or "Behauptungen"
                or "Forderungen"
                or "Spekulationen"
                or "Gerüchte"
                or "Berichte";

    // "am Montag", "in Norstad", "gegenüber der Zeitung", "der Agentur"
    private static int SkipAdjuncts(OuterSentence sentence, int at, int end, GermanVerb verb)
    {
        while (at < end)
        {
            var next = GermanSubject.SkipAdverbs(sentence, at, end);
            if (next < end && GermanHearer.BeginsAt(sentence, next, end))
            {
                next = Math.Max(next + 1, GermanHearer.Find(sentence, next, end).End);
            }
            else if (
                next < end
                && sentence.IsWord(next)
                && GermanWords.IsPreposition(sentence.TextOf(next))
                && !(verb.Takes(GermanFrame.Prepositional) && IsPreposition(sentence, next))
            )
            {
                next = EndOfPhrase(sentence, next + 1, end);
            }

            if (next == at)
            {
                return at;
            }

            at = next;
        }

        return at;
    }

    private static int EndOfPhrase(OuterSentence sentence, int at, int end)
    {
        const int Longest = 8;
        var start = at;
        while (at < end && at - start < Longest && (sentence.IsWord(at) || sentence[at].IsQuote))
        {
            at++;
            var isNoun = sentence.IsWord(at - 1) && char.IsUpper(sentence.TextOf(at - 1)[0]);
            var goesOn = at < end && sentence.IsWord(at) && char.IsUpper(sentence.TextOf(at)[0]);
            if ((isNoun || sentence[at - 1].IsQuote) && !goesOn)
            {
                break;
            }
        }

        return at;
    }

    private static bool IsPreposition(OuterSentence sentence, int index) =>
        sentence.IsWord(index)
        && sentence.TextOf(index)
            is "vor"
                or "von"
                or "vom"
                or "über"
                or "für"
                or "gegen"
                or "auf"
                or "um"
                or "zu"
                or "zum"
                or "zur";

    private static bool BeginsObject(OuterSentence sentence, int index) =>
        sentence[index].IsQuote
        || (
            sentence.IsWord(index)
            && (
                sentence[index].Word.IsCapitalized
                || GermanWords.IsDeterminer(sentence.TextOf(index))
                || sentence.TextOf(index) is "den" or "dem" or "einen" or "einem" or "keinen" or "seinen" or "ihren"
                || (
                    index + 1 < sentence.Count
                    && sentence.IsWord(index + 1)
                    && char.IsUpper(sentence.TextOf(index + 1)[0])
                )
            )
        );

    private static bool IsPronounAlone(OuterSentence sentence, int start, int end) =>
        end == start + 1 && sentence.IsWord(start) && !sentence[start].Word.IsCapitalized;
}
