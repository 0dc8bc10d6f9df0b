using Chancery.Language;

namespace Chancery.Affairs.Sentences;

/// <summary>The stretch of a sentence around a word that one verb governs, as far as marks and conjunctions show it.</summary>
internal static class Clause
{
    /// <summary>The first word of the clause in which word <paramref name="i"/> stands.</summary>
    public static int Start(AffairsSentence sentence, int i)
    {
        var start = i;
        while (start > 0 && !Divides(sentence, start - 1))
        {
            start--;
        }

        return start;
    }

    /// <summary>The word behind the last of the clause.</summary>
    public static int End(AffairsSentence sentence, int i)
    {
        var end = i + 1;
        while (end < sentence.Count && !Divides(sentence, end))
        {
            end++;
        }

        return end;
    }

    private static bool Divides(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        if (form is ";" or ":" or "—" or "–" or "." or "?" or "!" or "“" or "”" or "\"")
        {
            return true;
        }

        if (
            form
            is "who"
                or "which"
                or "whom"
                or "whose"
                or "that"
                or "where"
                or "because"
                or "while"
                or "but"
                or "although"
                or "if"
                or "when"
                or "however"
                or "before"
                or "after"
                or "since"
        )
        {
            return true;
        }

        // "…, and the leaders met": a new subject; "Norland, Sudland and Tarn": a list.
        return form is "," && i + 1 < sentence.Count && sentence.Words[i + 1].Is(WordClass.SubjectPronoun)
            || (
                form is "and"
                && i + 1 < sentence.Count
                && (sentence.Words[i + 1].Is(WordClass.SubjectPronoun) || IsVerbSoon(sentence, i + 1))
            );
    }

    // "and the leaders of the two countries met": an article whose phrase ends in a verb.
    private static bool IsVerbSoon(AffairsSentence sentence, int i)
    {
        if (sentence.Form(i) is not ("the" or "its" or "their" or "his" or "our" or "a"))
        {
            return false;
        }

        var end = Phrases.EndOfPhrase(sentence, i, 12);
        return end < sentence.Count
            && (
                sentence.Words[end].Is(WordClass.Auxiliary | WordClass.Finite)
                || Language.Dates.TenseReader.IsPast(sentence.Form(end))
            );
    }
}
