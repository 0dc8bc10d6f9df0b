using System.Collections.Immutable;
using Chancery.Faces.Reports;
using Chancery.Server.Web.Parts;
using Chancery.Verification;

namespace Chancery.Server.Web.Check;

/// <summary>What the record says of one quotation, as the page shows it.</summary>
internal sealed record CheckCard
{
    /// <summary>Counts the quotations of the report, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The verdicts it carries, by name: its own, or those of its fragments; none for indirect speech.</summary>
    public required ImmutableArray<string> Verdicts { get; init; }

    /// <summary>The type of what has no verdict of its own: indirect, mixed; else null.</summary>
    public string? Reported { get; init; }

    /// <summary>True where a passage supports it.</summary>
    public bool IsSupported { get; init; }

    /// <summary>The speaker that the report names.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the verdict says of these words, in one clause.</summary>
    public string? Remark { get; init; }

    /// <summary>The words of the report, one by one, where some differ from the record's; else empty.</summary>
    public ImmutableArray<(string Word, bool Differs)> Compared { get; init; } = [];

    /// <summary>The words of the report.</summary>
    public required string Words { get; init; }

    /// <summary>The report's language.</summary>
    public string? Language { get; init; }

    /// <summary>The passage that the verdict, or the support, rests on.</summary>
    public PassageView? Passage { get; init; }

    /// <summary>What stands beside, each with the address it leads to.</summary>
    public required ImmutableArray<(Fact Fact, string? Address)> Facts { get; init; }

    /// <summary>The word for it beside the words in the report: altered; mixed, verbatim; indirect.</summary>
    public string Word => Verdicts.IsEmpty ? Reported ?? "" : string.Join(", ", Verdicts.Select(VerdictWords.Label));

    /// <summary>The name by which it is coloured: the worst of its verdicts.</summary>
    public string Name =>
        Verdicts.IsEmpty ? "reported"
        : Verdicts.Contains("misattributed") ? "misattributed"
        : Verdicts.MaxBy(name => Order.IndexOf(name))!;

    private static ImmutableArray<string> Order { get; } = [.. VerdictWords.Names];

    /// <summary>Makes the card; everything is asked of the record here.</summary>
    public static CheckCard Of(CheckView check, int number, ReportFacts facts, ReportView view)
    {
        var altered = check.Finding?.Verdict as Verdict.Altered;
        WordPair[] pairs = altered is null ? [] : [.. WordPair.Align(check.Words, altered.Source, altered.Edits)];
        var passage = PassageOf(check) is { } found ? PassageView.Of(view.Documents, found) : null;
        return new CheckCard
        {
            Number = number,
            Verdicts = [.. check.Findings.Select(finding => finding.Verdict.Name).Distinct(StringComparer.Ordinal)],
            Reported = check.Finding is null ? StoredWords.Of(check.Type) : null,
            IsSupported = !check.Support.IsEmpty,
            Speaker = check.Speaker,
            Remark = check.Finding is { } finding ? VerdictWords.Remark(finding) : null,
            Words = check.Words,
            Compared = [.. pairs.Select(pair => (pair.Report, pair.Differs))],
            Language = view.Report?.Document.Language,
            Passage = passage is null
                ? null
                : passage with
                {
                    Compared = [.. pairs.Select(pair => (pair.Record, pair.Differs))],
                },
            Facts =
            [
                .. facts
                    .Of(check)
                    .Select(fact =>
                        (fact, fact.Passage is { } place ? PassageView.Of(view.Documents, place)?.Address : null)
                    )
                    .Where(line => passage is null || !IsShown(line.fact, line.Item2, check, passage)),
            ],
        };
    }

    private static RecordPassage? PassageOf(CheckView check) =>
        check.Finding?.Verdict.Passage
        ?? check.Support.FirstOrDefault()?.Passage
        ?? check
            .Fragments.Select(fragment => fragment.Finding.Verdict.Passage)
            .FirstOrDefault(found => found is not null);

    // What the passage in its turn shows already: the words of the record, and the question.
    private static bool IsShown(Fact fact, string? address, CheckView check, PassageView passage) =>
        check.Finding?.Verdict is not (Verdict.Spliced or Verdict.Misattributed { Wording: Verdict.Spliced })
        && fact.Label switch
        {
            "record" or "nearest" => true,
            "asked" => passage.Asked is not null,
            "in" => address == passage.Address,
            "support" => fact.Text == $"“{passage.Words}”",
            _ => false,
        };
}
