using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Reports;
using Chancery.Lineage;
using Chancery.Quotations;
using Chancery.Server.Web.Parts;
using Chancery.Text;

namespace Chancery.Server.Web.Documents;

/// <summary>The verdicts that are kept, as marks: on the quotations of a report, and on the words that reports quote.</summary>
internal sealed class StoredPassages(RecordReader reader)
{
    private const string Reported = "reported";

    /// <summary>Reports that are looked into for one document.</summary>
    private const int MostReports = 50;

    /// <summary>Marks on the quotations of a document, each leading to its passage; those that were not checked are marked as such.</summary>
    public async Task<ImmutableArray<StretchMark>> OfQuotationsAsync(
        DocumentAnalysis analysis,
        CancellationToken cancellationToken
    )
    {
        var hash = analysis.Document.Hash;
        var kept = (await reader.Record.ListVerdictsAsync(hash, cancellationToken)).ToDictionary(one => one.Quotation);
        var decided = VerdictDecisions.Standing(reader.Evidence.Decisions, analysis);
        var marks = ImmutableArray.CreateBuilder<StretchMark>();
        for (var i = 0; i < analysis.Quotations.Length; i++)
        {
            var quotation = analysis.Quotations[i];
            var verdict = kept.GetValueOrDefault(i);
            if (verdict is null && decided[i] is null && quotation.Type is QuotationType.Indirect)
            {
                continue;
            }

            var name = NameOf(verdict, decided[i]);
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var word =
                decided[i] is { } decision ? $"{VerdictWords.Label(name)}, decided by {decision.By}"
                : verdict is null ? "not checked"
                : verdict.Verdict is { } said ? VerdictWords.Label(said)
                : StoredWords.Of(quotation.Type);
            var answer = verdict is null ? null : Read(verdict.Detail);
            var address = answer is null ? null : await AddressOfAsync(PlaceOf(answer), cancellationToken);
            for (var part = 0; part < quotation.Content.Length; part++)
            {
                marks.Add(
                    new StretchMark(
                        quotation.Content[part],
                        StretchLayer.Quotation,
                        name,
                        part == 0 ? $"q{number}" : null,
                        part == quotation.Content.Length - 1
                            ? new StretchReference(name, address ?? $"#q{number}", i + 1, word)
                            : null
                    )
                );
            }
        }

        return marks.DrainToImmutable();
    }

    /// <summary>Marks on the words of a document that reports quote, each leading to the quotation in its report.</summary>
    public async Task<ImmutableArray<StretchMark>> OfReportsAsync(
        DocumentAnalysis analysis,
        CodePointOffsets offsets,
        CancellationToken cancellationToken
    )
    {
        var document = analysis.Document;
        var links = reader.Links;
        var reports = links
            .Where(link => link.To == document.Hash && link.Kind is LineageKind.Report)
            .Select(link => link.From)
            .Distinct(StringComparer.Ordinal)
            .Take(MostReports);
        var marks = ImmutableArray.CreateBuilder<StretchMark>();
        foreach (var report in reports)
        {
            var decided = reader.Evidence.Documents.Find(report) is { } found
                ? VerdictDecisions.Standing(reader.Evidence.Decisions, found)
                : [];
            foreach (var verdict in await reader.Record.ListVerdictsAsync(report, cancellationToken))
            {
                var answer = Read(verdict.Detail);
                if (PlaceOf(answer) is not { } place || place.Doc != document.Id || place.Turn >= analysis.Turns.Length)
                {
                    continue;
                }

                var start = offsets.FromUtf16(analysis.Turns[place.Turn].Span.Start);
                var decision = decided.ElementAtOrDefault(verdict.Quotation);
                var name = NameOf(verdict, decision);
                marks.Add(
                    new StretchMark(
                        new TextSpan(offsets.ToUtf16(start + place.Start), offsets.ToUtf16(start + place.End)),
                        StretchLayer.Quoted,
                        "quoted",
                        null,
                        new StretchReference(
                            name,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{PageAddress.Of(report)}#q{verdict.Quotation + 1}"
                            ),
                            verdict.Quotation + 1,
                            name == Reported
                                ? Reported
                                : $"quoted: {VerdictWords.Label(name)}{(decision is null ? "" : $", decided by {decision.By}")}"
                        )
                    )
                );
            }
        }

        return marks.DrainToImmutable();
    }

    /// <summary>The verdict that counts: a person's before the program's.</summary>
    private static string NameOf(StoredVerdict? verdict, Decision? decided) =>
        decided?.Changes["verdict"] ?? verdict?.Verdict ?? Reported;

    private static VerifyJson Read(string detail) =>
        JsonSerializer.Deserialize(detail, WireJson.Lines.VerifyJson)
        ?? throw new InvalidDataException("An answer of the record is no JSON object.");

    // Of a mixed quotation the first fragment's passage, of reported speech the best support.
    private static VerifyJson.PlacePart? PlaceOf(VerifyJson answer) =>
        answer is { Doc: { } doc, Turn: { } turn, Start: { } start, End: { } end }
            ? new VerifyJson.PlacePart(doc, turn, start, end, answer.Speaker)
            : answer.Fragments?.Select(PlaceOf).FirstOrDefault(place => place is not null)
                ?? (answer.Support is [var best, ..] ? best.Place : null);

    private async Task<string?> AddressOfAsync(VerifyJson.PlacePart? place, CancellationToken cancellationToken)
    {
        if (
            place is not { Doc: { } name }
            || await reader.Record.ResolveAsync(name, cancellationToken) is not [var version, ..]
            || reader.Evidence.Documents.Find(version.Hash) is not { } analysis
            || place.Turn >= analysis.Turns.Length
        )
        {
            return null;
        }

        var offsets = new CodePointOffsets(analysis.Document.Source.Value);
        var start = offsets.FromUtf16(analysis.Turns[place.Turn].Span.Start);
        return PageAddress.Of(version.Hash, start + place.Start, start + place.End);
    }
}
