using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Commitments;

/// <summary>Reads what is said to have been done or broken, so that a record can hold it beside an earlier commitment: rule <c>perfect</c>.</summary>
internal static class CommitmentReportReader
{
    /// <summary>The reports of a sentence, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="statement">Who says it, and where.</param>
    public static IEnumerable<Commitment> Extract(AffairsSentence sentence, Statement statement)
    {
        if (sentence.IsQuestion || sentence.Count < 4 || sentence.Is(sentence.Count - 1, "?"))
        {
            yield break;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            if (
                sentence.Form(i) is not ("has" or "have" or "'ve" or "’ve")
                || Read(sentence, i) is not { } found
                || !AssertedClause.Is(sentence, i, AssertedClause.SubjectStart(sentence, i))
                || SubjectFinder.Of(sentence, i) is not { IsEmpty: false } by
            )
            {
                continue;
            }

            var end = CommitmentFacts.EndOf(sentence, found.Deed);
            yield return new Commitment
            {
                By = by,
                To = [],
                What = sentence.Phrase(found.Deed, end),
                Strength = sentence.Phrase(i, found.Deed),
                Report = found.Report,
                Statement = statement,
            };
            i = end;
        }
    }

    private static (int Deed, CommitmentReport Report)? Read(AffairsSentence sentence, int have)
    {
        var at = have + 1;
        var isNot = false;
        while (
            at < sentence.Count
            && (
                sentence.Words[at].Is(WordClass.Adverb | WordClass.Negation)
                || sentence.Form(at) is "already" or "now" or "also" or "since" or "both" or "all"
            )
        )
        {
            isNot |= sentence.Words[at].Is(WordClass.Negation) || sentence.Is(at, "never");
            at++;
        }

        if (sentence.Form(at) is "violated" or "breached" or "broken" or "reneged" or "abandoned")
        {
            return isNot ? null : (at, CommitmentReport.Broken);
        }

        if (sentence.Form(at) is "failed" or "refused" && sentence.Is(at + 1, "to") && at + 2 < sentence.Count)
        {
            return isNot ? null : (at + 2, CommitmentReport.Broken);
        }

        if (!CommitmentRules.IsParticiple(sentence, at))
        {
            return null;
        }

        // "has not fulfilled its obligations" breaks them; "has not opened the border" may still do so.
        var isKeeping =
            sentence.Form(at) is "fulfilled" or "kept" or "honoured" or "honored" or "implemented" or "complied";
        return !isNot ? (at, CommitmentReport.Done)
            : isKeeping ? (at, CommitmentReport.Broken)
            : null;
    }
}
