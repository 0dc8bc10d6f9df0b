using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Chancery.Actors;

namespace Chancery.Storage;

/// <summary>Brings names of one actor together and holds names of two apart, by hand; each is a decision, and can be undone.</summary>
/// <remarks>The decisions belong to the record and to no document of it: they merge with the record and outlive the removal of documents.</remarks>
public static class RecordAliases
{
    private const string Alias = "alias";
    private const string Name = "name";

    /// <summary>What stands decided of names.</summary>
    public static async Task<ActorAliases> ReadAsync(IRecordStore record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Of(await record.ListDecisionsAsync(cancellationToken));
    }

    /// <summary>What stands of these decisions, which are in the order in which they were kept.</summary>
    public static ActorAliases Of(ImmutableArray<Decision> decisions) =>
        new(
            Standing(decisions)
                .Select(decision =>
                    (decision.Changes[Alias], decision.Changes[Name], decision.Kind == DecisionKind.Merge)
                )
        );

    /// <summary>The decisions on names that stand, in the order in which they were kept: each alias with who decided, when and why.</summary>
    public static IEnumerable<Decision> Standing(ImmutableArray<Decision> decisions) =>
        new StandingDecisions(decisions).All.Where(decision =>
            decision.Kind is DecisionKind.Merge or DecisionKind.Split
        );

    /// <summary>Keeps that <paramref name="alias"/> is a name of the actor called <paramref name="name"/>, under which both are shown.</summary>
    /// <exception cref="ArgumentException">The two are the same words, or are held apart.</exception>
    public static Task<Decision> MergeAsync(
        IRecordStore record,
        string alias,
        string name,
        (string By, DateTimeOffset At, string Why) signature,
        CancellationToken cancellationToken = default
    ) => DecideAsync(record, DecisionKind.Merge, alias, name, signature, cancellationToken);

    /// <summary>Keeps that the two are names of two actors, however alike they are.</summary>
    /// <exception cref="ArgumentException">The two are the same words, or were brought together by way of a third name.</exception>
    public static Task<Decision> SplitAsync(
        IRecordStore record,
        string one,
        string other,
        (string By, DateTimeOffset At, string Why) signature,
        CancellationToken cancellationToken = default
    ) => DecideAsync(record, DecisionKind.Split, one, other, signature, cancellationToken);

    /// <summary>Takes back the last decision on the two names that stands.</summary>
    /// <exception cref="ArgumentException">No decision on them stands.</exception>
    public static async Task<Decision> UndoAsync(
        IRecordStore record,
        string one,
        string other,
        (string By, DateTimeOffset At, string Why) signature,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        var decisions = new StandingDecisions(await record.ListDecisionsAsync(cancellationToken));
        var last =
            decisions.Of(SubjectOf(one, other))
            ?? throw new ArgumentException($"no decision on '{one}' and '{other}' stands", nameof(one));
        var undo = last with
        {
            Kind = DecisionKind.Undo,
            Changes = ImmutableSortedDictionary<string, string>.Empty,
            By = signature.By,
            At = signature.At,
            Reason = signature.Why,
        };
        await record.SaveDecisionAsync(undo, cancellationToken);
        return undo;
    }

    /// <summary>The subject under which decisions on two names are kept, in whichever order they are given.</summary>
    public static string SubjectOf(string one, string other)
    {
        string[] keys = [ActorAliases.Key(one), ActorAliases.Key(other)];
        Array.Sort(keys, StringComparer.Ordinal);
        return "n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys))))[..10];
    }

    private static async Task<Decision> DecideAsync(
        IRecordStore record,
        DecisionKind kind,
        string alias,
        string name,
        (string By, DateTimeOffset At, string Why) signature,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        var (trimmed, other) = (alias.Trim(), name.Trim());
        if (ActorAliases.Key(trimmed) is var key && (key.Length == 0 || key == ActorAliases.Key(other)))
        {
            throw new ArgumentException($"expected two different names, not '{alias}' and '{name}'", nameof(alias));
        }

        // What stands of other pairs: the new decision takes the place of an earlier one on the same two.
        var subject = SubjectOf(trimmed, other);
        var others = Of([
            .. (await record.ListDecisionsAsync(cancellationToken)).Where(decision => decision.Subject != subject),
        ]);
        if (kind == DecisionKind.Merge ? !others.CanMerge(trimmed, other) : others.AreOne(trimmed, other) is true)
        {
            throw new ArgumentException(
                kind == DecisionKind.Merge
                    ? $"'{trimmed}' and '{other}' are held apart by way of another name; undo that first"
                    : $"'{trimmed}' and '{other}' are one by way of another name; undo that first",
                nameof(name)
            );
        }

        var decision = new Decision(
            "",
            subject,
            kind,
            ImmutableSortedDictionary<string, string>.Empty.Add(Alias, trimmed).Add(Name, other),
            signature.By,
            signature.At,
            signature.Why,
            $"{trimmed} / {other}"
        );
        await record.SaveDecisionAsync(decision, cancellationToken);
        return decision;
    }
}
