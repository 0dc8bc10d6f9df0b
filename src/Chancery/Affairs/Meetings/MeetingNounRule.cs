using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Rule <c>noun</c>: a sentence names a meeting by a noun: "a meeting of … and … in Tarn", "Dell's visit to Norland".</summary>
internal static class MeetingNounRule
{
    /// <summary>Rule <c>noun</c>: "a meeting of … and … in Tarn", "Dell's visit to Norland", "joint exercises in May".</summary>
    public static MeetingDraft? Read(AffairsSentence sentence, int i)
    {
        var kind = MeetingWords.NounAt(sentence, i);
        if (kind == MeetingKind.None || IsPartOfName(sentence, i) || IsVerb(sentence, i) || IsGerund(sentence, i))
        {
            return null;
        }

        var start = MeetingPhrase.StartOfPhrase(sentence, i);
        var clauseEnd = Clause.End(sentence, i);
        var title = TitleBehind(sentence, i);
        var end = title?.End ?? Math.Max(i + 1, Math.Min(MeetingPhrase.EndOfWhat(sentence, i), clauseEnd));
        var draft = new MeetingDraft(sentence, kind, i)
        {
            What = sentence.Phrase(
                MeetingPhrase.WithHyphens(sentence, MeetingPhrase.FirstOfWhat(sentence, start, i)),
                MeetingPhrase.EndOfWords(sentence, i, end)
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
