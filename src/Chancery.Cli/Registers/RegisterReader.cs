using System.Collections.Immutable;
using System.CommandLine;
using Chancery.Actors.Authority;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Cli.Hosting;
using Chancery.Cli.Inputs;
using Chancery.Cli.Printing;
using Chancery.Lineage;
using Chancery.Storage;

namespace Chancery.Cli.Registers;

/// <summary>Reads the registers of a record: up to date, with what persons decided, copies counted once.</summary>
internal sealed class RegisterReader : IAsyncDisposable
{
    private readonly IRecordStore _record;
    private readonly AuthorityData _authority;
    private readonly Works _works;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private RegisterReader(IRecordStore record, AuthorityData authority, Works works, Decisions decisions)
    {
        (_record, _authority, _works, Decisions) = (record, authority, works, decisions);
    }

    /// <summary>What persons decided.</summary>
    public Decisions Decisions { get; }

    public IRecordStore Record => _record;

    /// <summary>Opens the record, and reads for its registers what was not read yet.</summary>
    public static async Task<RegisterReader> OpenAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var authority = AuthorityFiles.Read(arguments);
        var affairs = AffairsOptions.Read(arguments, authority);
        var record = RecordFile.Open(arguments.RecordPath());
        await Progress.ShowAsync(
            terminal,
            "Reading registers",
            () => (0, 0),
            Task.Run(
                () => affairs.RefreshAsync(record, Environment.ProcessorCount, cancellationToken),
                cancellationToken
            )
        );
        await Progress.ShowAsync(
            terminal,
            "Comparing",
            () => (0, 0),
            Task.Run(() => RecordLineage.RefreshAsync(record, null, cancellationToken), cancellationToken)
        );
        return new RegisterReader(
            record,
            authority.Value,
            new Works(await record.ListLinksAsync(cancellationToken)),
            new Decisions(await record.ListDecisionsAsync(cancellationToken))
        );
    }

    public HolderNames NamesOf(string holder) => new(holder, _authority);

    /// <summary>The rows that are asked for, in the order of the record, corrected, without the rejected ones.</summary>
    public async Task<IReadOnlyList<RecordRow>> RowsAsync(
        Register register,
        RowFilter filter,
        CancellationToken cancellationToken
    )
    {
        HolderNames[] holders = [.. filter.Holders.Select(NamesOf)];
        var rows = new List<RecordRow>();
        foreach (var stored in await _record.ListRowsAsync(register, cancellationToken))
        {
            if (
                Decisions.Apply(stored) is { } row
                && filter.IsInPeriod(row)
                && (holders.Length == 0 || holders.Any(holder => holder.Hold(row)))
                && await IsAboutAsync(row, filter.About, cancellationToken)
            )
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The rows brought together: an entry for each thing, however many documents state it.</summary>
    public ImmutableArray<RegisterEntry> Join(IEnumerable<RecordRow> rows) =>
        RegisterEntries.Of(rows, _works.Of, row => row.Sentences[0]);

    /// <summary>The text of a document.</summary>
    public async Task<string> TextOfAsync(string hash, CancellationToken cancellationToken)
    {
        if (!_texts.TryGetValue(hash, out var text))
        {
            _texts[hash] = text = await _record.FindTextAsync(hash, cancellationToken) ?? "";
        }

        return text;
    }

    public ValueTask DisposeAsync() => _record.DisposeAsync();

    private async Task<bool> IsAboutAsync(
        RecordRow row,
        IReadOnlyList<string> words,
        CancellationToken cancellationToken
    )
    {
        if (words.Count == 0 || RowFilter.Holds(RowText(row), words))
        {
            return true;
        }

        var text = await TextOfAsync(row.Hash, cancellationToken);
        var span = row.Row.Statement.Evidence[0];
        var start = text.LastIndexOf('\n', Math.Max(0, Math.Min(span.Start, text.Length) - 1)) + 1;
        var end = text.IndexOf('\n', Math.Min(span.End, text.Length));
        return RowFilter.Holds(text[start..(end < 0 ? text.Length : end)], words);
    }

    private static string RowText(RecordRow row) =>
        string.Join(
            '\n',
            row.Sentences.Append(row.Row.Heading).Concat(row.Row.Actors).Append((row.Row as Position)?.Issue ?? "")
        );
}
