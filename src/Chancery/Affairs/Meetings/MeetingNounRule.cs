using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Rule <c>noun</c>: a sentence names a meeting by a noun: "a meeting of … and … in Tarn", "Dell's visit to Norland".</summary>
internal static class MeetingNounRule
{
    private const int Reach = 14;

    /// <summary>Rule <c>noun</c>: "a meeting of … and … in Tarn", "Dell's visit to Norland", "joint exercises in May".</summary>
    public static MeetingDraft? Read(AffairsSentence sentence, int i)
    {
        var kind = MeetingWords.NounAt(sentence, i);
        if (kind == MeetingKind.None || IsPartOfName(sentence, i) || IsVerb(sentence, i) || IsGerund(sentence, i))
        {
            return null;
        }

        var start = StartOfPhrase(sentence, i);
        var clauseEnd = Clause.End(sentence, i);
        var title = TitleBehind(sentence, i);
        var end = title?.End ?? Math.Max(i + 1, Math.Min(EndOfWhat(sentence, i), clauseEnd));
        var draft = new MeetingDraft(sentence, kind, i)
        {
            What = sentence.Phrase(
                WithHyphens(sentence, FirstOfWhat(sentence, start, i)),
                EndOfWords(sentence, i, end)
            ),
            IsNamed = title is not null || HasOwnName(sentence, start, i),
            IsNew = sentence.IsAny(start, "a", "an") || sentence.Is(start, "another"),
        };
        draft.Participants.AddRange(Owners(sentence, start, i));
        draft.Participants.AddRange(Attached(sentence, i + 1, clauseEnd));
        draft.Participants.AddRange(MeetingHolders.Of(sentence, start));
        if (kind == MeetingKind.Interview)
        {
            draft.Participants.AddRange(InterviewReader.Participants(sentence, start, i, clauseEnd));
        }

        MeetingCircumstances.Add(draft, start, i, clauseEnd);

        // "the Norland-Sudland summit in Norland": the host takes part.
        foreach (
            var state in Enumerable.Range(start, i - start).SelectMany(word => sentence.StatesOfPair(word)).Reverse()
        )
        {
            if (!draft.Participants.Contains(state))
            {
                draft.Participants.Insert(0, state);
            }
        }

        return draft;
    }

    // "thanked me for meeting with Dell": what he does, no certain meeting.
    private static bool IsGerund(AffairsSentence sentence, int i) =>
        sentence.Is(i, "meeting")
        && sentence.Is(i + 1, "with")
        && sentence.Form(i - 1) is "for" or "by" or "of" or "about" or "from" or "after" or "before" or "in";

    // "to visit", "will visit": no noun
    private static bool IsVerb(AffairsSentence sentence, int i) =>
        sentence.Form(i) is "visit" or "call"
        && i > 0
        && (sentence.Is(i - 1, "to") || sentence.Words[i - 1].Is(WordClass.Auxiliary | WordClass.SubjectPronoun));

