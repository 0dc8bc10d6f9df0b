using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs;

/// <summary>The rules by which a sentence is read as speaking of a meeting; each is given a word and answers with a draft or nothing.</summary>
internal static class MeetingRules
{
    private const int Reach = 14;

    /// <summary>Rule <c>noun</c>: "a meeting of … and … in Tarn", "Dell's visit to Norland", "joint exercises in May".</summary>
    public static MeetingDraft? Noun(AffairsSentence sentence, int i)
    {
        var kind = MeetingWords.NounAt(sentence, i);
        if (kind == MeetingKind.None || IsPartOfName(sentence, i) || IsVerb(sentence, i))
        {
            return null;
        }

        var start = StartOfPhrase(sentence, i);
        var end = EndOfWhat(sentence, i);
        var clauseEnd = Clause.End(sentence, i);
        var draft = new MeetingDraft(sentence, kind, i)
        {
            What = sentence.Phrase(Phrases.Skip(sentence, start), end),
            IsNamed = HasOwnName(sentence, start, i),
        };
        draft.Participants.AddRange(Owners(sentence, start, i));
        draft.Participants.AddRange(Attached(sentence, i + 1, clauseEnd));
        draft.Participants.AddRange(SubjectOfHolding(sentence, start));
        AddCircumstances(draft, start, i, clauseEnd);
        return draft;
    }

    /// <summary>Rule <c>meet</c>: "Dell met Tarr in Norland", "the leaders met on the margins of the summit".</summary>
    public static MeetingDraft? Verb(AffairsSentence sentence, int i)
    {
        var kind = MeetingWords.VerbAt(sentence, i);
        if (kind == MeetingKind.None)
        {
            return null;
        }

        var form = sentence.Form(i);
        var clauseStart = Clause.Start(sentence, i);
        var clauseEnd = Clause.End(sentence, i);
        var isNoun =
            sentence.Words.ElementAtOrDefault(i - 1) is { } before
            && before.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition);
        if (
            isNoun && form is not "meeting"
            || form is "meeting" && !(sentence.IsAny(i - 1, "is", "are") || sentence.IsAny(i - 1, "was", "be"))
        )
        {
            return null;
        }

        var subjects = Subjects(sentence, clauseStart, i);
        var draft = new MeetingDraft(sentence, kind, i)
        {
            What = sentence.Phrase(i, EndOfAction(sentence, i, clauseEnd)),
        };
        draft.Participants.AddRange(subjects);
        if (kind == MeetingKind.Visit)
        {
            return Visit(draft, i, clauseEnd);
        }

        if (kind == MeetingKind.Call && !(sentence.IsAny(i + 1, "with", "to") || sentence.IsAny(i + 1, "by", "on")))
        {
            return null;
        }

        var objects = Objects(sentence, i + 1, clauseEnd).ToList();
        draft.Participants.AddRange(objects);
        AddCircumstances(draft, i, i, clauseEnd);
        var isGroup = form is "meets" or "meet" && draft.Rhythm is not null;
        if (isGroup && draft.Participants.Count == 0 && Group(sentence, clauseStart, i) is { } group)
        {
            draft.Participants.Add(group);
            draft = draft with { What = $"{group} {draft.What}" };
        }

        if (!isGroup && !IsPluralSubject(sentence, clauseStart, i) && !MeetsSomebody(sentence, i, objects))
        {
            return null;
        }

