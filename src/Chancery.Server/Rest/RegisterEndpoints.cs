using Chancery.Affairs;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;
using Chancery.Server.Record;
using Chancery.Server.Security;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Rest;

/// <summary>What documents state of diplomacy: registers, comparison, calendar.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        var registers = api.MapGroup("").WithTags("registers");
        registers.MapGet("/registers/{register}", RowsAsync);
        registers.MapGet("/compare", CompareAsync);
        registers.MapGet("/calendar", CalendarAsync);
        registers.MapGet("/calendar.ics", IcsAsync).Produces<string>(200, "text/calendar");
    }

    /// <summary>The entries of a register: each thing once, with all documents that state it.</summary>
    /// <param name="register"><c>meetings</c>, <c>instruments</c>, <c>commitments</c>, <c>figures</c> or <c>positions</c>.</param>
    /// <param name="pool">The record.</param>
    /// <param name="holder">Who takes part, is a party, commits himself, holds it or says it; any of them.</param>
    /// <param name="from">The first year, month or day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="about">Words that occur in its sentence or paragraph.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most entries, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<RegisterEntryJson>>> RowsAsync(
        string register,
        RecordPool pool,
        [FromQuery] string[]? holder,
        string? from,
        string? to,
        string? about,
        string? cursor,
        int? limit,
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
        var most = Paging.LimitOf(limit);
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader.Registers;
        var entries = reader.Join(await reader.RowsAsync(which, FilterOf(holder, from, to, about), cancellationToken));
        var (part, next) = Paging.Cut(
            entries,
            entry => entry.Key,
            $"{register} {string.Join('\n', holder ?? [])}\n{from}\n{to}\n{about}",
            cursor,
            most
        );
        var items = new List<RegisterEntryJson>(part.Count);
        foreach (var entry in part)
        {
            items.Add(await RegisterEntryJson.OfAsync(entry, reader, cancellationToken));
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
    /// <param name="holder">Whose; any of them.</param>
    /// <param name="from">The first year, month or day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="about">Words that occur in the sentence or paragraph.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most dates, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<CalendarJson>>> CalendarAsync(
        RecordPool pool,
        [FromQuery] string[]? holder,
        string? from,
        string? to,
        string? about,
        string? cursor,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        var most = Paging.LimitOf(limit);
        using var lease = await pool.RentAsync(cancellationToken);
        var items = await RecordCalendar.ItemsAsync(
            lease.Reader.Registers,
            FilterOf(holder, from, to, about),
            cancellationToken
        );
        var (part, next) = Paging.Cut(
            items,
            item => $"{item.Entry.Key} {item.Date} {item.What}",
            $"calendar {string.Join('\n', holder ?? [])}\n{from}\n{to}\n{about}",
            cursor,
            most
        );
        return TypedResults.Ok(new Page<CalendarJson>([.. part.Select(CalendarJson.Of)], next));
    }

    /// <summary>The same as an iCalendar file (RFC 5545); uncertain dates are tentative.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="holder">Whose; any of them.</param>
    /// <param name="from">The first year, month or day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="about">Words that occur in the sentence or paragraph.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<PlainText> IcsAsync(
        RecordPool pool,
        [FromQuery] string[]? holder,
        string? from,
        string? to,
        string? about,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var items = await RecordCalendar.ItemsAsync(
            lease.Reader.Registers,
            FilterOf(holder, from, to, about),
            cancellationToken
        );
        return new PlainText(CalendarIcs.Of(items, DocumentNames.Shown), "text/calendar; charset=utf-8");
    }

    private static RowFilter FilterOf(string[]? holder, string? from, string? to, string? about) =>
        new(holder ?? [], RowFilter.PeriodOf(from, to), about is null ? [] : RowFilter.WordsOf([about]));
}
