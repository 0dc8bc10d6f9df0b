using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Instruments;

/// <summary>Reads names of instruments: rule <c>title</c> for capitalized names, rule <c>number</c> for resolutions, rule <c>made</c> for what is signed or reached.</summary>
internal static class InstrumentNames
{
    private const int MaxWords = 24;

    /// <summary>The instruments named in a sentence, in order, not overlapping.</summary>
    public static IEnumerable<InstrumentMention> Find(AffairsSentence sentence)
    {
        var end = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            // "the PACT Act": letters that happen to spell a noun.
            if (
                i < end
                || IsLetters(sentence.Form(i))
                || InstrumentWords.TypeOf(Bare(sentence.Form(i))) is not { } type
            )
            {
                continue;
            }

            var mention =
                Number(sentence, i, type) ?? InstrumentTitles.Read(sentence, i, type, end) ?? Made(sentence, i, type);
            if (mention is not null)
            {
                end = Math.Max(i + 1, mention.End);
                yield return mention;
            }
        }
    }

    private static bool IsLetters(ReadOnlySpan<char> form) =>
        form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[1]) && form.IndexOfAnyInRange('a', 'z') < 0;

    // Rule "number": "UN Security Council Resolution 2254"
    private static InstrumentMention? Number(AffairsSentence sentence, int i, string type)
    {
        if (type != "resolution" || i + 1 >= sentence.Count || sentence.Words[i + 1].Kind != WordKind.Number)
        {
            return null;
        }

        var start = i;
        while (start > 0 && InstrumentTitles.IsTitleWord(sentence, start - 1))
        {
            start--;
        }

        // "NC Resolution 12": under the full name of the body, as others write it.
        var mention = New(sentence, start, i + 2, i, type, isShort: false);
        return
            sentence.NameAt(start) is { Kind: SentenceNameKind.Body, IsPossessive: false } body
            && body.First == start
            && body.End <= i
            ? mention with
            {
                Name = $"{body.Name} {sentence.Phrase(body.End, i + 2)}",
            }
            : mention;
    }

    // Rule "made": "signed a plan of consultations for 2031", "reached an agreement with Norland on trade"
    private static InstrumentMention? Made(AffairsSentence sentence, int i, string type)
    {
        if (
            type is "initiative" or "national document"
            || sentence.IsAny(i, "year", "years")
            || (type == "joint statement" && !sentence.Is(i - 1, "joint"))
            || (type == "resolution" && !sentence.IsAny(i + 1, "on", "of"))
        )
        {
            return null;
        }

        // "a declaration request": the instrument is only what the noun behind it is about.
        if (i + 1 < sentence.Count && Phrases.EndOfNouns(sentence, i) > i + 1 || sentence.Is(i - 1, "very"))
        {
            return null;
        }

        var start = i;
        while (
            start > 0
            && i - start < 5
            && sentence.Words[start - 1].Kind == WordKind.Word
            && !sentence
                .Words[start - 1]
                .Is(
                    WordClass.Determiner
                        | WordClass.Possessive
                        | WordClass.Preposition
                        | WordClass.Auxiliary
                        | WordClass.Coordinator
                        | WordClass.That
                        | WordClass.To
                        | WordClass.Relative
                        | WordClass.SubjectPronoun
                        | WordClass.Subordinator
                        | WordClass.Finite
                )
            && !InstrumentWords.IsMaking(sentence.Form(start - 1))
            && !InstrumentWords.IsCarryingOut(sentence.Form(start - 1))
            && !sentence.IsDate(start - 1)
        )
        {
            start--;
        }

        var article =
            start > 0 && sentence.Words[start - 1].Is(WordClass.Determiner | WordClass.Possessive) ? start - 1 : start;
        var isMade =
            InstrumentWords.IsMaking(sentence.Form(article - 1))
            || (
                sentence.Words.Length > i + 2
                && sentence.Words[i + 1].Is(WordClass.Auxiliary)
                && InstrumentWords.IsMaking(sentence.Form(i + 2))
            )
            || (InstrumentWords.IsCarryingOut(sentence.Form(article - 1)) && sentence.Is(i + 1, "on"));
        var isTreaty =
            type is "treaty"
            && start < i
            && !TenseReader.IsPast(sentence.Form(i - 1))
            && sentence.Form(start) is not ("international" or "other" or "new" or "such");
        if (!isMade && !isTreaty)
        {
            return null;
        }

        var end =
            sentence.Form(i + 1) is "of" or "on" or "for" or "with" or "between" or "to" && !IsLength(sentence, i + 1)
                ? Math.Min(i + MaxWords, Phrases.EndOfPhrase(sentence, i + 2, MaxWords, takesDeeds: true))
                : i + 1;
        end = Math.Max(end, i + 1);
        if (end == i + 2)
        {
            // "an agreement with them": the preposition alone is no name.
            end = i + 1;
        }

        if (
            end > i + 2
            && sentence.Is(end - 2, "to")
            && end < sentence.Count
            && sentence.Words[end].Is(WordClass.Determiner | WordClass.Possessive)
        )
        {
            // "an agreement … to hold a number of events"
            end = Math.Max(end, Phrases.EndOfPhrase(sentence, end, MaxWords));
        }

        var isNamed = end > i + 1 || start < i;
        return isNamed ? New(sentence, start, end, i, type, isShort: false) : null;
    }

    // "extend the treaty for five years"
    private static bool IsLength(AffairsSentence sentence, int i) =>
        sentence.Is(i, "for")
        && i + 1 < sentence.Count
        && sentence.Dates.Any(date => date.Kind == DateKind.Duration && date.Span.Overlaps(sentence.Words[i + 1].Span));

    public static InstrumentMention New(
        AffairsSentence sentence,
        int start,
        int end,
        int noun,
        string type,
        bool isShort
    )
    {
        var name = sentence.Phrase(start, end);
        name =
            name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)
                ? name[..^2]
                : name;
        return new InstrumentMention(
            sentence,
            start,
            end,
            name,
            TypeWithLead(sentence, noun, type),
            Bare(sentence.Form(noun)).ToString().ToLowerInvariant().TrimEnd('s'),
            isShort
        );
    }

    // "the Treaty's entry into force"
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> form) =>
        form is [.., '\'' or '’', 's'] ? form[..^2] : form;

    private static string TypeWithLead(AffairsSentence sentence, int noun, string type) =>
        type == "declaration" && sentence.IsAny(noun - 1, "Joint", "joint") ? "joint declaration" : type;
}
