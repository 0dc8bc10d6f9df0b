using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Rules <c>meet</c> and <c>call on</c>: a sentence tells of a meeting by a verb: "Dell met Tarr", "arrives in Tarn", "will call on President Dell".</summary>
internal static class MeetingVerbRules
{
    private const int Reach = 14;
    private const int MostWordsOfMeans = 6;

    /// <summary>Rule <c>meet</c>: "Dell met Tarr in Norland", "the leaders met on the margins of the summit".</summary>
    public static MeetingDraft? Verb(AffairsSentence sentence, int i)
    {
        var kind = MeetingWords.VerbAt(sentence, i);
        if (kind == MeetingKind.None)
        {
            return null;
        }

        if (sentence.Is(i - 1, "to") && sentence.Is(i - 2, "you"))
        {
            // "I want you to meet Anton Dell": he is shown to those who listen.
            return null;
        }

        var form = sentence.Form(i);
        var clauseStart = Clause.Start(sentence, i);
        var clauseEnd = Clause.End(sentence, i);
        var isNoun =
            sentence.Words.ElementAtOrDefault(i - 1) is { } leading
            && leading.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition);
        if (
            isNoun && form is not "meeting"
            || form is "meeting" && !(sentence.IsAny(i - 1, "is", "are") || sentence.IsAny(i - 1, "was", "be"))
        )
        {
            return null;
        }

        var subjects = Invited(sentence, clauseStart, i) ?? MeetingSubjects.Of(sentence, clauseStart, i);
        if (
            form is "visiting" or "arriving" or "travelling" or "traveling"
            && !sentence.Words[Math.Max(0, i - 1)].Is(WordClass.Auxiliary | WordClass.To)
            && !sentence.Words[Math.Max(0, i - 2)].Is(WordClass.Auxiliary)
        )
        {
            // "the president, visiting Norland": a participle has the name before it; "a craft travelling to Norland" has none.
            var before = sentence.Is(i - 1, ",") ? i - 2 : i - 1;
            if (sentence.NameAt(before) is not { Kind: SentenceNameKind.Person } visitor)
            {
                return null;
            }

            subjects = [visitor.Name];
        }

        var draft = new MeetingDraft(sentence, kind, i)
        {
            What = sentence.Phrase(i, EndOfAction(sentence, i, clauseEnd)),
        };
        draft.Participants.AddRange(subjects);
        if (kind == MeetingKind.Visit)
        {
            return MeetingVisitRule.Read(draft, i, clauseEnd);
        }

        if (kind == MeetingKind.Call && !(sentence.IsAny(i + 1, "with", "to") || sentence.IsAny(i + 1, "by", "on")))
        {
            return null;
        }

        if (sentence.Is(i + 2, "more"))
        {
            // "met with more than any other": a count of meetings.
            return null;
        }

        var objects = PronounBehind(sentence, i) is { } pointed
            ? [pointed]
            : Objects(sentence, kind == MeetingKind.Call ? BehindMeans(sentence, i + 1) : i + 1, clauseEnd).ToList();
        draft.Participants.AddRange(objects);
        MeetingCircumstances.Add(draft, i, i, clauseEnd);
        var isGroup = form is "meets" or "meet" && draft.Rhythm is not null;
        if (isGroup && draft.Participants.Count == 0 && Group(sentence, clauseStart, i) is { } group)
        {
            draft.Participants.Add(group);
            draft = draft with { What = $"{group} {draft.What}" };
        }

        var isPlural =
            (form is "met" or "meet" or "meets" && IsPluralSubject(sentence, clauseStart, i))
            || MeetEachOther(sentence, i, subjects.Count);
        if (!isGroup && !isPlural && !MeetsSomebody(sentence, i, objects))
        {
            return null;
        }

