using System.Collections.Immutable;
using System.ComponentModel;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Export;
using Chancery.Faces;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Mcp.Results;
using Chancery.Server.Record;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>Tools that ask what was met, agreed, promised and held.</summary>
[McpServerToolType]
internal sealed class RegisterTools(RecordPool pool, RecordKeeper keeper)
{
    private const int UsualLimit = 10;
    private const int MostInAnAnswer = 25;
    private const int MostSentences = 5;
    private const int MostStatements = 5;
    private const int YearsOfAnAnswer = 10;

    [McpServerTool(
        Name = "compare_positions",
        Title = "Compare positions",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(ComparisonAnswer)
    )]
    [Description(
        "Lays what holders (persons, states, bodies) said on an issue side by side, year by year, with \"no statement found\" where there is none."
    )]
    public Task<CallToolResult> ComparePositionsAsync(
        [Description("An issue such as sanctions, or words that the sentence holds.")] string issue,
        [Description("Who is compared; without any, the two who hold most.")] string[]? holders = null,
        [Description("The first year.")] string? from = null,
        [Description("The last year.")] string? to = null,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            async () =>
            {
                var start = McpCursor.Read(cursor);
                using var lease = await pool.RentAsync(cancellationToken);
                var reader = lease.Reader.Registers;
                var compared = await PositionsCompared.OfAsync(
                    reader,
                    [issue],
                    holders ?? [],
                    RowFilter.PeriodOf(from, to),
                    cancellationToken: cancellationToken
                );
                var years = new List<ComparisonAnswer.Year>();
                foreach (var year in compared.Years.Skip(start).Take(YearsOfAnAnswer))
                {
                    years.Add(await YearOfAsync(year, reader, cancellationToken));
                }

                return new ComparisonAnswer(
                    compared.Issue,
                    years,
                    McpCursor.Next(start, years.Count, compared.Years.Length),
                    await Extents.OfRegistersAsync(
                        lease.Reader,
                        keeper.Affairs.MadeBy,
                        holders is { Length: > 0 } ? holders : null,
                        cancellationToken
                    )
                );
            },
            McpText.Of
        );

    [McpServerTool(
        Name = "list_meetings",
        Title = "List meetings",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(EntriesAnswer)
    )]
    [Description("Lists meetings, visits, calls and exercises that documents speak of, each with its sentences.")]
    public Task<CallToolResult> ListMeetingsAsync(
        [Description("Who takes part, or says it.")] string? holder = null,
        [Description("Not before this year, month or day.")] string? from = null,
        [Description("Not after this year, month or day.")] string? to = null,
        [Description("Words of its sentence or paragraph.")] string? about = null,
        [Description("Most entries of an answer, up to 25. Default 10.")] int? limit = null,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) => ListAsync(Register.Meetings, holder, from, to, about, limit, cursor, cancellationToken);

    [McpServerTool(
        Name = "list_commitments",
        Title = "List commitments",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(EntriesAnswer)
    )]
    [Description("Lists what somebody is said to be going to do: who, how firmly, due when, on which condition.")]
    public Task<CallToolResult> ListCommitmentsAsync(
        [Description("Who commits himself, or to whom.")] string? holder = null,
        [Description("Not before this year, month or day.")] string? from = null,
        [Description("Not after this year, month or day.")] string? to = null,
        [Description("Words of its sentence or paragraph.")] string? about = null,
        [Description("Most entries of an answer, up to 25. Default 10.")] int? limit = null,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) => ListAsync(Register.Commitments, holder, from, to, about, limit, cursor, cancellationToken);

    [McpServerTool(
        Name = "get_instrument",
        Title = "Get an instrument",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(EntriesAnswer)
    )]
    [Description(
        "Finds a treaty, agreement, statement, programme or plan by words of its name: parties, signature, entry into force, term, article, renewal, status, each with its sentences."
    )]
    public Task<CallToolResult> GetInstrumentAsync(
        [Description("Words of its name, such as Ferry Treaty; all have to occur.")] string name,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            async () =>
            {
                var words = RowFilter.WordsOf([name]);
                if (words.Count == 0)
                {
                    throw new UsageException("name expects at least one word of the instrument's name.");
                }

                using var lease = await pool.RentAsync(cancellationToken);
                var reader = lease.Reader.Registers;
                var rows = await reader.RowsAsync(Register.Instruments, new RowFilter([], null, []), cancellationToken);
                var entries = reader.Join(rows.Where(row => RowFilter.Holds(((Instrument)row.Row).Name, words)));
                return await PageAsync(entries, null, null, cursor, lease.Reader, reader, cancellationToken);
            },
            McpText.Of
        );

