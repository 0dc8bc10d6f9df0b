using Chancery.Actors;

namespace Chancery.Quotations.German;

/// <summary>Reads German noun phrases from left to right: "der norländische Außenminister Osk Lind", "ein Sprecher der Polizei".</summary>
internal static class GermanSubject
{
    private const int MaxWords = 24;

    /// <summary>The noun phrase that begins at <paramref name="start"/>, or an empty range.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Index of its first word.</param>
    /// <param name="end">It ends before this index.</param>
    public static WordRange ReadAt(OuterSentence sentence, int start, int end)
    {
        if (start >= end || !Begins(sentence, start))
        {
            return default;
        }

        if (
            sentence.IsWord(start)
            && GermanWords.IsPronoun(sentence.TextOf(start))
            && (IsPersonal(sentence, start) || !BeginsNounBehind(sentence, start, end))
        )
        {
            return new WordRange(start, start + 1);
        }

        var at = start;
        var last = start;
        while (at < end && at - start < MaxWords && Continues(sentence, at, start, end))
        {
            at++;
            last = IsNominal(sentence, at - 1) ? at : last;
        }

        return new WordRange(start, last);
    }

    /// <summary>The subject of a sentence without a report: its first noun phrase, or behind an adverbial the one behind the auxiliary.</summary>
    public static WordRange Of(OuterSentence sentence)
    {
        if (sentence[0].IsQuote)
        {
            return default;
        }

        var first = ReadAt(sentence, GermanSegments.BehindDateline(sentence), sentence.Count);
        if (!first.IsEmpty)
        {
            return WithApposition(sentence, first);
        }

        for (var i = 1; i + 1 < sentence.Count && sentence.IsWord(i); i++)
        {
            if (
                GermanWords.IsAuxiliary(sentence.TextOf(i))
                || sentence.TextOf(i) is "ist" or "sind" or "war" or "waren" or "wird" or "wurde" or "wurden"
            )
            {
                return ReadAt(sentence, SkipAdverbs(sentence, i + 1, sentence.Count), sentence.Count);
            }
        }

        return default;
    }

    // "Der Bürgermeister der Stadt, Emil Kant, kam": the name between commas belongs to it.
    private static WordRange WithApposition(OuterSentence sentence, WordRange head)
    {
        var next = sentence.IsComma(head.End) ? ReadAt(sentence, head.End + 1, sentence.Count) : default;
        return !next.IsEmpty && sentence.IsComma(next.End) ? new WordRange(head.Start, next.End) : head;
    }

    private static bool IsPersonal(OuterSentence sentence, int index) =>
        sentence.Equals(index, "er")
        || sentence.Equals(index, "sie")
        || sentence.Equals(index, "man")
        || sentence.Equals(index, "ich")
        || sentence.Equals(index, "wir");

    /// <summary>Skips adverbs and pronouns between a verb and its subject.</summary>
    public static int SkipAdverbs(OuterSentence sentence, int at, int end)
    {
        while (
            at < end
            && sentence.IsWord(at)
            && GermanWords.IsAdverb(sentence.TextOf(at))
            && !(GermanWords.IsDeterminer(sentence.TextOf(at)) && BeginsNounBehind(sentence, at, end))
        )
        {
            at++;
        }

        return at;
    }

    private static bool Begins(OuterSentence sentence, int index)
    {
        if (sentence[index].IsQuote)
        {
            return true;
        }

        if (!sentence.IsWord(index))
        {
            return false;
        }

        var word = sentence.TextOf(index);
        return GermanWords.IsDeterminer(word)
            || GermanWords.IsPronoun(word)
            || (
                (sentence[index].Word.IsCapitalized || OfficeWords.IsOffice(word))
                && !GermanWords.IsPreposition(word)
                && !GermanWords.IsAdverb(word)
                && !GermanWords.IsCoordinator(word)
                && !GermanWords.IsSubordinator(word)
                && !GermanWords.OpensClause(word)
            );
    }

    private static bool IsNominal(OuterSentence sentence, int index) =>
        sentence[index].IsQuote
        || (
            sentence.IsWord(index)
            && (char.IsUpper(sentence.TextOf(index)[0]) || sentence[index].Word.Kind == Language.WordKind.Number)
            && !(index > 0 && GermanWords.IsDeterminer(sentence.TextOf(index)))
        )
        || sentence.MarkAt(index) == ')';

