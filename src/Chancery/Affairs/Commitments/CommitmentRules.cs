using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Commitments;

/// <summary>Finds the words that commit: <c>will</c>, <c>going to</c>, <c>ready to</c>, <c>agreed to</c>, with the verb of whose subject it is and the deed.</summary>
internal static class CommitmentRules
{
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

    /// <summary>The verb, the first word of the deed and the words of strength at word <paramref name="i"/>, or null.</summary>
    public static FoundCommitment? Read(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        if (form is "will" or "shall" or "'ll" or "’ll")
        {
            return ReadWill(sentence, i);
        }

        var leadsTo = sentence.Is(i + 1, "to");
        if (
            leadsTo
            && Readiness.Contains(form)
            && sentence.Words[i - 1].Is(WordClass.Auxiliary | WordClass.Adverb)
                | sentence.IsAny(i - 1, "stand", "stands")
                | sentence.Is(i - 1, "and")
        )
        {
            return IsThing(sentence, i + 2)
                ? null
                : new FoundCommitment(VerbBefore(sentence, i), i + 2, sentence.Phrase(i, i + 2));
        }

        if (leadsTo && Resolves.Contains(form))
        {
            return IsThing(sentence, i + 2)
                ? null
                : new FoundCommitment(VerbBefore(sentence, i), i + 2, sentence.Phrase(i, i + 2));
        }

        // "reached an agreement with Norland to hold …"
        if (form is "agreement" && sentence.Form(i - 1) is "an" && sentence.Form(i - 2) is "reached" or "reach")
        {
            for (var to = i + 1; to < Math.Min(sentence.Count - 1, i + 6); to++)
            {
                if (sentence.Is(to, "to"))
                {
                    return new FoundCommitment(VerbBefore(sentence, i - 2), to + 1, "reached an agreement to")
                    {
                        IsAgreement = true,
                    };
                }
            }
        }

        return leadsTo && form is "going" && sentence.Words[i - 1].Is(WordClass.Auxiliary)
            ? sentence.Is(i + 2, "be") && IsParticiple(sentence, i + 3)
                ? new FoundCommitment(i - 1, i + 3, "going to be") { IsPassive = true }
                : IsDeed(sentence, i + 2)
                    ? new FoundCommitment(i - 1, i + 2, "going to")
                    : null
            : null;
    }

    // Rule "will": a deed, or the passive of one whose doer is said.
    private static FoundCommitment? ReadWill(AffairsSentence sentence, int i)
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

        if (sentence.Is(at, "be") && IsParticiple(sentence, at + 1))
        {
            return new FoundCommitment(i, at + 1, isNot ? "will not be" : "will be") { IsPassive = true };
        }

        var isDeed =
            IsDeed(sentence, at)
            || (sentence.Is(at, "do") && sentence.IsAny(at + 1, "everything", "whatever"))
            || (sentence.Is(at, "take") && sentence.Form(at + 1) is "steps" or "measures" or "action" or "part")
            || (sentence.Is(at, "make") && sentence.Form(at + 1) is "efforts" or "every" or "sure");
        return isDeed ? new FoundCommitment(i, at, isNot ? "will not" : "will") : null;
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

    /// <summary>The states of "the Norlandic-Sudlandic dialogue", which is to be held: they are to hold it; fewer than two are nobody's pair.</summary>
    public static ImmutableArray<string> StatesOf(AffairsSentence sentence, int start, int end)
    {
        var states = ImmutableArray.CreateBuilder<string>();
        for (var i = start; i < end; i++)
        {
            states.AddRange(sentence.StatesOfPair(i));
        }

        return states.Count > 1 ? [.. states.Distinct(StringComparer.Ordinal)] : [];
    }

    private static bool IsDeed(AffairsSentence sentence, int i) =>
        Deeds.Contains(sentence.Form(i)) && !IsCourtesy(sentence, i) && !IsLasting(sentence, i);

    /// <summary>True for the participle of a deed: "launched", "held".</summary>
    public static bool IsParticiple(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        return form is "held" or "built" or "sent" or "withdrawn" or "kept" or "rebuilt" or "upheld" or "cut"
            || (form is [.., 'e', 'd'] && (Deeds.Contains(form[..^2]) || Deeds.Contains(form[..^1])));
    }

    // "I’ll close with this", "I’ll share with you": about the speech itself.
    private static bool IsCourtesy(AffairsSentence sentence, int i) =>
        (
            sentence.IsAny(i, "close", "stop")
            && sentence.Form(i + 1) is "with" or "by" or "there" or "here" or "on" or "today" or "my" or "where"
        ) || (sentence.Is(i, "share") && sentence.IsAny(i + 1, "with", "that"));

    // "will continue to have problems": what lasts by itself.
    private static bool IsLasting(AffairsSentence sentence, int i) =>
        sentence.Is(i, "continue")
        && (
            sentence.IsAny(i + 1, "talking", "being")
            || (
                sentence.Is(i + 1, "to")
                && sentence.Form(i + 2)
                    is "have"
                        or "be"
                        or "see"
                        or "face"
                        or "hear"
                        or "feel"
                        or "suffer"
                        or "grow"
                        or "rise"
                        or "fall"
                        or "happen"
            )
        );

    // "agreed to that", "committed to the deterrence": no deed.
    private static bool IsThing(AffairsSentence sentence, int i) =>
        i >= sentence.Count
        || sentence.Words[i].Kind != WordKind.Word
        || sentence
            .Words[i]
            .Is(
                WordClass.Determiner
                    | WordClass.Possessive
                    | WordClass.That
                    | WordClass.ObjectPronoun
                    | WordClass.SubjectPronoun
            );
}
