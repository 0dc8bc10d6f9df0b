using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Storage;

/// <summary>A person's verdicts beside the program's: kept by the words of a quotation, so that they are found again however often its report is read.</summary>
public static class VerdictDecisions
{
    /// <summary>The verdicts that a person can give.</summary>
    public static ImmutableArray<string> Verdicts { get; } =
    ["verbatim", "altered", "truncated", "spliced", "misattributed", "not_found"];

    /// <summary>The subject under which decisions on a quotation are kept.</summary>
    /// <param name="hash">SHA-256 of the report's bytes.</param>
    /// <param name="key">The quotation's key, as <see cref="QuotationKeys"/> makes it.</param>
    public static string SubjectOf(string hash, string key) =>
        "v" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hash}\n{key}")))[..10];

    /// <summary>The decision that stands on each quotation of a report, in their order; null where nobody overruled.</summary>
    public static ImmutableArray<Decision?> Standing(ImmutableArray<Decision> decisions, DocumentAnalysis report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var standing = new StandingDecisions(decisions);
        return
        [
            .. QuotationKeys
                .Of(report)
                .Select(key =>
                    standing.Of(SubjectOf(report.Document.Hash, key)) is { Kind: DecisionKind.Overrule } decision
                        ? decision
                        : null
                ),
        ];
    }
}