    private Task<CallToolResult> ListAsync(
        Register register,
        string? holder,
        string? from,
        string? to,
        string? about,
        int? limit,
        string? cursor,
        CancellationToken cancellationToken
    ) =>
        McpAnswer.OfAsync(
            async () =>
            {
                string[] holders = string.IsNullOrWhiteSpace(holder) ? [] : [holder];
                var filter = new RowFilter(holders, RowFilter.PeriodOf(from, to), RowFilter.WordsOf([about ?? ""]));
                using var lease = await pool.RentAsync(cancellationToken);
                var reader = lease.Reader.Registers;
                var entries = reader.Join(await reader.RowsAsync(register, filter, cancellationToken));
                return await PageAsync(
                    entries,
                    holders.Length == 0 ? null : holders,
                    limit,
                    cursor,
                    lease.Reader,
                    reader,
                    cancellationToken
                );
            },
            McpText.Of
        );

    private async Task<EntriesAnswer> PageAsync(
        ImmutableArray<RegisterEntry> entries,
        string[]? holders,
        int? limit,
        string? cursor,
        RecordReader record,
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var start = McpCursor.Read(cursor);
        var page = new List<StatedEntry>();
        RegisterEntry[] shown = [.. entries.Skip(start).Take(McpCursor.Size(limit, UsualLimit, MostInAnAnswer))];
        var standings = await reader.StandingsAsync(
            shown is [var first, ..] ? first.Row.Register : Register.Meetings,
            shown,
            StandingDay.Of(null, TimeProvider.System),
            cancellationToken
        );
        foreach (var entry in shown)
        {
            page.Add(await EntryOfAsync(entry, reader, cancellationToken, standings.GetValueOrDefault(entry.Key)));
        }

        return new EntriesAnswer(
            entries.Length,
            page,
            McpCursor.Next(start, page.Count, entries.Length),
            await Extents.OfRegistersAsync(record, keeper.Affairs.MadeBy, holders, cancellationToken)
        );
    }

    private static async Task<ComparisonAnswer.Year> YearOfAsync(
        ComparedYear year,
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var holders = new List<ComparisonAnswer.Holder>();
        foreach (var holder in year.Holders)
        {
            var statements = new List<StatedEntry>();
            foreach (var entry in holder.Entries.Take(MostStatements))
            {
                statements.Add(await EntryOfAsync(entry, reader, cancellationToken));
            }

            holders.Add(
                new ComparisonAnswer.Holder(holder.Holder, statements, holder.Entries.Length - statements.Count)
            );
        }

        return new ComparisonAnswer.Year(year.Year, year.Documents, holders);
    }

    private static async Task<StatedEntry> EntryOfAsync(
        RegisterEntry entry,
        RegisterReader reader,
        CancellationToken cancellationToken,
        CommitmentStanding? standing = null
    )
    {
        var wire = await RegisterEntryJson.OfAsync(entry, standing, reader, cancellationToken);
        var sentences = new List<StatedEntry.Sentence>();
        foreach (var witness in entry.Witnesses.Take(MostSentences))
        {
            var text = await reader.TextOfAsync(witness.Hash, cancellationToken);
            var statement = witness.Row.Statement;
            foreach (var span in statement.Evidence.Where(span => span.End <= text.Length))
            {
                var shown = Passages.Cut(text, span);
                sentences.Add(
                    new StatedEntry.Sentence(
                        text.Substring(shown.Start, shown.Length),
                        PassageAddress.Of(witness.Hash, text, shown).ToString(),
                        statement.AssertedBy,
                        statement.OnBehalfOf,
                        witness.Title,
                        witness.Published?.ToString() ?? witness.Period
                    )
                );
            }
        }

        return new StatedEntry(
            wire.Key,
            wire.Register,
            wire.Row,
            wire.Works,
            sentences,
            wire.Decision is { } decision ? $"{decision.Kind}: {decision.Reason}" : null
        );
    }
}
