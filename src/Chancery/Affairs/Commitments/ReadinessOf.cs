using System.Collections.Immutable;
using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Commitments;

/// <summary>Rule <c>readiness</c>: "Norland's readiness to …", "the willingness of the Sudlandic partners to …".</summary>
internal static class ReadinessOf
{
    private const int Reach = 6;

    /// <summary>Whose readiness word <paramref name="i"/> names, and for what; null where it names none or nobody's.</summary>
    public static (ImmutableArray<string> By, int Deed, string Strength)? Read(AffairsSentence sentence, int i)
    {
        if (sentence.Form(i) is not ("readiness" or "willingness" or "intention" or "determination"))
        {
            return null;
        }

        if (sentence.Is(i + 1, "to"))
        {
            return sentence.NameAt(i - 1) is { IsPossessive: true } owner && IsActor(owner)
                ? ([owner.Name], i + 2, sentence.Phrase(i, i + 2))
                : null;
        }

        if (!sentence.Is(i + 1, "of"))
        {
            return null;
        }

        for (var to = i + 3; to < Math.Min(sentence.Count - 1, i + 2 + Reach); to++)
        {
            if (sentence.Is(to, "to"))
            {
                return
                    sentence.NameAt(Phrases.Skip(sentence, i + 2)) is { IsPossessive: false } name
                    && (IsActor(name) || name.Kind == SentenceNameKind.Adjective)
                    ? ([name.Name], to + 1, $"{sentence.Phrase(i, i + 1)} to")
                    : null;
            }

            if (sentence.Words[to].Kind != WordKind.Word)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where a deed ends: before ", as well as Norland's readiness to", which is the next one, else at <paramref name="end"/>.</summary>
    public static int BeforeNext(AffairsSentence sentence, int deed, int end)
    {
        for (var i = deed + 1; i < end; i++)
        {
            if (Read(sentence, i) is null)
            {
                continue;
            }

            while (i > deed + 1 && !sentence.IsAny(i, "and", ","))
            {
                i--;
            }

            while (i > deed + 1 && sentence.Words[i - 1].Kind == WordKind.Punctuation)
            {
                i--;
            }

            return i;
        }

        return end;
    }

    private static bool IsActor(SentenceName name) => name.IsActor || name.MayStandFor;
}
