using System.Collections.Immutable;
using Chancery.Affairs.Registers;
using Chancery.Export;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Mcp.Results;

namespace Chancery.Server.Mcp;

/// <summary>Gives entries of registers as tools do: what they state in words and in fields, with the sentences that state it.</summary>
internal sealed class RegisterAnswers(RecordKeeper keeper, TimeProvider time)
{
    private const int UsualLimit = 10;
    private const int MostInAnAnswer = 25;
    private const int MostSentences = 5;

    /// <summary>A page of the entries that were found.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entries">All that were found.</param>
    /// <param name="holders">Who was asked for; null: anybody.</param>
    /// <param name="limit">Most entries of the page; null: as usual.</param>
    /// <param name="cursor">Where it begins; null: at the first.</param>
    /// <param name="cancellationToken">Of the call.</param>
    public async Task<EntriesAnswer> PageAsync(
        RecordReader record,
        ImmutableArray<RegisterEntry> entries,
        string[]? holders,
        int? limit,
        string? cursor,
        CancellationToken cancellationToken
    )
    {
        var start = McpCursor.Read(cursor);
        RegisterEntry[] shown = [.. entries.Skip(start).Take(McpCursor.Size(limit, UsualLimit, MostInAnAnswer))];
        var standings =
            shown.Length == 0
                ? ImmutableDictionary<string, CommitmentStanding>.Empty
                : await record.Registers.StandingsAsync(
                    shown[0].Row.Register,
                    shown,
                    StandingDay.Of(null, time),
                    cancellationToken
                );
        var page = new List<StatedEntry>();
        foreach (var entry in shown)
        {
            page.Add(
                await EntryAsync(record.Registers, entry, standings.GetValueOrDefault(entry.Key), cancellationToken)
            );
        }

        return new EntriesAnswer(
            entries.Length,
            page,
            McpCursor.Next(start, page.Count, entries.Length),
            await ExtentAsync(record, holders, cancellationToken)
        );
    }

    /// <summary>What was searched of the registers.</summary>
    public Task<SearchedExtent> ExtentAsync(
        RecordReader record,
        IReadOnlyList<string>? holders,
        CancellationToken cancellationToken
    ) => Extents.OfRegistersAsync(record, keeper.Affairs.MadeBy, holders, cancellationToken);

    /// <summary>An entry with its sentences, and how it stands where it is a commitment.</summary>
    public static async Task<StatedEntry> EntryAsync(
        RegisterReader reader,
        RegisterEntry entry,
        CommitmentStanding? standing,
        CancellationToken cancellationToken
    )
    {
        var wire = await RegisterEntryJson.OfAsync(entry, standing, reader, cancellationToken);
        var sentences = new List<StatedEntry.Sentence>();
        foreach (var witness in entry.Witnesses.Take(MostSentences))
        {
            sentences.AddRange(await SentencesAsync(reader, witness, cancellationToken));
        }

        var reports = new List<StatedEntry.Sentence>();
        foreach (var report in standing?.Reports ?? [])
        {
            reports.AddRange(await SentencesAsync(reader, report, cancellationToken));
        }

        return new StatedEntry(
            wire.Key,
            wire.Register,
            RegisterWords.HeadingOf(entry.Row),
            [.. standing is null ? [] : new[] { RegisterWords.Of(standing) }, .. RegisterWords.FactsOf(entry.Row)],
            wire.Row,
            wire.Works,
            sentences,
            reports,
            wire.Decision is { } decision ? $"{decision.Kind}: {decision.Reason}" : null
        );
    }

    private static async Task<IEnumerable<StatedEntry.Sentence>> SentencesAsync(
        RegisterReader reader,
        RecordRow witness,
        CancellationToken cancellationToken
    )
    {
        var text = await reader.TextOfAsync(witness.Hash, cancellationToken);
        var statement = witness.Row.Statement;
        return statement
            .Evidence.Where(span => span.End <= text.Length)
            .Select(span =>
            {
                var shown = Passages.Cut(text, span);
                return new StatedEntry.Sentence(
                    text.Substring(shown.Start, shown.Length),
                    PassageAddress.Of(witness.Hash, text, shown).ToString(),
                    statement.AssertedBy,
                    statement.OnBehalfOf,
                    witness.Title,
                    witness.Published?.ToString() ?? witness.Period
                );
            });
    }
}