        return
            draft.Participants.Count > 1 || (isGroup && draft.Participants.Count > 0) || (isPlural && draft.IsSpecific)
            ? draft
            : null;
    }

    /// <summary>Rule <c>call on</c>: "He will call on President Dell".</summary>
    public static MeetingDraft? CallOn(AffairsSentence sentence, int i)
    {
        if (sentence.Form(i) is not ("call" or "called" or "calls") || !sentence.Is(i + 1, "on"))
        {
            return null;
        }

        var who = ParticipantReader.Between(sentence, i + 2, Clause.End(sentence, i)).Take(1).ToList();
        var isPerson = sentence.NameAt(i + 2) is { Kind: SentenceNameKind.Person };
        var isDemand =
            Clause.End(sentence, i) is var end
            && Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).Any(k => sentence.Is(k, "to"));
        if (who.Count == 0 || !isPerson || isDemand)
        {
            return null;
        }

        var draft = new MeetingDraft(sentence, MeetingKind.Meeting, i)
        {
            What = sentence.Phrase(i, EndOfAction(sentence, i + 1, end)),
        };
        draft.Participants.AddRange(MeetingSubjects.Of(sentence, Clause.Start(sentence, i), i));
        draft.Participants.AddRange(who);
        MeetingCircumstances.Add(draft, i, i, end);
        return draft with { IsNamed = true };
    }

    // "We have invited Anton Dell to visit": the guest visits, not the host. Null where nobody is invited.
    private static List<string>? Invited(AffairsSentence sentence, int start, int verb)
    {
        for (var i = verb - 1; i >= start && sentence.Is(verb - 1, "to"); i--)
        {
            if (sentence.Form(i) is "invited" or "invite" or "inviting" or "asked" or "invites")
            {
                return [.. ParticipantReader.Between(sentence, i + 1, verb - 1)];
            }
        }

        return null;
    }

    // "The group meets": what is said to meet regularly is a body, whatever it is called.
    private static string? Group(AffairsSentence sentence, int start, int verb)
    {
        var first = Phrases.Skip(sentence, start);
        var end = Phrases.EndOfPhrase(sentence, start, 12);
        var subject = sentence.IsAny(verb - 1, "shall", "will") ? verb - 1 : verb;
        return end >= subject && first < subject && !sentence.Words[subject - 1].Is(WordClass.Auxiliary | WordClass.To)
            ? sentence.Phrase(first, subject)
            : null;
    }

    // "met Tarr", "met with the ministers"; not "meet the standard", "received an appeal from the plant", "host refugees".
    private static bool MeetsSomebody(AffairsSentence sentence, int i, List<string> objects)
    {
        if (objects.Count == 0)
        {
            return false;
        }

        var next = Phrases.Skip(sentence, i + 1);
        var hasWith = sentence.IsAny(next, "with", "to") || BehindMeans(sentence, i + 1) > i + 1;
        return hasWith
            || PronounBehind(sentence, i) is not null
            || sentence.NameAt(next) is { Kind: SentenceNameKind.Person, IsPossessive: false }
            || objects.Exists(name =>
                Phrases.EndOfNouns(sentence, next) is var end
                && end > next
                && MeetingWords.IsOffice(sentence.Form(end - 1))
                && !(sentence.Is(end - 1, "head") && sentence.IsAny(end, "on", "-on"))
            );
    }

    // "spoke by telephone today with Dell", "spoke on Monday with Dell"
    private static int BehindMeans(AffairsSentence sentence, int i)
    {
        for (var k = i; sentence.IsAny(i, "by", "on") && k < Math.Min(sentence.Count, i + MostWordsOfMeans); k++)
        {
            if (sentence.Is(k, "with"))
            {
                return k;
            }
        }

        return i;
    }

    // "met him in Vessa", "spoke with her today"; not "met her team".
    private static string? PronounBehind(AffairsSentence sentence, int i)
    {
        var at = sentence.IsAny(i + 1, "with", "to") ? i + 2 : i + 1;
        var isAlone =
            at + 1 >= sentence.Count
            || sentence.Words[at + 1].Kind != WordKind.Word
            || sentence
                .Words[at + 1]
                .Is(WordClass.Preposition | WordClass.Time | WordClass.Adverb | WordClass.Coordinator)
            || sentence.IsDate(at + 1);
        return isAlone ? PronounReader.PersonOf(sentence, at) : null;
    }

    private static IEnumerable<string> Objects(AffairsSentence sentence, int start, int end)
    {
        start += sentence.IsAny(start, "with", "to") ? 1 : 0;
        var to = start;
        while (
            to < end
            && sentence.Form(to)
                is not (
                    "in"
                    or "on"
                    or "at"
                    or "during"
                    or "for"
                    or "to"
                    or "about"
                    or "as"
                    or "by"
                    or "after"
                    or "before"
                    or "over"
                    or "since"
                )
            && !(sentence.Is(to, "and") && IsVerbBehind(sentence, to + 1))
        )
        {
            to++;
        }

        return ParticipantReader.Between(sentence, start, to);
    }

    // "met with the firms and use the …", "met Dell and then spoke with": what is behind it is the object of another verb.
    private static bool IsVerbBehind(AffairsSentence sentence, int i)
    {
        while (i < sentence.Count && sentence.Words[i].Is(WordClass.Adverb) || sentence.Form(i) is "then" or "also")
        {
            i++;
        }

        return i + 1 < sentence.Count
            && (
                sentence.Words[i].Is(WordClass.Finite | WordClass.Auxiliary)
                || MeetingWords.VerbAt(sentence, i) != MeetingKind.None
                || TenseReader.IsPast(sentence.Form(i))
                || (
                    sentence.Form(i) is [>= 'a' and <= 'z', ..]
                    && !sentence.Words[i].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition)
                    && sentence.Words[i + 1].Is(WordClass.Determiner)
                )
            );
    }

    // "Dell and Holt met in Vessa": two who meet, and nobody else whom they meet.
    private static bool MeetEachOther(AffairsSentence sentence, int i, int subjects) =>
        subjects > 1
        && sentence.Form(i) is "met" or "meet"
        && (
            sentence.Form(i + 1) is "in" or "on" or "at" or "for" or "again" or "," or "."
            || sentence.IsDate(i + 1)
            || (i + 1 < sentence.Count && sentence.Words[i + 1].Is(WordClass.Time))
        );

    private static bool IsPluralSubject(AffairsSentence sentence, int start, int verb)
    {
        for (var i = start; i < verb; i++)
        {
            if (
                sentence.Form(i)
                is "leaders"
                    or "presidents"
                    or "ministers"
                    or "heads"
                    or "delegations"
                    or "sides"
                    or "parties"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfAction(AffairsSentence sentence, int i, int clauseEnd)
    {
        var end = i + 1;
        end = BehindMeans(sentence, end);
        end += sentence.IsAny(end, "with", "to") || sentence.IsAny(end, "in", "on") ? 1 : 0;
        if (end < sentence.Count && IsRhythm(sentence, end))
        {
            return Math.Min(clauseEnd, end);
        }

        if (sentence.IsAny(end, "him", "her"))
        {
            return Math.Min(clauseEnd, end + 1);
        }

        return Math.Min(clauseEnd, Math.Max(i + 1, Phrases.EndOfPhrase(sentence, end, Reach)));
    }

    private static bool IsRhythm(AffairsSentence sentence, int i) =>
        sentence.Dates.Any(date => date.Kind == DateKind.Rhythm && date.Span.Overlaps(sentence.Words[i].Span));
}
