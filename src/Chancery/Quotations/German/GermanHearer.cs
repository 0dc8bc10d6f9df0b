namespace Chancery.Quotations.German;

/// <summary>Reads who is told: "der Zeitung „Herold“", "gegenüber Journalisten", "vor Reportern".</summary>
internal static class GermanHearer
{
    /// <summary>The phrase behind the subject or the verb; empty where none is named.</summary>
    public static WordRange Find(OuterSentence sentence, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (BeginsAt(sentence, i, end))
            {
                var start = sentence.TextOf(i) is "gegenüber" or "vor" ? i + 1 : i;
                return new WordRange(start, EndOf(sentence, start, end));
            }
        }

        return default;
    }

    /// <summary>True where a phrase for those who are told begins.</summary>
    public static bool BeginsAt(OuterSentence sentence, int index, int end)
    {
        if (!sentence.IsWord(index) || index + 1 >= end)
        {
            return false;
        }

        var word = sentence.TextOf(index);
        if (word is "gegenüber")
        {
            return true;
        }

        if (word is not ("der" or "dem" or "den" or "vor"))
        {
            return false;
        }

        for (var i = index + 1; i < end && i <= index + 3; i++)
        {
            if (sentence[i].IsQuote || (sentence.IsWord(i) && GermanWords.IsHearer(sentence.TextOf(i))))
            {
                return true;
            }

            if (!sentence.IsWord(i) || char.IsUpper(sentence.TextOf(i)[0]))
            {
                return false;
            }
        }

        return false;
    }

    private static int EndOf(OuterSentence sentence, int start, int end)
    {
        var at = start + 1;
        while (
            at < end
            && (
                sentence[at].IsQuote
                || (
                    sentence.IsWord(at)
                    && (
                        char.IsUpper(sentence.TextOf(at)[0])
                        || GermanWords.IsDeterminer(sentence.TextOf(at))
                        || !char.IsUpper(sentence.TextOf(at - 1)[0])
                    )
                )
            )
        )
        {
            if (GermanWords.IsPreposition(sentence.TextOf(at)))
            {
                break;
            }

            at++;
        }

        return at;
    }
}
