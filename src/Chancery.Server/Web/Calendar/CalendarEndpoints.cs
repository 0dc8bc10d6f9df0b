using Chancery.Affairs.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Parts;
using Chancery.Server.Web.Registers;

namespace Chancery.Server.Web.Calendar;

/// <summary>The calendar, as a page and as files.</summary>
internal static class CalendarEndpoints
{
    private const string Path = "/calendar";
    private const int PageSize = 40;

    public static void MapCalendar(this IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        var query = RowQuery.Of(request);
        var filter = query.Filter();
        using var lease = await pool.RentAsync(cancellationToken);
        var registers = lease.Reader.Registers;
        var items = await RecordCalendar.ItemsAsync(registers, filter, cancellationToken);
        switch (request.Query["format"].ToString())
        {
            case "":
                break;
            case "ics":
                return Sending.File("chancery.ics", "text/calendar", CalendarIcs.Of(items));
            case "json":
                return Sending.Json(
                    "calendar.json",
                    items.Select(item => WireJson.ToLine(CalendarJson.Of(item), context => context.CalendarJson))
                );
            case var format:
                throw new UsageException($"format expects ics or json, not '{format}'.");
        }

        var paging = Paging.Of(
            request.Query["page"],
            PageSize,
            items.Length,
            page => query.AddressOf(Path, ("page", $"{page}"))
        );
        var rows = new List<(CalendarItem, RowView)>(PageSize);
        foreach (var item in paging.Of(items))
        {
            rows.Add((item, await RowView.OfAsync(item.Entry, registers, cancellationToken)));
        }

        return Pages.Show(
            new PageFrame("Calendar", Path) { Summary = lease.Reader.Summary },
            CalendarPage.Of(query, paging, rows)
        );
    }
}
