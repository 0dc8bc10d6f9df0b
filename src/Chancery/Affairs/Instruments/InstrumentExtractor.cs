using System.Collections.Immutable;
using Chancery.Affairs.Meetings;
using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Text;

namespace Chancery.Affairs.Instruments;

/// <summary>Finds the instruments that a document speaks of, one row for each, with what its sentences say of them.</summary>
internal static class InstrumentExtractor
{
    private const int MostRowsOfANoun = 40;
    private const int MostWordsToItsYears = 14;

    /// <summary>The instruments, by their first mention.</summary>
    public static ImmutableArray<Instrument> Extract(IReadOnlyList<AffairsSentence> sentences, RepairedText view)
    {
        var rows = new List<InstrumentRow>();
        var byNoun = new Dictionary<string, List<InstrumentRow>>(StringComparer.Ordinal);
        InstrumentRow? last = null;
        var lastParagraph = -1;
        foreach (var sentence in sentences)
        {
            var row = default(InstrumentRow);
            foreach (var mention in InstrumentNames.Find(sentence))
            {
                row = Find(byNoun, mention) ?? (mention.IsShort ? null : Add(rows, byNoun, mention));
                if (row is not null)
                {
                    row.Add(mention);
                    row.AddParties(PartiesOf(sentence, mention));
                    AddTerm(sentence, mention, row);
                    AddYears(sentence, mention, row);
                    InstrumentFacts.Read(sentence, row);
                    (last, lastParagraph) = (row, sentence.Paragraph);
                }
            }

            // "It was signed on …" behind the sentence that names it.
            var pointsBack =
                row is null && sentence.Form(0) is "It" && last is not null && sentence.Paragraph == lastParagraph;
            if (pointsBack && HasDateOfInstrument(sentence))
            {
                InstrumentFacts.Read(sentence, last!);
                last!.AddEvidence(sentence);
            }
        }

        return [.. rows.Select(row => row.ToInstrument(view))];
    }

    private static InstrumentRow Add(
        List<InstrumentRow> rows,
        Dictionary<string, List<InstrumentRow>> byNoun,
        InstrumentMention mention
    )
    {
        var row = new InstrumentRow(mention);
        rows.Add(row);
        if (!byNoun.TryGetValue(mention.Noun, out var known))
        {
            byNoun[mention.Noun] = known = [];
        }

        known.Add(row);
        if (known.Count > MostRowsOfANoun)
        {
            known.RemoveAt(0);
        }

        return row;
    }

    // The last one of this noun for "the Treaty"; else one whose name holds this one or stands in it.
    private static InstrumentRow? Find(Dictionary<string, List<InstrumentRow>> byNoun, InstrumentMention mention)
    {
        if (!byNoun.TryGetValue(mention.Noun, out var rows))
        {
            return null;
        }

        return mention.IsShort
            ? rows[^1]
            : rows.FindLast(row =>
                Own(row.Name, row.Type).Contains(Own(mention.Name, mention.Type), StringComparison.OrdinalIgnoreCase)
                || Own(mention.Name, mention.Type).Contains(Own(row.Name, row.Type), StringComparison.OrdinalIgnoreCase)
            );
    }

    // A cross year without those who hold it: "Years of Rivers and Canals between Norland and Sudland"; "Treaty between" says nothing without.
    private static string Own(string name, string type) =>
        type == "programme" && name.IndexOf(" between ", StringComparison.Ordinal) is var at and > 0
            ? name[..at]
            : name;

    private static bool HasDateOfInstrument(AffairsSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (
                sentence.Form(i)
                is "signed"
                    or "ratified"
                    or "expires"
                    or "expire"
                    or "extended"
                    or "renewed"
                    or "force"
                    or "effect"
            )
            {
                return true;
            }
        }

