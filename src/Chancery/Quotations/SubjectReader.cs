using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads the noun phrase that is the subject of a reporting verb, before it or, inverted, behind it.</summary>
internal static class SubjectReader
{
    private const int MaxWords = 30;

    private static readonly string[] ForeignAuxiliaries =
    [
        "a",
        "ont",
        "avait",
        "ha",
        "han",
        "hat",
        "haben",
        "había",
        "hatte",
        "a-t-il",
        "a-t-elle",
        "ont-ils",
        "ont-elles",
    ];

    private static readonly string[] ForeignPrepositions =
    [
        "en",
        "ante",
        "durante",
        "tras",
        "a",
        "al",
        "sobre",
        "dans",
        "lors",
        "devant",
        "pendant",
        "à",
        "au",
        "aux",
        "sur",
        "vor",
        "in",
        "im",
        "am",
        "bei",
        "beim",
        "auf",
        "nach",
        "gegenüber",
        "während",
        "zu",
        "zum",
        "zur",
        "an",
        "v",
        "vo",
        "ve",
        "na",
        "po",
        "pri",
        "při",
        "pred",
        "před",
        "počas",
        "během",
        "в",
        "во",
        "на",
        "после",
        "перед",
        "при",
        "для",
        "у",
        "під",
        "після",
        "перед",
    ];

    private static readonly string[] RaisingVerbs =
    [
        "appeared",
        "appears",
        "seemed",
        "seems",
        "continued",
        "continues",
        "began",
        "proceeded",
        "hastened",
        "rushed",
        "dared",
    ];

    private static readonly string[] Collectives = ["police", "people", "media", "staff", "management", "counsel"];

    private const WordClass Breaks = WordClass.That | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Finite;

    /// <summary>The subject in front of the verb at <paramref name="verb"/>, looking back no further than <paramref name="from"/>.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="from">First index that may belong to the subject.</param>
    /// <param name="subject">The phrase, with an apposition or relative clause behind it.</param>
    /// <param name="cueStart">Where adverbs and auxiliaries of the verb begin.</param>
    public static bool TryReadBefore(
        OuterSentence sentence,
        int verb,
        int from,
        out WordRange subject,
        out int cueStart
    )
    {
        subject = default;
        cueStart = verb;
        var end = verb;
        while (end > from && IsVerbal(sentence, end - 1))
        {
            // "appeared to suggest", "continued to say"
            if (sentence.Equals(end - 1, "to") && end - 2 > from && IsRaising(sentence, end - 2))
            {
                end -= 2;
                continue;
            }

            // "did not say", "was told", "to say": no report by this subject, or none at all.
            if (
                sentence.Equals(end - 1, "to")
                || IsNegation(sentence, end - 1)
                || (IsBe(sentence, end - 1) && !sentence[verb].Takes(ReportingFrame.Gerund))
            )
            {
                return false;
            }

            end--;
        }

        if (end > from && sentence[verb].Takes(ReportingFrame.Foreign) && IsForeignAuxiliary(sentence, end - 1))
        {
            end--;
        }

        cueStart = end;
        if (sentence[verb].Takes(ReportingFrame.Gerund) && end == verb)
        {
            return false;
        }

        if (end <= from)
        {
            return false;
        }

        var last = end - 1;
        if (IsParenthesisEnd(sentence, last))
        {
            return TryReadWithApposition(sentence, last, from, out subject);
        }

        var start = StartOfPhrase(sentence, last, from);
        if (start > last)
        {
            return false;
        }

        subject = Trim(sentence, new WordRange(start, end));
        return !subject.IsEmpty && IsNominal(sentence, subject);
    }