        return
            draft.Participants.Count > 1
            || (isGroup && draft.Participants.Count > 0)
            || (IsPluralSubject(sentence, clauseStart, i) && draft.IsSpecific)
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
        draft.Participants.AddRange(Subjects(sentence, Clause.Start(sentence, i), i));
        draft.Participants.AddRange(who);
        AddCircumstances(draft, i, i, end);
        return draft with { IsNamed = true };
    }

    // "The group meets": what is said to meet regularly is a body, whatever it is called.
    private static string? Group(AffairsSentence sentence, int start, int verb)
    {
        var first = Phrases.Skip(sentence, start);
        var end = Phrases.EndOfPhrase(sentence, start, 12);
        return end >= verb && first < verb && !sentence.Words[verb - 1].Is(WordClass.Auxiliary | WordClass.To)
            ? sentence.Phrase(first, verb)
            : null;
    }

    // "to visit", "will visit": no noun
    private static bool IsVerb(AffairsSentence sentence, int i) =>
        sentence.Form(i) is "visit" or "call"
        && i > 0
        && (sentence.Is(i - 1, "to") || sentence.Words[i - 1].Is(WordClass.Auxiliary | WordClass.SubjectPronoun));

    // "met Tarr", "met with the ministers"; not "meet the standard", "received an appeal from the plant", "host refugees".
    private static bool MeetsSomebody(AffairsSentence sentence, int i, List<string> objects)
    {
        if (objects.Count == 0)
        {
            return false;
        }

        var next = Phrases.Skip(sentence, i + 1);
        var hasWith = sentence.IsAny(next, "with", "to");
        return hasWith
            || sentence.NameAt(next) is { Kind: SentenceNameKind.Person }
            || objects.Exists(name =>
                Phrases.EndOfNouns(sentence, next) is var end
                && end > next
                && MeetingWords.IsOffice(sentence.Form(end - 1))
            );
    }

    // "the visit of the president to Norland", "visited Norland", "arrives in Tarn", "came to Tarn"
    private static MeetingDraft? Visit(MeetingDraft draft, int i, int end)
    {
        var sentence = draft.Sentence;
        var form = sentence.Form(i);
        var to = i + 1;
        if (form is "visit" or "visited" or "visits" or "visiting")
        {
            to = Phrases.Skip(sentence, to);
        }
        else if (sentence.IsAny(to, "in", "to") || sentence.Is(to, "at"))
        {
            to = Phrases.Skip(sentence, to + 1);
        }
        else
        {
            return null;
        }

        if (
            sentence.NameAt(to) is not { } place
            || place.First != to
            || place.Kind is not (SentenceNameKind.State or SentenceNameKind.Capital or SentenceNameKind.Other)
            || place.IsPossessive
            || (form is "came" && place.Kind == SentenceNameKind.Other && !sentence.Is(to - 1, "to"))
            || draft.Participants.Count == 0
        )
        {
            return null;
        }

        draft.Place = sentence.Phrase(place.First, place.End);
        AddCircumstances(draft, i, i, end);
        var isTraveller = form is not ("came" or "visiting") || draft.Date is not null;
        var goesOn = place.Kind == SentenceNameKind.State && sentence.Form(place.End) is [>= 'A' and <= 'Z', ..];
        return isTraveller && !goesOn ? draft : null;
    }

    // The subject: actors before the verb; "I" and "we" are the one who speaks.
    private static List<string> Subjects(AffairsSentence sentence, int start, int verb)
    {
        var named = ParticipantReader.Between(sentence, start, verb).ToList();
        for (var i = start; i < verb; i++)
        {
            if (sentence.Form(i) is "I" or "we" or "We" && sentence is { IsSpeech: true, AssertedBy: { } speaker })
            {
                named.Add(speaker);
            }
        }

        return named;
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
        )
        {
            to++;
        }

        return ParticipantReader.Between(sentence, start, to);
    }

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

    // The words before the noun that belong to it: adjectives, names, a possessive.
    private static int StartOfPhrase(AffairsSentence sentence, int i)
    {
        var start = i;
        while (start > 0 && i - start < 9)
        {
            var word = sentence.Words[start - 1];
            if (
                word.Kind == WordKind.Punctuation
                || word.Is(
                    WordClass.Preposition
                        | WordClass.Auxiliary
                        | WordClass.SubjectPronoun
                        | WordClass.Coordinator
                        | WordClass.Subordinator
                        | WordClass.To
                        | WordClass.That
                        | WordClass.Relative
                        | WordClass.Negation
                        | WordClass.Finite
                )
                || MeetingWords.IsHolding(sentence.Form(start - 1))
                || (sentence.IsDate(start - 1) && sentence.Form(start - 1) is not [.., 's'])
                || TenseReader.IsFuture(sentence.Form(start - 1))
                    && sentence.Form(start - 1)
                        is not ("next" or "upcoming" or "forthcoming" or "scheduled" or "planned")
                || (
                    char.IsLower(sentence.Form(start - 1)[0])
                    && TenseReader.IsPast(sentence.Form(start - 1))
                    && start - 1 < i - 1
                )
            )
            {
                break;
            }

            start--;
            if (word.Is(WordClass.Determiner | WordClass.Possessive))
            {
                break;
            }
        }

        return start;
    }

    private static int EndOfWhat(AffairsSentence sentence, int i)
    {
        var end = i + 1;
        return sentence.Form(end) is "of" or "between" or "with" or "to" or "on"
            ? Math.Max(end, Math.Min(i + Reach, Phrases.EndOfPhrase(sentence, end + 1, Reach)))
            : end;
    }

    private static int EndOfAction(AffairsSentence sentence, int i, int clauseEnd)
    {
        var end = i + 1;
        end += sentence.IsAny(end, "with", "to") || sentence.IsAny(end, "in", "on") ? 1 : 0;
        return Math.Min(clauseEnd, Math.Max(i + 1, Phrases.EndOfPhrase(sentence, end, Reach)));
    }

    // "President Dell's visit", "the Norlandic-Sudlandic talks", "the Council meeting"
    private static IEnumerable<string> Owners(AffairsSentence sentence, int start, int i) =>
        sentence
            .Names.Where(name =>
                name.First >= start
                && name.End <= i
                && (
                    name.Kind == SentenceNameKind.Person
                    || (name.IsActor && (name.IsPossessive || name.Kind == SentenceNameKind.Body))
                )
            )
            .Select(name => name.Name)
            .Concat(Enumerable.Range(start, i - start).SelectMany(word => sentence.StatesOfPair(word)))
            .Concat(PossessiveSpeaker(sentence, start, i));

    // "my visit to Norland"
    private static IEnumerable<string> PossessiveSpeaker(AffairsSentence sentence, int start, int i) =>
        start < i
        && sentence.Form(start) is "my" or "My" or "our" or "Our"
        && sentence is { IsSpeech: true, AssertedBy: { } speaker }
            ? [speaker]
            : [];

    // "of", "between", "with", "by" and "and" tie participants to the noun; "in", "on", "about" do not.
    private static IEnumerable<string> Attached(AffairsSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence.Form(i) is "of" or "between" or "with" or "by" or "among")
            {
                var to = i + 1;
                while (
                    to < end
                    && sentence.Form(to)
                        is not (
                            "in"
                            or "on"
                            or "at"
                            or "for"
                            or "about"
                            or "during"
                            or "to"
                            or "will"
                            or "is"
                            or "was"
                            or "has"
                            or "have"
                            or "held"
                        )
                )
                {
                    to++;
                }

                foreach (var name in ParticipantReader.Between(sentence, i + 1, to))
                {
                    yield return name;
                }

                if (sentence.IsAny(i, "between", "with"))
                {
                    yield break;
                }

                i = to - 1;
            }
            else if (sentence.Words[i].Is(WordClass.Auxiliary | WordClass.Finite) || i - start > 10)
            {
                yield break;
            }
        }
    }

    // "Dell held talks with Tarr": who holds takes part.
    private static List<string> SubjectOfHolding(AffairsSentence sentence, int start)
    {
        var verb = start - 1;
        while (verb >= 0 && start - verb < 6 && IsPartitive(sentence.Form(verb)))
        {
            verb--;
        }

        // "gave the paper an interview"
        var isGiven =
            sentence.Form(verb) is not ("gave" or "give")
            && verb > 1
            && sentence.NameAt(verb) is { First: > 0 } given
            && sentence.Form(given.First - 1) is "gave" or "give";
        if (isGiven && sentence.NameAt(verb) is { } to)
        {
            return [.. Subjects(sentence, Clause.Start(sentence, to.First), to.First - 1), to.Name];
        }

        return verb >= 0 && MeetingWords.IsHolding(sentence.Form(verb))
            ? Subjects(sentence, Clause.Start(sentence, verb), verb)
            : [];
    }

    // "a series of", "three rounds of", "regular"
    private static bool IsPartitive(ReadOnlySpan<char> form) =>
        form
            is "a"
                or "the"
                or "series"
                or "of"
                or "round"
                or "rounds"
                or "number"
                or "two"
                or "three"
                or "four"
                or "several"
                or "regular"
                or "many"
                or "some"
                or "several"
                or "numerous"
                or "in"
                or "part";

    // Capitalized through, so that it is the title of one event: "the Norland Energy Forum", "the G20 summit".
    private static bool HasOwnName(AffairsSentence sentence, int start, int i) =>
        sentence.Names.Any(name =>
            name.First >= start
            && name.End <= i
            && name.Kind is SentenceNameKind.Body or SentenceNameKind.Other
            && !name.IsPossessive
        )
        || (char.IsUpper(sentence.Form(i)[0]) && i > 0)
        || sentence.Form(i - 1) is "next" or "upcoming";

    // "Conference Centre", "the Congress of Norland" as a body.
    private static bool IsPartOfName(AffairsSentence sentence, int i) =>
        (sentence.NameAt(i) is { } name && (name.Kind != SentenceNameKind.Other || name.End > i + 1))
        || (sentence.Is(i, "congress") && (sentence.NameAt(i)?.First ?? i) == i);

    private static void AddCircumstances(MeetingDraft draft, int start, int i, int end)
    {
        var sentence = draft.Sentence;
        draft.Place ??= ParticipantReader.PlaceBetween(sentence, i, end, draft.Kind == MeetingKind.Visit);
        foreach (var date in sentence.Dates)
        {
            var at = sentence.WordAt(date.Span.Start);
            if (date.Kind == DateKind.Rhythm && at >= start - 8 && at < end)
            {
                draft.Rhythm ??= date.Value;
            }
            else if (
                date is { Kind: DateKind.Date, Value: not null }
                && Distance(draft.Date, sentence, i) > Math.Abs(at - i)
                && Math.Abs(at - i) <= 16
            )
            {
                draft.Date = date;
            }
        }

        draft.Agenda = AgendaOf(sentence, i, end);
        RemoveRepeated(draft.Participants);
        if (draft.Place is { } place)
        {
            draft.Participants.RemoveAll(participant => participant == place);
        }
    }

    private static int Distance(DateExpression? date, AffairsSentence sentence, int i) =>
        date is null ? int.MaxValue : Math.Abs(sentence.WordAt(date.Span.Start) - i);

    // "to discuss …", "devoted to …"
    private static string? AgendaOf(AffairsSentence sentence, int i, int end)
    {
        for (var k = i + 1; k < end; k++)
        {
            var length =
                sentence.Is(k, "to") && sentence.IsAny(k + 1, "discuss", "address") ? 2
                : sentence.Is(k, "devoted") && sentence.Is(k + 1, "to") ? 2
                : sentence.IsAny(k, "discussing", "regarding") ? 1
                : 0;
            if (length > 0)
            {
                var to = Phrases.EndOfPhrase(sentence, k + length, 24);
                return to > k + length ? sentence.Phrase(k + length, to) : null;
            }
        }

        return null;
    }

    private static void RemoveRepeated(List<string> participants)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        participants.RemoveAll(participant => !seen.Add(participant));
    }
}
