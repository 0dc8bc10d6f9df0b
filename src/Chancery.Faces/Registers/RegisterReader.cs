using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Lineage;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>Reads the registers of a record: up to date, with what persons decided, copies counted once.</summary>
internal sealed class RegisterReader
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

    /// <summary>What names stand for.</summary>
    public ActorKinds Kinds => field ??= new ActorKinds(_authority);

    public IRecordStore Record => _record;

    /// <summary>Reads an open record as it is; the reader does not close it.</summary>
    public static async Task<RegisterReader> OpenAsync(
        IRecordStore record,
        AuthorityData authority,
        CancellationToken cancellationToken
    ) =>
        new(
            record,
            authority,
            new Works(await record.ListLinksAsync(cancellationToken)),
            new Decisions(await record.ListDecisionsAsync(cancellationToken))
        );

    /// <summary>Reads an open record whose links and decisions are known.</summary>
    public static RegisterReader Of(IRecordStore record, AuthorityData authority, Works works, Decisions decisions) =>
        new(record, authority, works, decisions);

    public HolderNames NamesOf(string holder) => new(holder, _authority, Decisions.Aliases);

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
                stored.Row is not Commitment { Report: not null }
                && Decisions.Apply(stored) is { } row
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

    /// <summary>How entries of the register of commitments stand on a day, by their keys, with the later statements that bear on them.</summary>
    /// <param name="entries">Entries of the register of commitments.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="cancellationToken">Checked before.</param>
    public async Task<ImmutableDictionary<string, CommitmentStanding>> StandingsAsync(
        IEnumerable<RegisterEntry> entries,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        CommitmentStandings.Of(
            entries,
            (await _record.ListRowsAsync(Register.Commitments, cancellationToken))
                .Where(row => row.Row is Commitment { Report: not null })
                .Select(Decisions.Apply)
                .OfType<RecordRow>(),
            today
        );

    /// <summary>The same of any register: empty where it is not the one of commitments.</summary>
    public async Task<ImmutableDictionary<string, CommitmentStanding>> StandingsAsync(
        Register register,
        IEnumerable<RegisterEntry> entries,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        register == Register.Commitments
            ? await StandingsAsync(entries, today, cancellationToken)
            : ImmutableDictionary<string, CommitmentStanding>.Empty;

    /// <summary>The rows brought together: an entry for each thing, however many documents state it.</summary>
    public ImmutableArray<RegisterEntry> Join(IEnumerable<RecordRow> rows) =>
        RegisterEntries.Of(rows, _works.Of, row => row.Sentences[0], Decisions.Aliases);

    /// <summary>The text of a document.</summary>
    public async Task<string> TextOfAsync(string hash, CancellationToken cancellationToken)
    {
        if (!_texts.TryGetValue(hash, out var text))
        {
            _texts[hash] = text = await _record.FindTextAsync(hash, cancellationToken) ?? "";
        }

        return text;
    }

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