    /// <summary>The subject behind an inverted verb: "says Minister Lind, who …".</summary>
    public static bool TryReadAfter(OuterSentence sentence, int verb, int to, out WordRange subject)
    {
        subject = default;
        var start = verb + 1;
        var isForeign = sentence[verb].Takes(ReportingFrame.Foreign);
        var begins = isForeign
            ? BeginsForeignPhrase(sentence, start, to)
            : BeginsNounPhrase(sentence, start, to) || BeginsWithNumber(sentence, start, to);
        if (!begins)
        {
            return false;
        }

        var end = start;
        while (
            end < to
            && end - start < MaxWords / 2
            && (sentence.IsWord(end) || sentence.MarkAt(end) == '/')
            && !EndsInverted(sentence, end, start)
            && !(isForeign && EndsForeignName(sentence, end, start))
        )
        {
            end++;
        }

        subject = new WordRange(start, end);
        return !subject.IsEmpty && (isForeign || IsNominal(sentence, subject));
    }

    /// <summary>True for a form of "have" that stands before a participle in French, Spanish, Italian or German.</summary>
    public static bool IsForeignAuxiliary(OuterSentence sentence, int index) =>
        Array.Exists(ForeignAuxiliaries, word => sentence.Equals(index, word));

    // "“…,” said 9th-district delegate Vesna Lind"
    private static bool BeginsWithNumber(OuterSentence sentence, int start, int to)
    {
        const int Reach = 4;
        var isNumber =
            start > 1
            && sentence.IsWord(start)
            && sentence[start].Word.Kind == WordKind.Number
            && sentence[start - 2].IsQuote;
        for (var i = start + 1; isNumber && i < to && i <= start + Reach && sentence.IsWord(i); i++)
        {
            if (sentence[i].Word.IsCapitalized)
            {
                return true;
            }
        }

        return false;
    }