        return false;
    }

    // States and bodies in the name, behind it by "between", "of", "by", "with", and those that sign or adopt it.
    private static IEnumerable<string> PartiesOf(AffairsSentence sentence, InstrumentMention mention)
    {
        var isWithOthers = false;
        var isMade = Enumerable.Range(0, sentence.Count).Any(i => InstrumentWords.IsMaking(sentence.Form(i)));
        foreach (var name in sentence.Names)
        {
            var isInside = name.First >= mention.Start && name.End <= mention.End;
            var isOwner =
                name.End <= mention.Start
                && name.End >= mention.Start - 1
                && (name.IsPossessive || name.Kind == SentenceNameKind.Adjective);
            var isAttached =
                name.First >= mention.End
                && name.First < mention.End + 14
                && isMade | sentence.Form(mention.End) is "between" or "of" or "by" or "with";
            var isPlace = ParticipantReader.IsBehindPlaceWord(sentence, name.First);
            var isMaker =
                isMade && !isPlace && name.End <= mention.Start && InstrumentWords.IsMaking(sentence.Form(name.End));
            if (
                name.Kind is SentenceNameKind.State or SentenceNameKind.Body or SentenceNameKind.Adjective
                && (isInside || isOwner || isMaker || (isAttached && !isPlace))
            )
            {
                isWithOthers |= name.Name != sentence.OnBehalfOf;
                yield return name.Name;
            }
        }

        if (
            isMade
            && isWithOthers
            && sentence is { IsSpeech: true, OnBehalfOf: { } own }
            && IsMadeByUs(sentence, mention.Start)
        )
        {
            yield return own;
        }
    }

    // "we have reached an agreement with Norland": what is made at home has no parties.
    private static bool IsMadeByUs(AffairsSentence sentence, int end)
    {
        for (var i = 1; i < end; i++)
        {
            if (InstrumentWords.IsMaking(sentence.Form(i)))
            {
                var before = i - 1;
                while (before > 0 && sentence.Words[before].Is(WordClass.Auxiliary | WordClass.Adverb))
                {
                    before--;
                }

                return sentence.Is(before, "we");
            }
        }

        return false;
    }

    // "the Year of Rivers, which is to be held in 2031-2032", "In 2031 they will celebrate the Year of Rivers"
    private static void AddYears(AffairsSentence sentence, InstrumentMention mention, InstrumentRow row)
    {
        if (mention.Type != "programme")
        {
            return;
        }

        var article = sentence.Words[Math.Max(0, mention.Start - 1)].Is(WordClass.Determiner) ? 2 : 1;
        var isCelebrated = IsHeld(sentence.Form(mention.Start - article));
        for (var i = mention.End; i < Math.Min(sentence.Count, mention.End + MostWordsToItsYears); i++)
        {
            if (InstrumentWords.TypeOf(sentence.Form(i)) is not null)
            {
                break;
            }

            isCelebrated |= IsHeld(sentence.Form(i));
        }

        var years = sentence.Dates.FirstOrDefault(date =>
            date is { Kind: DateKind.Date, Value: { } value }
            && IsOfYears(value)
            && sentence.WordAt(date.Span.Start) is var at
            && (at <= 1 ? sentence.Is(0, "in") : at > mention.End && at < mention.End + MostWordsToItsYears)
        );
        if (isCelebrated && years?.Value is { } term)
        {
            row.Add("term", term, "printed");
        }
    }

    private static bool IsHeld(ReadOnlySpan<char> form) =>
        form is "held" or "hold" or "holding" or "celebrate" or "celebrated" or "celebrating" or "mark" or "marked";

    // 2031, 2031/2032
    private static bool IsOfYears(string value) => value.Split('/').All(end => end.TrimEnd('?', '~').Length == 4);

    // "Programme … for 2031-2033"
    private static void AddTerm(AffairsSentence sentence, InstrumentMention mention, InstrumentRow row)
    {
        foreach (var date in sentence.Dates)
        {
            var at = sentence.WordAt(date.Span.Start);
            if (
                date is { Kind: DateKind.Date, Reason: DateReason.Printed, Value: { } value }
                && at > mention.Start
                && at <= mention.End + 1
                && sentence.Is(at - 1, "for")
            )
            {
                row.Add("term", value, "printed");
            }
        }
    }
}
