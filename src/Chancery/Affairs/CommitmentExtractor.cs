using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs;

/// <summary>Finds what somebody says that he, or somebody else who can act, will do: rules <c>will</c>, <c>ready</c> and <c>agreed</c>.</summary>
internal static class CommitmentExtractor
{
    private const int MaxWords = 40;

    // What one can commit oneself to; "will see", "will be", "will tell you" are no commitments.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Deeds = FrozenSet
        .ToFrozenSet(
            (
                "open close continue promote support provide ensure help develop strengthen expand increase invest build create sign ratify extend hold host launch defend protect "
                + "respond impose lift withdraw send deploy supply deliver cooperate coordinate implement fulfil fulfill honour honor spare prepare seek pursue oppose resist counter fight "
                + "combat assist contribute exchange synchronise synchronize harmonise harmonize boost facilitate participate join comply adhere abide allocate cut reduce raise establish "
                + "adopt introduce submit propose present publish maintain uphold preserve train finance fund rebuild restore resume remove ban back encourage nominate insist engage address "
                + "conduct organise organize complete construct modernise modernize upgrade guarantee negotiate intensify deepen enhance protect recognise recognize abandon enforce reject refrain "
                + "convene consolidate act observe follow share work stand advance elevate improve accelerate finalise finalize dismantle destroy eliminate prevent stop veto repeal"
            ).Split(' '),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Readiness = FrozenSet
        .ToFrozenSet("ready prepared determined committed willing resolved".Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Resolves = FrozenSet
        .ToFrozenSet(
            "intend intends plan plans aim aims pledge pledges pledged promise promised vow vowed undertake undertook agreed".Split(
                ' '
            ),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The commitments of a sentence, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before it in its paragraph, or null.</param>
    /// <param name="statement">Who says it, and where.</param>
    public static IEnumerable<Commitment> Extract(
        AffairsSentence sentence,
        AffairsSentence? before,
        Statement statement
    )
    {
        if (sentence.IsQuestion || sentence.Count == 0 || sentence.Is(sentence.Count - 1, "?"))
        {
            yield break;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            if (Read(sentence, i) is not { } found)
            {
                continue;
            }

            var by = SubjectFinder.Of(sentence, found.Verb, before);
            var end = EndOf(sentence, found.Deed);
            if (
                by.IsEmpty
                || IsConditional(sentence, found.Verb)
                || IsForeseen(sentence, found.Verb, end)
                || IsOfAnother(by, found.Strength, statement)
                || IsBrokenOff(sentence, found.Deed, end)
                || sentence.Is(found.Deed + 1, "is")
            )
            {
                continue;
            }

            yield return new Commitment
            {
                By = by,
                To = [.. Partners(sentence, found.Deed, end).Except(by)],
                What = sentence.Phrase(found.Deed, end),
                Due = DueOf(sentence, found.Deed, end),
                Strength = found.Strength,
                Condition = ConditionOf(sentence),
                Statement = statement,
            };
            i = end;
        }
    }

    private static (int Verb, int Deed, string Strength)? Read(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        if (form is "will" or "shall" or "'ll" or "’ll")
        {
            return ReadWill(sentence, i);
        }

        if (
            Readiness.Contains(form)
            && sentence.Is(i + 1, "to")
            && sentence.Words[i - 1].Is(WordClass.Auxiliary | WordClass.Adverb)
                | sentence.IsAny(i - 1, "stand", "stands")
                | sentence.Is(i - 1, "and")
        )
        {
            return (VerbBefore(sentence, i), i + 2, $"{sentence.Phrase(i, i + 2)}");
        }

        if (Resolves.Contains(form) && sentence.Is(i + 1, "to"))
        {
            return (VerbBefore(sentence, i), i + 2, sentence.Phrase(i, i + 2));
        }

        // "reached an agreement with Norland to hold …"
        if (form is "agreement" && sentence.Form(i - 1) is "an" && sentence.Form(i - 2) is "reached" or "reach")
        {
            for (var to = i + 1; to < Math.Min(sentence.Count - 1, i + 6); to++)
            {
                if (sentence.Is(to, "to"))
                {
                    return (VerbBefore(sentence, i - 2), to + 1, "reached an agreement to");
                }
            }
        }

        return
            form is "going"
            && sentence.Is(i + 1, "to")
            && sentence.Words[i - 1].Is(WordClass.Auxiliary)
            && Deeds.Contains(sentence.Form(i + 2))
            ? (i - 1, i + 2, "going to")
            : null;
    }

    // Rule "will": a deed, or the passive of one whose doer is said.
    private static (int Verb, int Deed, string Strength)? ReadWill(AffairsSentence sentence, int i)
    {
        var at = i + 1;
        var isNot = false;
        while (
            at < sentence.Count
            && (
                sentence.Words[at].Is(WordClass.Adverb | WordClass.Negation)
                || sentence.Form(at) is "resolutely" or "all"
            )
        )
        {
            isNot |= sentence.Form(at) is "not" or "never";
            at++;
        }

        var isDeed =
            Deeds.Contains(sentence.Form(at))
            || (sentence.Is(at, "do") && sentence.IsAny(at + 1, "everything", "whatever"))
            || (sentence.Is(at, "take") && sentence.Form(at + 1) is "steps" or "measures" or "action" or "part")
            || (sentence.Is(at, "make") && sentence.Form(at + 1) is "efforts" or "every" or "sure");
        return isDeed ? (i, at, isNot ? "will not" : "will") : null;
    }

    // The auxiliary before "ready", "agreed", with the verbs coordinated before it: "have similar approaches and are ready to".
    private static int VerbBefore(AffairsSentence sentence, int i)
    {
        var verb = i;
        while (
            verb > 0
            && (
                sentence.Words[verb - 1].Is(WordClass.Auxiliary | WordClass.Adverb)
                || sentence.IsAny(verb - 1, "stand", "stands")
            )
        )
        {
            verb--;
        }

        if (!sentence.Is(verb - 1, "and"))
        {
            return verb;
        }

        for (var k = verb - 2; k > 0; k--)
        {
            if (sentence.Words[k].Is(WordClass.Auxiliary | WordClass.Finite) || TenseReader.IsPast(sentence.Form(k)))
            {
                return k;
            }
        }

        return verb;
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
        end - deed < 3 && sentence.Form(end) is "—" or "–" or "-";

    private static int EndOf(AffairsSentence sentence, int start)
    {
        var end = start;
        while (
            end < sentence.Count
            && end - start < MaxWords
            && sentence.Form(end)
                is not ("." or "!" or ";" or "—" or "–" or "”" or "\"" or "if" or "unless" or "provided")
        )
        {
            end++;
        }

        while (end > start && sentence.Words[end - 1].Kind == WordKind.Punctuation)
        {
            end--;
        }

        return end;
    }

    private static IEnumerable<string> Partners(AffairsSentence sentence, int start, int end)
    {
        foreach (var name in sentence.Names)
        {
            var before = sentence.Is(name.First - 1, "the") ? name.First - 2 : name.First - 1;
            if (
                name.First > start
                && name.End <= end
                && name.IsActor
                && !name.IsPossessive
                && sentence.IsAny(before, "with", "to")
            )
            {
                yield return name.Name;
            }
        }
    }

    private static string? DueOf(AffairsSentence sentence, int start, int end)
    {
        foreach (var date in sentence.Dates)
        {
            var at = sentence.WordAt(date.Span.Start);
            if (
                date is { Kind: DateKind.Date, Value: not null }
                && at >= start
                && at < end
                && !sentence.IsAny(at - 1, "since", "of")
            )
            {
                return date.Value;
            }
        }

        return null;
    }

    private static string? ConditionOf(AffairsSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var isCondition =
                sentence.Form(i) is "if" or "If" or "unless" or "Unless"
                || (sentence.Is(i, "provided") && sentence.Is(i + 1, "that"))
                || (sentence.IsAny(i, "on", "On") && sentence.Is(i + 1, "condition"));
            if (isCondition && !sentence.Is(i - 1, "as") && !sentence.Is(i + 1, "not"))
            {
                var end = i + 1;
                while (
                    end < sentence.Count
                    && sentence.Words[end].Kind == WordKind.Word | sentence.Words[end].Kind == WordKind.Number
                )
                {
                    end++;
                }

                return sentence.Phrase(i, end);
            }
        }

        return null;
    }
}
