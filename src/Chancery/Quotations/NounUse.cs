using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Tells nouns from reporting verbs of the same form: "claims", "report".</summary>
internal static class NounUse
{
    // "claims", "report" after a determiner, a preposition or an adjective are nouns.
    public static bool IsNounUse(OuterSentence sentence, int verb)
    {
        if (sentence[verb].Word.IsCapitalized && verb > 0 && sentence.IsWord(verb - 1) && !sentence.IsTitleCase)
        {
            return true;
        }

        if (
            !sentence[verb].Takes(ReportingFrame.Foreign)
            && verb > 0
            && sentence[verb - 1].Is(WordClass.Determiner | WordClass.Possessive)
            && !sentence[verb - 1].Is(WordClass.SubjectPronoun)
            && !IsCounted(sentence, verb)
        )
        {
            return true;
        }

        if (!sentence[verb].Takes(ReportingFrame.AlsoNoun))
        {
            return false;
        }

        // "“…,” the letter reads."
        var standsBare = verb + 1 >= sentence.Count || (!sentence.IsWord(verb + 1) && !sentence[verb + 1].IsQuote);
        if (
            standsBare
            && verb > 1
            && sentence[0].IsQuote
            && sentence.IsWord(verb - 1)
            && !sentence[verb - 1].Is(WordClass.Preposition)
        )
        {
            return false;
        }

        if (verb == 0 || !sentence.IsWord(verb - 1))
        {
            return verb == 0
                || !sentence.IsComma(verb - 1)
                || !(verb + 1 < sentence.Count && sentence[verb + 1].Is(WordClass.That));
        }

        var before = sentence[verb - 1];
        if (IsThatVerb(sentence, verb))
        {
            return false;
        }

        // "the poll shows", "a study found"
        if (EvidenceNouns.Is(sentence, verb - 1) && !sentence[verb].Takes(ReportingFrame.Base))
        {
            return false;
        }

        // "a Norstad Herald report", "A Herald report released last year found"
        if (BeginsWithIndefinite(sentence, verb - 1))
        {
            return true;
        }

        if (
            before.Is(WordClass.SubjectPronoun | WordClass.Auxiliary | WordClass.Adverb)
            && !before.Is(WordClass.Determiner)
        )
        {
            return false;
        }

        var text = sentence.TextOf(verb - 1);
        var isPlural =
            text[^1] == 's'
            && !text.EndsWith("'s", StringComparison.Ordinal)
            && !text.EndsWith("’s", StringComparison.Ordinal);
        var isSubject = before.Word.IsCapitalized || isPlural;
        var isFormOfNoun =
            verb + 1 >= sentence.Count || !(sentence[verb + 1].Is(WordClass.That) || sentence[verb + 1].IsQuote);
        var isPossessive =
            text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal);
        // "the Norland states": a name between an article and the noun.
        var behindArticle =
            verb > 1 && sentence[verb - 2].Is(WordClass.Determiner) && before.Word.IsCapitalized && isFormOfNoun;
        return isPossessive
            || behindArticle
            || !isSubject
            || (verb + 1 < sentence.Count && sentence.Equals(verb + 1, "of"));
    }

    // "the mother of three replied"
    private static bool IsCounted(OuterSentence sentence, int verb) =>
        sentence.Equals(verb - 2, "of") && !sentence[verb].Takes(ReportingFrame.AlsoNoun);

    // "a second slide shows that …": a verb with "that" behind a singular noun.
    private static bool IsThatVerb(OuterSentence sentence, int verb)
    {
        var before = sentence[verb - 1];
        var isNoun =
            !before.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.To)
            && before.Word.Entry.Frames == ReportingFrame.None
            && !sentence.TextOf(verb - 1).EndsWith("ed", StringComparison.Ordinal);
        return isNoun
            && verb + 1 < sentence.Count
            && sentence[verb + 1].Is(WordClass.That)
            && sentence.TextOf(verb)[^1] == 's';
    }

    // "a Norstad Herald report"
    private static bool BeginsWithIndefinite(OuterSentence sentence, int index)
    {
        while (
            index > 0
            && sentence.IsWord(index)
            && sentence[index].Word.IsCapitalized
            && !sentence[index].Is(WordClass.Determiner)
        )
        {
            index--;
        }

        return sentence.Equals(index, "a") || sentence.Equals(index, "an");
    }
}
