using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Registers;

namespace Chancery.Server.Web.Compare;

/// <summary>The page that lays side by side what holders said on an issue.</summary>
internal static class CompareEndpoints
{
    private const string Path = "/compare";

    public static void MapCompare(this IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        var query = RowQuery.Of(request);
        var issue = RowQuery.Given(request.Query["issue"]);
        using var lease = await pool.RentAsync(cancellationToken);
        var registers = lease.Reader.Registers;
        var (compared, problem) = issue is null
            ? (null, null)
            : await CompareAsync(issue, query, registers, cancellationToken);
        switch (request.Query["format"].ToString())
        {
            case "":
                break;
            case "json" when compared is not null:
                var values = new List<string>();
                foreach (var year in compared.Years)
                {
                    var json = await CompareJson.OfAsync(compared.Issue, year, registers, cancellationToken);
                    values.Add(WireJson.ToLine(json, context => context.CompareJson));
                }

                return Sending.Json("comparison.json", values);
            case "csv" when compared is not null:
                using (var csv = new StringWriter())
                {
                    RegisterCsv.Write(
                        Register.Positions,
                        compared.Years.SelectMany(year => year.Holders).SelectMany(holder => holder.Entries),
                        ImmutableDictionary<string, CommitmentStanding>.Empty,
                        csv
                    );
                    return Sending.File("comparison.csv", "text/csv", csv.ToString());
                }

            case var format:
                throw new UsageException($"format expects csv or json with an issue, not '{format}'.");
        }

        return Pages.Show(
            new PageFrame(issue is null ? "Compare" : $"Compare: {issue}", Path)
            {
                Summary = lease.Reader.Summary,
                IsWide = compared is not null,
            },
            ComparePage.Of(
                new CompareView(
                    issue,
                    query,
                    await IssuesAsync(registers, cancellationToken),
                    compared is null ? null : await CompareView.AnswerAsync(compared, registers, cancellationToken),
                    problem
                )
            ),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    // A wrong date is told above the form, where it can be mended.
    private static async Task<(PositionsCompared? Compared, string? Problem)> CompareAsync(
        string issue,
        RowQuery query,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var period = RowFilter.PeriodOf(query.From, query.To);
            return (
                await PositionsCompared.OfAsync(
                    registers,
                    [issue],
                    query.Holders,
                    period,
                    cancellationToken: cancellationToken
                ),
                null
            );
        }
        catch (UsageException exception)
        {
            return (null, exception.Message);
        }
    }

    private static async Task<ImmutableArray<(string Issue, int Count)>> IssuesAsync(
        RegisterReader registers,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await registers.RowsAsync(Register.Positions, new RowFilter([], null, []), cancellationToken))
                .GroupBy(row => ((Position)row.Row).Issue, StringComparer.Ordinal)
                .Select(group => (group.Key, Count: group.Count()))
                .OrderByDescending(pair => pair.Count)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
}
