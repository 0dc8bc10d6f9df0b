using System.Text.Json;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Evaluation;

/// <summary>A finding as <c>score.py</c> reads it, with the time it took.</summary>
internal sealed record VerificationAnswer(VerificationQuery Query, Finding Finding, double Milliseconds)
{
    public bool IsRight => Finding.Verdict.Name == Query.ExpectedVerdict;

    public string ToJson(IReadOnlyDictionary<(string, int), string> turns)
    {
        var passage = Finding.Verdict.Passage;
        var record = new CodePointOffsets(passage is null ? "" : turns[(passage.Document, passage.Turn)]);
        var quotation = new CodePointOffsets(Query.Claim.Quotation);
        var wording = Finding.Verdict is Verdict.Misattributed misattributed ? misattributed.Wording : Finding.Verdict;
        return JsonSerializer.Serialize(
            new
            {
                id = Query.Id,
                verdict = Finding.Verdict.Name,
                doc = passage?.Document,
                turn = passage?.Turn,
                start = passage is null ? (int?)null : record.FromUtf16(passage.Span.Start),
                end = passage is null ? (int?)null : record.FromUtf16(passage.Span.End),
                edits = (wording is Verdict.Altered altered ? altered.Edits : []).Select(edit => new
                {
                    q = Pair(quotation.FromUtf16(edit.Quotation)),
                    r = Pair(record.FromUtf16(edit.Record)),
                }),
                ms = Milliseconds,
            }
        );
    }

    private static int[] Pair((int Start, int End) span) => [span.Start, span.End];
}
