using System.Collections.Immutable;
using Chancery.Affairs.Meetings;
using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Affairs.Commitments;

/// <summary>Finds what somebody says that he, or somebody else who can act, will do: rules <c>will</c>, <c>ready</c>, <c>agreed</c> and <c>readiness</c>.</summary>
internal static class CommitmentExtractor
{
    /// <summary>The commitments of a sentence, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="statement">Who says it, and where.</param>
    /// <param name="events">The days of the meetings that the document names.</param>
    /// <param name="view">Leads spans back to the source.</param>
    public static IEnumerable<Commitment> Extract(
        AffairsSentence sentence,
        Statement statement,
        EventDates events,
        RepairedText view
    )
    {
        if (sentence.IsQuestion || sentence.Count == 0 || sentence.Is(sentence.Count - 1, "?"))
        {
            yield break;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            if (ReadAt(sentence, i, statement) is not { } found)
            {
                continue;
            }

            var (by, end) = (found.By, CommitmentFacts.EndOf(sentence, found.Deed));
            end = ReadinessOf.BeforeNext(sentence, found.Deed, end);
            if (by.IsEmpty || IsBrokenOff(sentence, found.Deed, end) || sentence.Is(found.Deed + 1, "is"))
            {
                continue;
            }

            var due = CommitmentFacts.DueOf(sentence, found.Deed, end);
            var frame = due is null ? events.Of(sentence, found.Deed, end) : null;
            yield return new Commitment
            {
                By = by,
                To = [.. CommitmentFacts.Partners(sentence, found.From, end).Except(by)],
                What = sentence.Phrase(found.First, end),
                Due = due ?? frame?.Date,
                Strength = found.Strength,
                Condition = CommitmentFacts.ConditionOf(sentence),
                Statement = frame is null
                    ? statement
                    : statement with
                    {
                        Evidence =
                        [
                            .. statement.Evidence.Concat(frame.Value.Evidence.Select(view.ToSource)).Distinct().Order(),
                        ],
                    },
            };
            i = end - 1;
        }
    }

    // By whom: the owner of a readiness, the subject of a verb, or the states of a pair whose talks "will be held". From: where those it is
    // agreed with may stand. First: of what is to be done; of a passive, what it is done to.
    private static (ImmutableArray<string> By, int From, int First, int Deed, string Strength)? ReadAt(
        AffairsSentence sentence,
        int i,
        Statement statement
    )
    {
        if (ReadinessOf.Read(sentence, i) is { } owned)
        {
            return (owned.By, owned.Deed, owned.Deed, owned.Deed, owned.Strength);
        }

        if (CommitmentRules.Read(sentence, i) is not { } found)
        {
            return null;
        }

        var subject = AssertedClause.SubjectStart(sentence, found.Verb);
        var by = found.IsPassive
            ? CommitmentRules.StatesOf(sentence, subject, found.Verb)
            : SubjectFinder.Of(sentence, found.Verb);
        var end = CommitmentFacts.EndOf(sentence, found.Deed);
        return
            IsConditional(sentence, found.Verb)
            || IsForeseen(sentence, found.Verb, end)
            || IsForetold(sentence, subject)
            || sentence.IsAny(found.Verb, "could", "might")
            || IsOfAnother(by, found.Strength, statement)
            || !AssertedClause.Is(sentence, found.Verb, subject)
            ? null
            : (
                by,
                found.IsAgreement ? found.Verb : found.Deed,
                found.IsPassive ? Phrases.Skip(sentence, subject) : found.Deed,
                found.Deed,
                found.Strength
            );
    }

    // "I think we will", "I hope we’ll": a guess about oneself.
    private static bool IsForetold(AffairsSentence sentence, int subject)
    {
        var at = sentence.Is(subject - 1, "that") ? subject - 2 : subject - 1;
        return sentence.IsAny(at, "think", "believe")
            || sentence.IsAny(at, "hope", "guess")
            || sentence.IsAny(at, "expect", "suppose");
    }

    private static bool IsConditional(AffairsSentence sentence, int verb)
    {
        for (var i = Clause.Start(sentence, verb) - 1; i >= 0 && verb - i < 12; i--)
        {
            if (sentence.Form(i) is "if" or "If" or "whether" or "unless")
            {
                return true;
            }

            if (sentence.Form(i) is ",")
            {
                return false;
            }
        }

        return false;
    }

    // "I have no doubt that we will …", "it looks like we will …", "what we are prepared to do": foreseen or asked, not promised.
    private static bool IsForeseen(AffairsSentence sentence, int verb, int end)
    {
        for (var i = Math.Max(0, verb - 12); i < end; i++)
        {
            if (
                sentence.Form(i)
                    is "doubt"
                        or "maybe"
                        or "perhaps"
                        or "Perhaps"
                        or "Maybe"
                        or "likely"
                        or "hopefully"
                        or "otherwise"
                        or "Otherwise"
                        or "confident"
                        or "indications"
                        or "predict"
                        or "fear"
                        or "worry"
                || (sentence.Form(i) is "looks" or "seems" && sentence.IsAny(i + 1, "like", "that"))
            )
            {
                return true;
            }
        }

        var subject = verb - 1;
        while (subject > 0 && sentence.Words[subject].Is(WordClass.Adverb | WordClass.SubjectPronoun))
        {
            subject--;
        }

        return sentence.IsAny(subject, "what", "whatever")
            || (sentence.Is(subject, "that") && sentence.IsAny(subject - 1, "all", "everything"));
    }

    // "Sudland will attack", said for Norland: what one state says that another will do is no commitment of that one.
    private static bool IsOfAnother(ImmutableArray<string> by, string strength, Statement statement) =>
        strength is "will" or "will not" or "going to"
        && statement.AssertedBy is { } speaker
        && statement.OnBehalfOf is { } state
        && !by.Contains(speaker)
        && !by.Contains(state)
        && !by.Any(name =>
            name.Contains(' ', StringComparison.Ordinal)
            && char.IsUpper(name[0])
            && !name.Contains("States", StringComparison.Ordinal)
        );

    // "we’re going to continue — we’re going to build": begun and not ended.
    private static bool IsBrokenOff(AffairsSentence sentence, int deed, int end) =>
        (end - deed == 1 && sentence.Is(deed, "continue"))
        || (
            sentence.Form(end) is "—" or "–" or "-"
            && (
                end - deed < 3
                || sentence
                    .Words[end - 1]
                    .Is(WordClass.Preposition | WordClass.Determiner | WordClass.Possessive | WordClass.To)
            )
        );
}
