using System.Collections.Immutable;
using Chancery.Faces.Reports;
using Chancery.Faces.Words;
using Chancery.Server.Web.Parts;
using Chancery.Text;

namespace Chancery.Server.Web.Check;

/// <summary>A checked report, or a checked quotation, as the page shows it.</summary>
internal sealed record CheckedReport
{
    /// <summary>The report's title, or its name; null for a quotation alone.</summary>
    public string? Title { get; init; }

    /// <summary>Kind, author and date of the report, in words.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The report's language.</summary>
    public string? Language { get; init; }

    /// <summary>The verdicts that occur, with how often.</summary>
    public required ImmutableArray<(string Name, int Count)> Verdicts { get; init; }

    /// <summary>How many have no verdict, and how many of them are supported; null where there are none.</summary>
    public string? Reported { get; init; }

    /// <summary>What was searched.</summary>
    public required string Searched { get; init; }

    /// <summary>The report's paragraphs; empty for a quotation alone.</summary>
    public ImmutableArray<ReportSection> Sections { get; init; } = [];

    /// <summary>All quotations.</summary>
    public required ImmutableArray<CheckCard> Cards { get; init; }

    /// <summary>True for a report that the record holds; else nothing of it is kept.</summary>
    public bool IsOfRecord { get; init; }

    /// <summary>What was noticed beside the verdicts: that the file holds further documents, that words mix alphabets.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Shapes a checked report; everything is asked of the record here.</summary>
    public static CheckedReport Of(ReportView view)
    {
        var facts = new ReportFacts(view, withWording: false);
        ImmutableArray<CheckCard> cards =
        [
            .. view.Checks.Select((check, i) => CheckCard.Of(check, i + 1, facts, view)),
        ];
        var report = view.Report?.Document;
        return new CheckedReport
        {
            Title = report is null ? null : report.Title ?? Names.Short(report.Id),
            Facts = report is null
                ? []
                :
                [
                    StoredWords.Of(report.Kind).Replace('-', ' '),
                    .. report.Author is { } author ? [author] : Array.Empty<string>(),
                    Dates.Of(report.Published?.Date) ?? "undated",
                ],
            Language = report?.Language,
            Verdicts = [.. ReportSummary.Verdicts(view)],
            Reported = ReportSummary.Reported(view),
            Searched = ReportSummary.Extent(view),
            Sections = view.Report is { } analysis ? ReportSection.Of(analysis, view.Checks, cards) : [],
            Cards = cards,
            Notes = MixedIn(report?.Source.Value ?? view.Checks[0].Words) is { } mixed ? [mixed] : [],
        };
    }

    private static string? MixedIn(string text) => MixedWords.Of(MixedAlphabets.Find(text), text);
}