    // The words before the noun that belong to it: adjectives, names, a possessive.
    private static int StartOfPhrase(AffairsSentence sentence, int i)
    {
        var start = i;
        while (start > 0 && i - start < 9)
        {
            var word = sentence.Words[start - 1];
            if (IsBetweenCapitals(sentence, start - 1) || IsGenitive(sentence, start - 1))
            {
                // "the Canal and River Forum", "the Leaders’ Summit"
                start--;
                continue;
            }

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
                || sentence.Is(start - 1, "following")
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

    private static bool IsGenitive(AffairsSentence sentence, int i) =>
        i > 0
        && sentence.IsAny(i, "’", "'")
        && sentence.Form(i - 1) is [.., 's']
        && sentence.Words[i - 1].IsCapitalized;

    private static bool IsBetweenCapitals(AffairsSentence sentence, int i) =>
        i > 0
        && (sentence.IsAny(i, "and", "of") || (sentence.Form(i) is "We" or "You" or "It"))
        && sentence.Words[i - 1] is { Kind: WordKind.Word, IsCapitalized: true }
        && sentence.Words[i + 1] is { Kind: WordKind.Word, IsCapitalized: true }
        && sentence.NameAt(i - 1) is null or { Kind: SentenceNameKind.Other, IsPossessive: false }
        && sentence.NameAt(i + 1) is null or { Kind: SentenceNameKind.Other };

    private static int EndOfWhat(AffairsSentence sentence, int i)
    {
        var end = i + 1;
        if (
            sentence.IsAny(end, "for", "on")
            && sentence.Words[i].IsCapitalized
            && end + 1 < sentence.Count
            && sentence.Words[end + 1].IsCapitalized
            && !sentence.IsDate(end + 1)
        )
        {
            // "the Summit for Fair Fishing"
            return Phrases.EndOfNouns(sentence, end + 1);
        }

        // "a visit to Tarn"; not "an interview to share".
        var leadsTo =
            sentence.Is(end, "to")
            && end + 1 < sentence.Count
            && (
                sentence.Words[end + 1].Is(WordClass.Determiner | WordClass.Possessive)
                || sentence.NameAt(end + 1) is not null
            );
        return leadsTo || sentence.Form(end) is "of" or "between" or "with" or "on"
            ? Math.Max(end, Math.Min(i + Reach, Phrases.EndOfPhrase(sentence, end + 1, Reach)))
            : end;
    }

    // "next year's summit": the summit. "S. talks", the end of a word cut at its full stop: the talks.
    private static int FirstOfWhat(AffairsSentence sentence, int start, int i)
    {
        var first = Phrases.Skip(sentence, start);
        while (
            first < i
            && (
                sentence.IsDate(first)
                || sentence.Words[first].Is(WordClass.Time) && sentence.Form(first) is [.., 's']
                || (
                    sentence.Form(first).Length == 1
                    && sentence.Words[first].Span.Start > 0
                    && sentence.Text[sentence.Words[first].Span.Start - 1] == '.'
                )
                || sentence.Words[first].Kind == WordKind.Punctuation
                || sentence.Words[first].Is(WordClass.Coordinator)
            )
        )
        {
            first++;
        }

        return first;
    }

    // "U.S.-Norlandic dialogue", "the Norland-U.S. summit": letters and hyphens without a space are one word.
    private static int WithHyphens(AffairsSentence sentence, int first)
    {
        var start = first;
        var hasHyphen = false;
        while (start > 0 && !char.IsWhiteSpace(sentence.Text[sentence.Words[start].Span.Start - 1]))
        {
            start--;
            hasHyphen |= sentence.Form(start).Contains('-') || sentence.Text[sentence.Words[start].Span.End] == '-';
        }

        return hasHyphen && char.IsUpper(sentence.Form(start)[0]) ? start : first;
    }

    // "a brief meeting with the 2031 chair": not "meeting with the".
    private static int EndOfWords(AffairsSentence sentence, int i, int end)
    {
        while (
            end > i + 1
            && sentence
                .Words[end - 1]
                .Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.To)
        )
        {
            end--;
        }

        return end;
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
        start >= i ? []
        : sentence.Form(start) is "my" or "My" && sentence is { IsSpeech: true, AssertedBy: { } speaker } ? [speaker]
        // "Our Ocean Conference": a name.
        : sentence.Form(start) is "our" or "Our"
        && !(start > 0 && sentence.Words[start].IsCapitalized && sentence.Words[start + 1].IsCapitalized)
        && sentence.We is { } us
        && !(sentence.IsOfSpokesperson && MeetingWords.NounAt(sentence, i) == MeetingKind.Visit)
            ? [us]
        : [];

    // "of", "between", "with", "by" and "and" tie participants to the noun; "in", "on", "about" do not.
    private static IEnumerable<string> Attached(AffairsSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // "Congress in Tarn and the charter of the Council": behind another phrase "of" is that one's.
            var isFar = i - start > 3 && sentence.Form(i) is "of" or "by";
            if (!isFar && sentence.Form(i) is "of" or "between" or "with" or "by" or "among")
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
            else if (
                sentence.Words[i].Is(WordClass.Auxiliary | WordClass.Finite)
                || i - start > 10
                || (sentence.Is(i, ",") && TenseReader.IsPast(sentence.Form(i + 1)))
                || (i > start && sentence.Form(i) is [>= 'a' and <= 'z', _, _, _, ..] and [.., 'i', 'n', 'g'])
                || MeetingWords.NounAt(sentence, i) != MeetingKind.None
            )
            {
                yield break;
            }
        }
    }

    // "an exercise entitled Long Watch", "drills codenamed Long Watch 2031"
    private static SentenceName? TitleBehind(AffairsSentence sentence, int i) =>
        sentence.IsAny(i + 1, "entitled", "codenamed") || sentence.IsAny(i + 1, "dubbed", "named")
            ? sentence.NameAt(i + (sentence.IsAny(i + 2, "“", "\"") ? 3 : 2))
            : null;

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
        || (sentence.Is(i, "congress") && (sentence.Is(i - 1, "national") || (sentence.NameAt(i)?.First ?? i) == i));
}
