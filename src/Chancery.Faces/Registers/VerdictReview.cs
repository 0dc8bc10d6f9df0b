using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Keeping;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>Keeps a person's verdict beside the program's.</summary>
internal static class VerdictReview
{
    /// <summary>Overrules the verdict of a quotation of a document, by its number from 1 in the order of the text.</summary>
    public static async Task<Decision> OverruleAsync(
        IRecordStore record,
        string recordPath,
        string document,
        string number,
        string verdict,
        Signature signature,
        CancellationToken cancellationToken
    )
    {
        if (!VerdictDecisions.Verdicts.Contains(verdict))
        {
            throw new UsageException(
                $"review overrule expects {string.Join(", ", VerdictDecisions.Verdicts)}, not '{verdict}'."
            );
        }

        var version = await DocumentReference.ResolveAsync(record, document, recordPath, cancellationToken);
        var analysis = record.Find(version.Hash)!;
        var keys = QuotationKeys.Of(analysis);
        if (
            !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || place < 1
            || place > keys.Length
        )
        {
            throw new UsageException(
                $"review overrule expects the number of a quotation from 1 to {keys.Length}, not '{number}'."
            );
        }

        var before = (await record.ListVerdictsAsync(version.Hash, cancellationToken)).FirstOrDefault(answer =>
            answer.Quotation == place - 1
        );
        var words = string.Join(' ', analysis.Quotations[place - 1].Content.Select(analysis.Document.Source.ToString));
        var decision = new Decision(
            version.Hash,
            VerdictDecisions.SubjectOf(version.Hash, keys[place - 1]),
            DecisionKind.Overrule,
            ImmutableSortedDictionary<string, string>.Empty.Add("verdict", verdict),
            signature.By,
            signature.At,
            signature.Why,
            $"{before?.Verdict ?? "not checked yet"}: {words}"
        );
        await record.SaveDecisionAsync(decision, cancellationToken);
        return decision;
    }
}
