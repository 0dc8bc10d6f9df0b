using System.ComponentModel;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Registers;
using Chancery.Server.Mcp.Results;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>Tools that ask what was agreed and held.</summary>
[McpServerToolType]
internal sealed class RegisterTools(RecordPool pool, RegisterAnswers answers)
{
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
                    await answers.ExtentAsync(
                        lease.Reader,
                        holders is { Length: > 0 } ? holders : null,
                        cancellationToken
                    )
                );
            },
            McpText.Of
        );

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
                return await answers.PageAsync(lease.Reader, entries, null, null, cursor, cancellationToken);
            },
            McpText.Of
        );

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
                statements.Add(await RegisterAnswers.EntryAsync(reader, entry, null, cancellationToken));
            }

            holders.Add(
                new ComparisonAnswer.Holder(holder.Holder, statements, holder.Entries.Length - statements.Count)
            );
        }

        return new ComparisonAnswer.Year(year.Year, year.Documents, holders);
    }
}
