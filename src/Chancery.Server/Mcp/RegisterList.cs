using System.ComponentModel;
using Chancery.Affairs;
using Chancery.Faces.Registers;
using Chancery.Server.Mcp.Results;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>The tool that lists the entries of one register: the same for each, under a name of its own.</summary>
internal sealed class RegisterList(Register register, RegisterAnswers answers, RecordPool pool)
{
    /// <summary>Adds the tool for a register.</summary>
    /// <param name="services">The services of the server.</param>
    /// <param name="register">The register.</param>
    /// <param name="title">The name of the tool for people.</param>
    /// <param name="description">What it lists.</param>
    public static void Add(IServiceCollection services, Register register, string title, string description) =>
        services.AddSingleton(provider =>
            McpServerTool.Create(
                typeof(RegisterList).GetMethod(nameof(ListAsync))!,
                _ => new RegisterList(
                    register,
                    provider.GetRequiredService<RegisterAnswers>(),
                    provider.GetRequiredService<RecordPool>()
                ),
                new McpServerToolCreateOptions
                {
                    Services = provider,
                    SerializerOptions = McpJson.Options,
                    Name = $"list_{Storage.StoredWords.Of(register)}",
                    Title = title,
                    Description = description,
                }
            )
        );

    [McpServerTool(
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(EntriesAnswer)
    )]
    public Task<CallToolResult> ListAsync(
        [Description("Who takes part, commits himself, is committed to, or says it.")] string? holder = null,
        [Description("Not before this year, month or day.")] string? from = null,
        [Description("Not after this year, month or day.")] string? to = null,
        [Description("Words of its sentence or paragraph.")] string? about = null,
        [Description("Most entries of an answer, up to 25. Default 10.")] int? limit = null,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            async () =>
            {
                string[] holders = string.IsNullOrWhiteSpace(holder) ? [] : [holder];
                var filter = new RowFilter(holders, RowFilter.PeriodOf(from, to), RowFilter.WordsOf([about ?? ""]));
                using var lease = await pool.RentAsync(cancellationToken);
                var reader = lease.Reader.Registers;
                var entries = reader.Join(await reader.RowsAsync(register, filter, cancellationToken));
                return await answers.PageAsync(
                    lease.Reader,
                    entries,
                    holders.Length == 0 ? null : holders,
                    limit,
                    cursor,
                    cancellationToken
                );
            },
            McpText.Of
        );
}