    private static bool Continues(OuterSentence sentence, int index, int start, int end)
    {
        if (index == start)
        {
            return true;
        }

        if (sentence[index].IsQuote)
        {
            // "die Zeitung „Herold“"
            return IsCapital(sentence, index - 1);
        }

        if (!sentence.IsWord(index))
        {
            return sentence.MarkAt(index) is '(' or ')' or '/' or '&';
        }

        var word = sentence.TextOf(index);
        if (GermanWords.IsAdverb(word) && !IsCapital(sentence, index))
        {
            return false;
        }

        if (IsCapital(sentence, index) || sentence[index].Word.Kind == Language.WordKind.Number)
        {
            return true;
        }

        var followsNoun = IsCapital(sentence, index - 1) && !GermanWords.IsDeterminer(sentence.TextOf(index - 1));
        if (followsNoun || sentence[index - 1].IsQuote || sentence.MarkAt(index - 1) == ')')
        {
            return FollowsNoun(sentence, index, start, end);
        }

        // An adjective stands before its noun.
        return BeginsNounBehind(sentence, index - 1, end);
    }

    // "der Regierung", "des Ministeriums", "von Norland", "und Lind"; "der Zeitung" behind a name is who is told.
    private static bool FollowsNoun(OuterSentence sentence, int index, int start, int end)
    {
        var word = sentence.TextOf(index);
        if (word is "des" or "eines" or "einer" or "seiner" or "ihrer" or "deren" or "zweier" or "dreier")
        {
            return BeginsNounBehind(sentence, index, end);
        }

        if (word is "der")
        {
            return BeginsNounBehind(sentence, index, end) && !IsHearer(sentence, index, start, end);
        }

        if (word is "von" or "vom" or "für" or "bei" or "beim" or "im" or "aus")
        {
            // "ein Sprecher von Norland", "Staatssekretär im Innenministerium"; behind a name it says where.
            return (word is "von" || OfficeWords.IsOffice(sentence.TextOf(index - 1)))
                && BeginsNounBehind(sentence, index, end);
        }

        return word is "und"
            && index + 1 < end
            && Begins(sentence, index + 1)
            && !HoldsVerbBehind(sentence, index + 1, end);
    }

    private static bool IsHearer(OuterSentence sentence, int article, int start, int end)
    {
        for (var i = article + 1; i < end && i <= article + 3 && (sentence.IsWord(i) || sentence[i].IsQuote); i++)
        {
            if (sentence[i].IsQuote || GermanWords.IsHearer(sentence.TextOf(i)))
            {
                return true;
            }

            if (IsCapital(sentence, i))
            {
                // Two names before the article: "Vesna Tarr der Agentur"; a noun before it: "der Sprecher der Polizei".
                return IsAllCaps(sentence.TextOf(i)) && article - start > 1 && IsCapital(sentence, article - 2);
            }
        }

        return false;
    }

    private static bool IsAllCaps(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 6 && !word.ContainsAnyInRange('a', 'z');

    private static bool BeginsNounBehind(OuterSentence sentence, int index, int end)
    {
        const int MostAdjectives = 3;
        for (var i = index + 1; i < end && i <= index + 1 + MostAdjectives; i++)
        {
            if (sentence[i].IsQuote)
            {
                return true;
            }

            if (!sentence.IsWord(i))
            {
                return false;
            }

            if (IsCapital(sentence, i))
            {
                return true;
            }

            var word = sentence.TextOf(i);
            if (
                GermanWords.IsPreposition(word)
                || GermanWords.IsAdverb(word)
                || !GermanVerbs.Find(word).IsEmpty
                || GermanWords.IsAuxiliary(word)
                || word is "ist" or "sind" or "war" or "sei"
            )
            {
                return false;
            }
        }

        return false;
    }

    private static bool HoldsVerbBehind(OuterSentence sentence, int index, int end)
    {
        var phrase = ReadAt(sentence, index, end);
        return phrase.End < end
            && sentence.IsWord(phrase.End)
            && sentence.TextOf(phrase.End) is "ist" or "sind" or "war" or "hat" or "werde" or "wird";
    }

    private static bool IsCapital(OuterSentence sentence, int index) =>
        sentence.IsWord(index) && char.IsUpper(sentence.TextOf(index)[0]);
}
