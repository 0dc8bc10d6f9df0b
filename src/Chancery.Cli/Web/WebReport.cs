using Chancery.Cli.Commands;
using Chancery.Faces.Inputs;
using Chancery.Faces.Web;
using Chancery.Storage;

namespace Chancery.Cli.Web;

/// <summary>Says through the report of a reading what came of addresses.</summary>
internal static class WebReport
{
    /// <param name="report">The report.</param>
    /// <param name="outcomes">What came.</param>
    /// <param name="withUnchanged">Names what has not changed as well.</param>
    public static void Add(ReadReport report, IEnumerable<WebOutcome> outcomes, bool withUnchanged)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Problem is { } problem)
            {
                report.AddProblem(problem);
            }

            foreach (var unreadable in outcome.Unreadable)
            {
                report.AddProblem(unreadable);
            }

            if (withUnchanged && outcome.Links is { } links)
            {
                report.AddProblem(
                    new InputProblem(
                        outcome.Address,
                        "CH2024",
                        $"a feed of {links.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} pages; 'chancery watch' reads those"
                    )
                );
            }

            if (outcome.Gone is { } gone)
            {
                report.AddGone(gone);
            }

            foreach (var (document, entry, became) in outcome.Documents)
            {
                if (withUnchanged || became is not AddOutcome.Unchanged)
                {
                    var file = new InputFile(outcome.Address, document.Bytes.Length);
                    report.Add(new PipelineResult<RecordEntry>(file, outcome.Address, document, entry, null), became);
                }
            }

            if (withUnchanged && outcome is { IsUnchanged: true, Documents.IsEmpty: true })
            {
                report.AddUnchanged(outcome.Address);
            }
        }
    }
}
