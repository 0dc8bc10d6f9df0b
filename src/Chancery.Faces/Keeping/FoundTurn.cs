using System.Collections.Immutable;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Keeping;

/// <summary>A turn that a search found, once for all the documents of its work that hold it.</summary>
/// <param name="Hit">The turn in the original, or in the document that fits best where the original was not found.</param>
/// <param name="Witnesses">The same turn in other documents of the work.</param>
internal sealed record FoundTurn(SearchHit Hit, ImmutableArray<SearchHit> Witnesses)
{
    private const int FewestWords = 3;
    private const int MostHits = 10_000;

    /// <summary>The turns that answer a query, each once, as many as it asks for; and whether there may be more.</summary>
    public static async Task<(ImmutableArray<FoundTurn> Turns, bool MayBeMore)> ListAsync(
        IRecordStore record,
        SearchQuery query,
        RecordWitnesses witnesses,
        CancellationToken cancellationToken
    )
    {
        for (var asked = query.Limit; ; asked *= 4)
        {
            var hits = await record.SearchAsync(query with { Limit = asked }, cancellationToken);
            var turns = Group(hits, witnesses);
            if (turns.Count >= query.Limit || hits.Length < asked || asked >= MostHits)
            {
                return ([.. turns.Take(query.Limit)], hits.Length == asked || turns.Count > query.Limit);
            }
        }
    }

    private static List<FoundTurn> Group(ImmutableArray<SearchHit> hits, RecordWitnesses witnesses)
    {
        var groups = new List<List<(SearchHit Hit, ulong[] Words)>>();
        var ofWork = new Dictionary<string, List<List<(SearchHit Hit, ulong[] Words)>>>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            ulong[] words = [.. Tokenizer.Tokenize(hit.Text).Select(token => token.Key)];
            var work = witnesses.OriginalOf(hit.Hash);
            if (!ofWork.TryGetValue(work, out var known))
            {
                ofWork.Add(work, known = []);
            }

            var group = known.Find(group =>
                group.TrueForAll(other => other.Hit.Hash != hit.Hash) && IsSame(group[0].Words, words)
            );
            if (group is null)
            {
                known.Add(group = []);
                groups.Add(group);
            }

            group.Add((hit, words));
        }

        return [.. groups.Select(group => OfGroup([.. group.Select(pair => pair.Hit)], witnesses))];
    }

    private static FoundTurn OfGroup(ImmutableArray<SearchHit> hits, RecordWitnesses witnesses)
    {
        var shown = hits.FirstOrDefault(hit => witnesses.IsOriginal(hit.Hash)) ?? hits[0];
        return new FoundTurn(shown, hits.Remove(shown));
    }

    /// <summary>A copy may divide a turn in two, or join two.</summary>
    private static bool IsSame(ulong[] one, ulong[] other) =>
        Math.Min(one.Length, other.Length) >= FewestWords
            ? one.AsSpan().IndexOf(other) >= 0 || other.AsSpan().IndexOf(one) >= 0
            : one.AsSpan().SequenceEqual(other);
}
