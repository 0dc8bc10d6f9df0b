using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads the noun phrase behind an inverted verb: "says Minister Lind, who …", "a déclaré la ministre".</summary>
internal static class InvertedSubjectReader
{
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
        "ai",
        "alla",
        "agli",
        "alle",
        "nel",
        "nella",
        "para",
        "por",
        "con",
        "pour",
        "avec",
        "pre",
        "pro",
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

    /// <summary>The subject behind an inverted verb: "says Minister Lind, who …".</summary>
    public static bool TryReadAfter(OuterSentence sentence, int verb, int to, out WordRange subject)
    {
        subject = default;
        var isForeign = sentence[verb].Takes(ReportingFrame.Foreign);
        var start = isForeign ? ForeignFront.Skip(sentence, verb + 1, to) : verb + 1;
        var begins = isForeign
            ? BeginsForeignPhrase(sentence, start, to)
            : NounPhrase.BeginsNounPhrase(sentence, start, to) || BeginsWithNumber(sentence, start, to);
        if (!begins)
        {
            return false;
        }

        if (isForeign && start < to && Pronouns.GenderOf(sentence.TextOf(start)) != NameGender.Unknown)
        {
            subject = new WordRange(start, start + 1);
            return true;
        }

        var end = start;
        while (
            end < to
            && end - start < SubjectReader.MaxWords / 2
            && (sentence.IsWord(end) || sentence.MarkAt(end) == '/')
            && !EndsInverted(sentence, end, start)
            && !(isForeign && EndsForeignName(sentence, end, start))
        )
        {
            end++;
        }

        subject = new WordRange(start, isForeign && end > start ? WithNameBehind(sentence, end, to) : end);
        return !subject.IsEmpty && (isForeign || NounPhrase.IsNominal(sentence, subject));
    }

    // "a annoncé le ministre, Pavel Orn": a name behind the comma, and nothing behind it.
    private static int WithNameBehind(OuterSentence sentence, int end, int to)
    {
        const int MostWords = 4;
        if (end >= to || !sentence.IsComma(end))
        {
            return end;
        }

        var last = end + 1;
        while (last < to && last - end <= MostWords && sentence.IsWord(last) && sentence[last].Word.IsCapitalized)
        {
            last++;
        }

        return last - end > 2 && (last >= to || sentence.IsFinalStop(last) || sentence.IsComma(last)) ? last : end;
    }

    /// <summary>True for "a-t-il": the auxiliary holds the subject.</summary>
    public static bool HoldsPronoun(OuterSentence sentence, int auxiliary) =>
        sentence.TextOf(auxiliary).Contains("-t-", StringComparison.Ordinal)
        || sentence.TextOf(auxiliary).Contains("-ils", StringComparison.Ordinal)
        || sentence.TextOf(auxiliary).Contains("-elles", StringComparison.Ordinal);

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
        for (
            var i = start + 1;
            isNumber && i < to && i <= start + Reach && (sentence.IsWord(i) || sentence.MarkAt(i) == '/');
            i++
        )
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
        if (start < to && Array.Exists(ForeignPrepositions, word => sentence.Equals(start, word)))
        {
            return false;
        }

        for (var i = start; i < to && i - start < Reach && sentence.IsWord(i); i++)
        {
            if (
                sentence[i].Word.IsCapitalized
                || NounPhrase.IsOfficeWord(sentence, i)
                || (i == start && (sentence[i].Is(WordClass.SubjectPronoun) || CommonWords.Begin(sentence.TextOf(i))))
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