    // Articles and adjectives of other languages are not known; a name or an office among the next words is enough.
    private static bool BeginsForeignPhrase(OuterSentence sentence, int start, int to)
    {
        const int Reach = 6;
        for (var i = start; i < to && i - start < Reach && sentence.IsWord(i); i++)
        {
            if (
                sentence[i].Word.IsCapitalized
                || IsOfficeWord(sentence, i)
                || (i == start && sentence[i].Is(WordClass.SubjectPronoun))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for "en", "vor" or "в" behind a name: there the place or the hearers begin. "De" and "von" belong to names.</summary>
    private static bool EndsForeignName(OuterSentence sentence, int index, int start) =>
        index > start
        && sentence[index - 1].Word.IsCapitalized
        && Array.Exists(ForeignPrepositions, word => sentence.Equals(index, word));

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

    // "Lind, the minister, said": the phrase before the commas; "On Monday, Lind said" has no second one.
    private static bool TryReadWithApposition(OuterSentence sentence, int close, int from, out WordRange subject)
    {
        subject = default;
        var open = OpeningOf(sentence, close, from);
        if (open <= from || open == close - 1)
        {
            return false;
        }

        var headEnd = open;
        while (sentence.IsComma(close) && IsFurtherApposition(sentence, headEnd, from, out var further))
        {
            headEnd = further;
        }

        var start = StartOfPhrase(sentence, headEnd - 1, from);
        if (start > headEnd - 1)
        {
            return false;
        }

        // "Lind, at a later briefing, said": where and when, not who.
        var isAdverbial =
            sentence[open + 1].Is(WordClass.Preposition | WordClass.Time | WordClass.Subordinator)
            || EndsIn(sentence, open + 1, "ing");
        var end =
            isAdverbial ? headEnd
            : sentence.MarkAt(close) == ')' ? close + 1
            : close;
        subject = Trim(sentence, new WordRange(start, end));
        var head = new WordRange(subject.Start, Math.Min(subject.End, headEnd));
        return !head.IsEmpty && IsNominal(sentence, head);
    }

    private static int OpeningOf(OuterSentence sentence, int close, int from)
    {
        var mark = sentence.MarkAt(close);
        var open = close - 1;
        while (open >= from && close - open < MaxWords && !OpensParenthesis(sentence.MarkAt(open), mark))
        {
            open--;
        }

        return close - open < MaxWords ? open : -1;
    }

    // "Lind, the minister of Norland, a member of the union, said": small words between commas, a name before them.
    private static bool IsFurtherApposition(OuterSentence sentence, int comma, int from, out int open)
    {
        open = OpeningOf(sentence, comma, from);
        if (open <= from || open >= comma - 1 || !sentence.IsWord(open - 1) || !sentence.IsComma(comma))
        {
            return false;
        }

        // ", 59, of Norstad, Nor., who …,": an age, a place, or small words; a name of several words begins another phrase.
        var first = sentence[open + 1];
        var isName = first.Word.IsCapitalized && !first.Is(WordClass.Determiner) && comma - open > 2;
        var isPlace = sentence.Equals(open + 1, "of") || sentence.Equals(open + 1, "from");
        var headsBefore = StartOfPhrase(sentence, open - 1, from);
        return !isName
            && (isPlace || !first.Is(WordClass.SubjectPronoun | WordClass.Coordinator | WordClass.Preposition))
            && headsBefore < open
            && sentence[open - 1].Word.IsCapitalized
            && (
                headsBefore == 0
                || !sentence.IsWord(headsBefore - 1)
                || sentence[headsBefore - 1].Is(WordClass.Coordinator)
            );
    }

    private static bool OpensParenthesis(char open, char close) =>
        close switch
        {
            ')' => open == '(',
            ',' or '，' => open is ',' or '，',
            _ => open is '–' or '—' or '-' or '―',
        };

    private static bool IsParenthesisEnd(OuterSentence sentence, int index) =>
        sentence.IsComma(index) || sentence.IsDash(index) || sentence.MarkAt(index) == ')';

    // Goes left over the words of a noun phrase with what follows its noun: "a spokesman for the ministry in Norstad who asked".
    private static int StartOfPhrase(OuterSentence sentence, int last, int from)
    {
        var relative = NearestRelative(sentence, last, from);
        var start = last + 1;
        for (var i = last; i >= from && last - i < MaxWords; i--)
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

            if (!inRelative && i < last && IsPlainVerb(word))
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
        for (var i = last; i > from && last - i < MaxWords / 2 && (sentence.IsWord(i) || IsInnerMark(sentence, i)); i--)
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

    // Adverbs and times at the front belong to the clause; "In a letter Lind" is Lind.
    private static WordRange Trim(OuterSentence sentence, WordRange phrase)
    {
        var (start, end) = phrase;
        while (
            start < end
            && (
                sentence[start].Is(WordClass.Coordinator)
                || IsFrontAdverb(sentence, start, end)
                || !sentence.IsWord(start) && !sentence[start].IsQuote
            )
        )
        {
            start++;
        }

        if (start < end && sentence[start].Is(WordClass.Preposition | WordClass.To | WordClass.Subordinator))
        {
            start = LastNounPhrase(sentence, new WordRange(start, end));
        }

        while (end > start && sentence[end - 1].Is(WordClass.Adverb))
        {
            end--;
        }

        return new WordRange(start, end);
    }

    private static bool IsFrontAdverb(OuterSentence sentence, int index, int end) =>
        index + 1 < end
        && (
            sentence[index].Is(WordClass.Adverb)
            || (sentence[index].Is(WordClass.Time) && !sentence[index].Is(WordClass.Auxiliary))
            || (sentence.IsWord(index) && Lexicon.IsAdverb(sentence.TextOf(index)))
        )
        && !sentence[index].Is(WordClass.Determiner);

    private static int LastNounPhrase(OuterSentence sentence, WordRange phrase)
    {
        var start = phrase.End - 1;
        if (sentence[start].Is(WordClass.SubjectPronoun))
        {
            return start;
        }

        while (start > phrase.Start + 1)
        {
            var before = sentence[start - 1];
            if (before.Is(WordClass.Preposition | WordClass.Time | WordClass.To | WordClass.Subordinator))
            {
                // "of", "for" and "in" inside a phrase with its own article: "the head of the union".
                return before.Is(WordClass.Time) && !before.Is(WordClass.Preposition) ? start
                    : HasDeterminerBetween(sentence, phrase.Start + 1, start - 1)
                        ? DeterminerBefore(sentence, phrase.Start + 1, start - 1)
                    : phrase.End;
            }

            if (sentence[start].Is(WordClass.Determiner | WordClass.Possessive))
            {
                return start;
            }

            // "On the campaign trail Lind": a name begins behind a small word.
            if (sentence[start].Word.IsCapitalized && !before.Word.IsCapitalized && !before.Is(WordClass.Determiner))
            {
                return start;
            }

            start--;
        }

        return sentence[phrase.End - 1].Word.IsCapitalized ? start : phrase.End;
    }

    private static bool HasDeterminerBetween(OuterSentence sentence, int start, int end) =>
        DeterminerBefore(sentence, start, end) > start;

    private static int DeterminerBefore(OuterSentence sentence, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (sentence[i].Is(WordClass.Determiner | WordClass.Possessive))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNominal(OuterSentence sentence, WordRange phrase)
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

        return !first.Is(WordClass.Preposition | WordClass.To | WordClass.ObjectPronoun)
            || first.Is(WordClass.SubjectPronoun);
    }

    private static bool IsVerbal(OuterSentence sentence, int index) =>
        sentence[index].Is(WordClass.Auxiliary | WordClass.Negation | WordClass.To)
        || (sentence[index].Is(WordClass.Adverb) && !sentence[index].Is(WordClass.Determiner))
        || (sentence.IsWord(index) && !sentence[index].Word.IsCapitalized && Lexicon.IsAdverb(sentence.TextOf(index)));

    private static bool IsRaising(OuterSentence sentence, int index) =>
        Array.Exists(RaisingVerbs, word => sentence.Equals(index, word));

    private static bool EndsIn(OuterSentence sentence, int index, string ending) =>
        sentence.IsWord(index)
        && sentence.TextOf(index).Length > ending.Length + 2
        && sentence.TextOf(index).EndsWith(ending, StringComparison.Ordinal);

    private static bool IsNegation(OuterSentence sentence, int index) =>
        sentence[index].Is(WordClass.Negation)
        || (
            sentence.IsWord(index)
            && (
                sentence.TextOf(index).EndsWith("n't", StringComparison.Ordinal)
                || sentence.TextOf(index).EndsWith("n’t", StringComparison.Ordinal)
            )
        );

    private static bool IsBe(OuterSentence sentence, int index) =>
        sentence.Equals(index, "is")
        || sentence.Equals(index, "are")
        || sentence.Equals(index, "was")
        || sentence.Equals(index, "were")
        || sentence.Equals(index, "be")
        || sentence.Equals(index, "been")
        || sentence.Equals(index, "being");

    private static bool IsInnerMark(OuterSentence sentence, int index) =>
        sentence.MarkAt(index) is '&' or '/' or '(' or ')' or '[' or ']' or '\'' or '’';

    private static bool IsNameWord(OuterSentence sentence, int index) =>
        index > 0 && sentence[index].Word.IsCapitalized && !sentence[index].Is(WordClass.Subordinator | WordClass.That);

    private static bool IsPlainVerb(OuterWord word) =>
        word.Word.Entry.Frames != ReportingFrame.None
        && !word.Takes(ReportingFrame.AlsoNoun | ReportingFrame.Gerund)
        && !word.Word.IsCapitalized;

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

    private static bool IsOfficeWord(OuterSentence sentence, int index) =>
        sentence.IsWord(index) && Actors.OfficeWords.IsOffice(sentence.TextOf(index));

    private static bool EndsInverted(OuterSentence sentence, int index, int start) =>
        index > start
        && (
            sentence[index]
                .Is(
                    WordClass.Relative
                        | WordClass.Time
                        | WordClass.Auxiliary
                        | WordClass.That
                        | WordClass.Subordinator
                        | WordClass.Finite
                )
            || (
                sentence[index].Is(WordClass.Preposition)
                && !sentence.Equals(index, "of")
                && !sentence.Equals(index, "for")
                && !sentence.Equals(index, "at")
            )
            || sentence[index].Is(WordClass.Adverb)
            || (sentence[index].Takes(ReportingFrame.Gerund) && !sentence[index - 1].Is(WordClass.Determiner))
            || (sentence[index].Is(WordClass.To))
        );
}
