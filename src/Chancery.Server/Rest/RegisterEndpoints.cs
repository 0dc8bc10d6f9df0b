using Chancery.Affairs;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.Server.Rest;

/// <summary>What documents state of diplomacy: registers, comparison, calendar.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        var registers = api.MapGroup("").WithTags("registers");
        registers.MapGet("/registers/{register}", RowsAsync).Refuses(404);
        registers.MapGet("/compare", CompareAsync);
        registers.MapGet("/calendar", CalendarAsync);
        registers.MapGet("/calendar.ics", IcsAsync).Produces<string>(200, "text/calendar");
    }

    /// <summary>The entries of a register: each thing once, with all documents that state it.</summary>
    /// <param name="register"><c>meetings</c>, <c>instruments</c>, <c>commitments</c>, <c>figures</c> or <c>positions</c>.</param>
    /// <param name="pool">The record.</param>
    /// <param name="question">Which rows.</param>
    /// <param name="on">Of commitments: the day on which they are due or overdue, YYYY-MM-DD; today where it is left out.</param>
    /// <param name="time">The clock.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<RegisterEntryJson>>> RowsAsync(
        string register,
        RecordPool pool,
        [AsParameters] RowQuestion question,
        string? on,
        TimeProvider time,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        var which =
            Enum.GetValues<Register>()
                .Where(one => StoredWords.Of(one) == register)
                .Select(one => (Register?)one)
                .FirstOrDefault()
            ?? throw new ProblemException(
                Problem.NotFound(
                    $"There is no such register; there are {string.Join(", ", Enum.GetValues<Register>().Select(StoredWords.Of))}."
                )
            );
        if (on is not null && which != Register.Commitments)
        {
            throw new ProblemException(Problem.BadRequest("on is asked of commitments only."));
        }

        var day = StandingDay.Of(on, time);
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader.Registers;
        var entries = reader.Join(await reader.RowsAsync(which, question.Filter(), cancellationToken));
        var (cut, next) = part.Of(entries, entry => entry.Key, question.ListOf(register));
        var items = new List<RegisterEntryJson>(cut.Count);
        var standings = await reader.StandingsAsync(which, cut, day, cancellationToken);
        foreach (var entry in cut)
        {
            items.Add(
                await RegisterEntryJson.OfAsync(
                    entry,
                    standings.GetValueOrDefault(entry.Key),
                    reader,
                    cancellationToken
                )
            );
        }

        return TypedResults.Ok(new Page<RegisterEntryJson>(items, next));
    }

    /// <summary>What holders said on an issue, year by year, with how many documents were searched; an empty list says that none was found.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="issue">An issue of the list, or words that the sentence holds.</param>
    /// <param name="holder">Who is compared; left out: the two who hold most.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<CompareJson>>> CompareAsync(
        RecordPool pool,
        string issue,
        [FromQuery] string[]? holder,
        string? from,
        string? to,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader.Registers;
        var compared = await PositionsCompared.OfAsync(
            reader,
            [issue],
            holder ?? [],
            RowFilter.PeriodOf(from, to),
            cancellationToken: cancellationToken
        );
        var years = new List<CompareJson>(compared.Years.Length);
        foreach (var year in compared.Years)
        {
            years.Add(await CompareJson.OfAsync(compared.Issue, year, reader, cancellationToken));
        }

        return TypedResults.Ok(Page<CompareJson>.Of(years));
    }

    /// <summary>Meetings, due dates, terms, renewals and expiries, by their first day.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="question">Which rows.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<CalendarJson>>> CalendarAsync(
        RecordPool pool,
        [AsParameters] RowQuestion question,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var dates = await RecordCalendar.ItemsAsync(lease.Reader.Registers, question.Filter(), cancellationToken);
        var (items, next) = part.Of(
            dates,
            item => $"{item.Entry.Key} {item.Date} {item.What}",
            question.ListOf("calendar")
        );
        return TypedResults.Ok(new Page<CalendarJson>([.. items.Select(CalendarJson.Of)], next));
    }

    /// <summary>The same as an iCalendar file (RFC 5545); uncertain dates are tentative.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="question">Which rows.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<FileAnswer> IcsAsync(
        RecordPool pool,
        [AsParameters] RowQuestion question,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var dates = await RecordCalendar.ItemsAsync(lease.Reader.Registers, question.Filter(), cancellationToken);
        return new FileAnswer(CalendarIcs.Of(dates), "text/calendar; charset=utf-8");
    }
}
