using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Guesses the subject of a sentence by its first noun phrase.</summary>
internal static class SentenceSubject
{
    /// <summary>The first noun phrase before an index; empty where none begins there.</summary>
    public static WordRange FirstSubject(OuterSentence sentence, int before) =>
        From(sentence, SkipFront(sentence, before), before);

    /// <summary>"…, I laughed and said": the subject between the comma and the verb that "and" joins to another; empty where there is none.</summary>
    public static WordRange InClauseOf(OuterSentence sentence, int verb)
    {
        var start = verb;
        while (
            start > 0
            && verb - start < SubjectReader.MaxWords
            && !sentence.IsComma(start - 1)
            && !sentence[start - 1].IsQuote
        )
        {
            start--;
        }

        var subject = start > 0 ? From(sentence, start, verb) : default;
        return !subject.IsEmpty && subject.End < verb - 1 && !sentence[subject.End].Is(WordClass.Coordinator)
            ? subject
            : default;
    }

    /// <summary>The noun phrase that begins at an index and ends before its verb; empty where none does.</summary>
    public static WordRange From(OuterSentence sentence, int start, int before)
    {
        var end = start;
        while (end < before && end - start < 12 && sentence.IsWord(end) && !EndsSubject(sentence, end, start))
        {
            end++;
        }

        // "Aseguró que …": a verb without a subject.
        return
            end > start
            && !sentence[start].Takes(ReportingFrame.Foreign)
            && NounPhrase.BeginsNounPhrase(sentence, start, sentence.Count)
            && !(end - start == 1 && sentence[start].Is(WordClass.Determiner))
            ? new WordRange(start, end)
            : default;
    }

    // "But", "In Norstad, …", "Following the talks, …", "Asked about …, …"
    private static int SkipFront(OuterSentence sentence, int before)
    {
        var start = BehindDateline(sentence, before);
        while (
            start < before
            && (
                !sentence.IsWord(start)
                || sentence[start].Is(WordClass.Coordinator)
                || (sentence[start].Is(WordClass.Adverb) && !sentence[start].Is(WordClass.Determiner))
            )
        )
        {
            start++;
        }

        var isFront =
            start < before
            && (
                sentence[start].Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Time)
                || (
                    sentence.IsWord(start)
                    && (
                        sentence.TextOf(start).EndsWith("ing", StringComparison.Ordinal)
                        || sentence.TextOf(start).EndsWith("ed", StringComparison.Ordinal)
                    )
                )
            );
        if (!isFront)
        {
            return start;
        }

        for (var commas = 0; commas < 3 && start < before; commas++)
        {
            while (start < before && !sentence.IsComma(start) && !sentence.EndsInComma(start))
            {
                start++;
            }

            start++;
            if (NounPhrase.BeginsNounPhrase(sentence, start, before))
            {
                return start;
            }
        }

        return start;
    }

    // "NORSTAD — The council …"
    private static int BehindDateline(OuterSentence sentence, int before)
    {
        const int Reach = 6;
        for (var i = 1; i < before && i < Reach; i++)
        {
            if (sentence.IsDash(i))
            {
                return sentence.TextOf(0) is [var first, var second, ..] && char.IsUpper(first) && char.IsUpper(second)
                    ? i + 1
                    : 0;
            }
        }

        return 0;
    }

    private static bool EndsSubject(OuterSentence sentence, int index, int start)
    {
        var word = sentence[index];
        if (
            word.Is(
                WordClass.Auxiliary | WordClass.Finite | WordClass.Relative | WordClass.Adverb | WordClass.Subordinator
            ) && !(word.Word.IsCapitalized && (index > start || NounPhrase.IsNameLikeVerb(sentence, index)))
        )
        {
            return true;
        }

        if (index == start)
        {
            return false;
        }

        // "The West bit the bullet", "“…,” Lind sings": a small word behind a name is its verb.
        if (
            sentence[index - 1].Word is { IsCapitalized: true }
            && (index - 1 > start || sentence.EndsInComma(start - 1))
            && sentence.TextOf(index - 1)[^1] != 's'
            && !word.Word.IsCapitalized
            && !word.Is(WordClass.Preposition | WordClass.Coordinator)
        )
        {
            return true;
        }

        var text = sentence.TextOf(index);
        var isVerb =
            !word.Word.IsCapitalized
            && (
                word.Word.Entry.Frames != ReportingFrame.None
                || text.EndsWith("ed", StringComparison.Ordinal)
                || Lexicon.IsAdverb(text)
            );
        return isVerb
            || word.Is(WordClass.SubjectPronoun)
            || (
                word.Is(WordClass.Preposition)
                && !(word.Word.IsCapitalized && GivenNames.GenderOf(text.ToString()) != NameGender.Unknown)
                && !sentence.Equals(index, "of")
                && !sentence.Equals(index, "for")
            );
    }

    /// <summary>The first noun phrase of the sentence, as a guess at its subject; empty where it begins otherwise.</summary>
    public static WordRange SubjectOf(OuterSentence sentence) => FirstSubject(sentence, sentence.Count);
}
