using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Charts;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Registers;

/// <summary>The pages of the registers, and their entries as files.</summary>
internal static class RegisterEndpoints
{
    private const int PageSize = 25;
    private const int MostCharts = 6;

    public static void MapRegisters(this IEndpointRouteBuilder pages)
    {
        foreach (var kind in RegisterKind.All)
        {
            pages.MapGet(
                kind.Path,
                (HttpRequest request, RecordPool pool, CancellationToken cancellationToken) =>
                    ShowAsync(kind, request, pool, cancellationToken)
            );
        }
    }

    private static async Task<IResult> ShowAsync(
        RegisterKind kind,
        HttpRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        var query = RowQuery.Of(request);
        var filter = query.Filter();
        using var lease = await pool.RentAsync(cancellationToken);
        var registers = lease.Reader.Registers;
        var entries = registers.Join(await registers.RowsAsync(kind.Register, filter, cancellationToken));
        var standings = await registers.StandingsAsync(
            kind.Register,
            entries,
            StandingDay.Of(null, TimeProvider.System),
            cancellationToken
        );
        switch (request.Query["format"].ToString())
        {
            case "":
                break;
            case "csv":
                using (var csv = new StringWriter())
                {
                    RegisterCsv.Write(kind.Register, entries, standings, csv);
                    return Sending.File($"{kind.Noun}s.csv", "text/csv", csv.ToString());
                }

            case "json":
                var values = new List<string>(entries.Length);
                foreach (var entry in entries)
                {
                    var json = await RegisterEntryJson.OfAsync(
                        entry,
                        standings.GetValueOrDefault(entry.Key),
                        registers,
                        cancellationToken
                    );
                    values.Add(WireJson.ToLine(json, context => context.RegisterEntryJson));
                }

                return Sending.Json($"{kind.Noun}s.json", values);
            case var format:
                throw new UsageException($"format expects csv or json, not '{format}'.");
        }

        var paging = Paging.Of(
            request.Query["page"],
            PageSize,
            entries.Length,
            page => query.AddressOf(kind.Path, ("page", $"{page}"))
        );
        var rows = new List<RowView>(PageSize);
        foreach (var entry in paging.Of(entries.OrderByDescending(DateOf)))
        {
            rows.Add(
                await RowView.OfAsync(entry, registers, cancellationToken, standings.GetValueOrDefault(entry.Key))
            );
        }

        var charts = new List<LineChart>();
        if (kind.Register == Register.Figures && paging.Page == 1)
        {
            foreach (var series in FigureSeries.In(entries).Take(MostCharts))
            {
                charts.Add(await LineChart.OfAsync(series, registers, cancellationToken));
            }
        }

        return Pages.Show(
            new PageFrame(kind.Title, kind.Section) { Summary = lease.Reader.Summary },
            RegisterPage.Of(kind, query, paging, rows, charts)
        );
    }

    /// <summary>The first day of an entry, by which lists show the newest first; what has no date stands last.</summary>
    internal static DateOnly DateOf(RegisterEntry entry)
    {
        var dates = entry
            .Row.When.Select(EdtfPeriod.Parse)
            .Append(entry.Witnesses[0].Said)
            .OfType<EdtfPeriod>()
            .Select(period => period.First)
            .ToList();
        return dates.Count == 0 ? DateOnly.MinValue : dates[0];
    }
}
