using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Tells whether a place of a sentence is the meeting's, or that of another phrase or clause: what cannot be tied to it is withheld.</summary>
internal static class PlaceAttachment
{
    /// <summary>Rule <c>place</c>: from the meeting to the word that leads its place stand only those who take part, dates, and words of holding.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="meeting">The word of the meeting.</param>
    /// <param name="lead">The "in", "at" or "to" before the place.</param>
    /// <param name="isVisit">True where "to" leads to the place.</param>
    public static bool Is(AffairsSentence sentence, int meeting, int lead, bool isVisit)
    {
        var isOfVerb = false;
        for (var i = meeting + 1; i < lead; i++)
        {
            if (sentence.IsDate(i) || LeadsDate(sentence, i, lead))
            {
                continue;
            }

            // "the Tarn Forum and the Eastern Forum in Vessa": the place of the nearer one.
            if (MeetingWords.NounAt(sentence, i) != MeetingKind.None && i > meeting + 1)
            {
                return false;
            }

            if (sentence.NameAt(i) is not null)
            {
                continue;
            }

            var word = sentence.Words[i];
            if (word.Is(WordClass.Auxiliary | WordClass.Finite) || AttachmentWords.IsHeld(sentence.Form(i)))
            {
                isOfVerb = true;
                continue;
            }

            if (isOfVerb && !IsBesideVerb(sentence, i))
            {
                return false;
            }

            var form = sentence.Form(i);
            if (
                word.Is(WordClass.Subordinator | WordClass.Relative | WordClass.That | WordClass.SubjectPronoun)
                || form is "on" or "about" or "until" or "from" or "as" or "against" or "after" or "over" or "into"
                || form is ";" or ":" or "—" or "–" or "“" or "\""
                || (form is "for" && !IsCapitalized(sentence, i + 1))
                || (form is "(" && !AttachmentWords.IsClosedSoon(sentence, i))
                || (
                    form is "to"
                    && !sentence.Is(i + 1, "be")
                    && !(isVisit && i + 1 < sentence.Count && AttachmentWords.IsOfName(sentence, i + 1))
                )
                || (form is "," && !IsListed(sentence, i))
                || (form is "and" && !IsSameKind(sentence, i + 1))
            )
            {
                return false;
            }
        }

        return true;
    }

    // "will be held in the second half of the year in Vessa": the first "in" is the date's.
    private static bool LeadsDate(AffairsSentence sentence, int i, int lead)
    {
        if (sentence.Form(i) is not ("in" or "on" or "at" or "during" or "the"))
        {
            return false;
        }

        var next = Phrases.Skip(sentence, i + 1);
        return (i + 1 < lead && sentence.IsDate(i + 1)) || (next < lead && sentence.IsDate(next));
    }

    private static bool IsCapitalized(AffairsSentence sentence, int i) =>
        i < sentence.Count && sentence.Words[i].IsCapitalized;

    // "and leaders": one more of the list; "and we", "and has": another clause.
    private static bool IsSameKind(AffairsSentence sentence, int i) =>
        i < sentence.Count
        && !sentence
            .Words[i]
            .Is(
                WordClass.SubjectPronoun
                    | WordClass.Auxiliary
                    | WordClass.Finite
                    | WordClass.Adverb
                    | WordClass.Subordinator
            )
        && !TenseReader.IsPast(sentence.Form(i));

    private static bool IsListed(AffairsSentence sentence, int i)
    {
        if (sentence.Is(i, ",") && sentence.Is(i + 1, "and"))
        {
            return IsSameKind(sentence, i + 2);
        }

        var next = Phrases.Skip(sentence, i + 1);
        return sentence.NameAt(next) is not null
            || (i + 1 < sentence.Count && sentence.IsDate(i + 1))
            || sentence.IsAny(i + 1, "in", "at")
            || (sentence.Is(i + 1, "to") && sentence.Is(i + 2, "be"))
            || (
                next < sentence.Count
                && Phrases.EndOfNouns(sentence, next) is var end
                && end > next
                && MeetingWords.IsOffice(sentence.Form(end - 1))
            );
    }

    private static bool IsBesideVerb(AffairsSentence sentence, int i) =>
        sentence.Words[i].Is(WordClass.Adverb | WordClass.Time | WordClass.Negation)
        || sentence.Form(i)
            is "place"
                or "to"
                or "be"
                or "also"
                or "by"
                or "here"
                or "successfully"
                or "again"
                or "just"
        || sentence.Form(i) is [.., 'l', 'y'];
}
