using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Tells where a noun phrase begins, and whether a stretch of words can be one.</summary>
internal static class NounPhrase
{
    private static readonly string[] Collectives = ["police", "people", "media", "staff", "management", "counsel"];

    private const WordClass Breaks = WordClass.That | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Finite;

    /// <summary>True when a noun phrase can begin at <paramref name="index"/>: a name, a determiner, a pronoun.</summary>
    public static bool BeginsNounPhrase(OuterSentence sentence, int index, int to) =>
        index < to
        && sentence.IsWord(index)
        && (
            sentence[index].Word.IsCapitalized
            || sentence[index].Is(WordClass.Determiner | WordClass.Possessive | WordClass.SubjectPronoun)
            || IsOfficeWord(sentence, index)
        )
        && !sentence[index].Is(WordClass.Time | WordClass.Preposition);

    // Goes left over the words of a noun phrase with what follows its noun: "a spokesman for the ministry in Norstad who asked".
    public static int StartOfPhrase(OuterSentence sentence, int last, int from)
    {
        var relative = NearestRelative(sentence, last, from);
        var start = last + 1;
        for (var i = last; i >= from && last - i < SubjectReader.MaxWords; i--)
        {
            var word = sentence[i];
            if (!sentence.IsWord(i) && !IsInnerMark(sentence, i))
            {
                break;
            }

            var inRelative = relative >= 0 && i >= relative;
            if (
                !inRelative
                && (word.Is(Breaks) || (word.Is(WordClass.Interrogative) && !word.Is(WordClass.Relative)))
                && !IsNameWord(sentence, i)
            )
            {
                break;
            }

            if (!inRelative && i < last && IsPlainVerb(word) && !IsParticipleOfEvidence(sentence, i))
            {
                break;
            }

            if (
                i < last
                && EndsIn(sentence, i, "ing")
                && sentence[i + 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.SubjectPronoun)
            )
            {
                break;
            }

            if (word.Is(WordClass.Coordinator) && !JoinsNouns(sentence, i, from))
            {
                break;
            }

            start = i;
        }

        return start;
    }

    private static int NearestRelative(OuterSentence sentence, int last, int from)
    {
        for (
            var i = last;
            i > from && last - i < SubjectReader.MaxWords / 2 && (sentence.IsWord(i) || IsInnerMark(sentence, i));
            i--
        )
        {
            if (
                sentence[i].Is(WordClass.Relative)
                && sentence.IsWord(i - 1)
                && !sentence[i - 1].Is(WordClass.Coordinator)
            )
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsNominal(OuterSentence sentence, WordRange phrase)
    {
        var last = phrase.End - 1;
        if (!sentence.IsWord(last) && sentence.MarkAt(last) == '\0')
        {
            return false;
        }

        var first = sentence[phrase.Start];
        if (phrase.Count == 1)
        {
            return first.Is(WordClass.SubjectPronoun | WordClass.Relative)
                || (
                    first.Word.IsCapitalized
                    && !first.Is(
                        WordClass.Preposition
                            | WordClass.Adverb
                            | WordClass.Determiner
                            | WordClass.Time
                            | WordClass.Coordinator
                    )
                )
                || (sentence.TextOf(phrase.Start)[^1] == 's' && !first.Is((WordClass)~0))
                || IsOfficeWord(sentence, phrase.Start)
                || Array.Exists(Collectives, word => sentence.Equals(phrase.Start, word));
        }

        // "…, saying anybody who complains": what is said, not who says it.
        if (first.Takes(ReportingFrame.Gerund) && sentence.IsComma(phrase.Start - 1))
        {
            return false;
        }

        // "her grandmother"; but "told her Lind would come".
        return !first.Is(WordClass.Preposition | WordClass.To | WordClass.ObjectPronoun)
            || first.Is(WordClass.SubjectPronoun)
            || (first.Is(WordClass.Possessive) && !sentence[phrase.Start + 1].Word.IsCapitalized);
    }

    public static bool EndsIn(OuterSentence sentence, int index, string ending) =>
        sentence.IsWord(index)
        && sentence.TextOf(index).Length > ending.Length + 2
        && sentence.TextOf(index).EndsWith(ending, StringComparison.Ordinal);

    private static bool IsInnerMark(OuterSentence sentence, int index) =>
        sentence.MarkAt(index) is '&' or '/' or '(' or ')' or '[' or ']' or '\'' or '’';

    private static bool IsNameWord(OuterSentence sentence, int index) =>
        sentence[index].Word.IsCapitalized
        && (index > 0 ? !sentence[index].Is(WordClass.Subordinator | WordClass.That) : IsNameLikeVerb(sentence, index));

    /// <summary>"Drew Lind said", "Rode grew": a name that is also a form of a verb, at the beginning of a sentence; "Let me say" begins with a verb.</summary>
    public static bool IsNameLikeVerb(OuterSentence sentence, int index) =>
        sentence[index].Is(WordClass.Finite)
        && sentence[index].Word.IsCapitalized
        && !sentence.Equals(index, "let")
        && !sentence.Equals(index, "put")
        && !sentence.Equals(index, "set");

    private static bool IsPlainVerb(OuterWord word) =>
        word.Word.Entry.Frames != ReportingFrame.None
        && !word.Takes(ReportingFrame.AlsoNoun | ReportingFrame.Gerund)
        && !word.Word.IsCapitalized;

    // "a report released last year", "the poll published by the Herald"
    private static bool IsParticipleOfEvidence(OuterSentence sentence, int index) =>
        index > 0
        && EndsIn(sentence, index, "ed")
        && EvidenceNouns.Is(sentence, index - 1)
        && sentence[index + 1].Is(WordClass.Time | WordClass.Preposition);

    // "Lind and Tarr", "the minister and his aide"; not the end of one clause and the beginning of the next.
    private static bool JoinsNouns(OuterSentence sentence, int index, int from)
    {
        if (
            index <= from
            || !sentence.IsWord(index - 1)
            || index + 1 >= sentence.Count
            || sentence[index + 1].Is(WordClass.SubjectPronoun)
        )
        {
            return false;
        }

        if (sentence[index - 1].Word.IsCapitalized && sentence[index + 1].Word.IsCapitalized)
        {
            return true;
        }

        // "observers in Norland and around the world"
        if (
            sentence[index + 1].Is(WordClass.Preposition)
            && sentence.IsWord(index - 2)
            && (sentence[index - 2].Is(WordClass.Preposition) || sentence[index - 2].Is(WordClass.Determiner))
            && sentence.IsWord(Math.Max(0, index - 3))
        )
        {
            return true;
        }

        // One phrase from the beginning of the clause, without a verb in it: "the former minister and current envoy".
        var start = index;
        while (start > from && sentence.IsWord(start - 1) && index - start < 10)
        {
            if (
                sentence[start - 1].Is(Breaks | WordClass.Preposition) && !sentence.Equals(start - 1, "of")
                || IsPlainVerb(sentence[start - 1])
                || EndsIn(sentence, start - 1, "ed")
            )
            {
                return false;
            }

            start--;
        }

        return (sentence[start].Is(WordClass.Determiner | WordClass.Possessive) || index - start <= 2)
            && (
                sentence[index + 1].Is(WordClass.Possessive)
                || !sentence[index + 1].Is(WordClass.Determiner | WordClass.Preposition)
            );
    }

    public static bool IsOfficeWord(OuterSentence sentence, int index) =>
        sentence.IsWord(index) && Actors.OfficeWords.IsOffice(sentence.TextOf(index));
}
