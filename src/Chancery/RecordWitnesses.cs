using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chancery.Lineage;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery;

/// <summary>Which documents of a record say the same because they come from one work: a passage in twenty copies counts once.</summary>
/// <remarks>Links tell which documents to look into; a document is a witness of a passage only where its words stand in it. Any number of threads may ask.</remarks>
/// <param name="links">The links of the record; asked for when they are first needed.</param>
/// <param name="documents">The documents of the record.</param>
public sealed class RecordWitnesses(Func<IReadOnlyList<LineageLink>> links, IRecordDocuments documents)
{
    /// <summary>Documents that are looked into for one passage.</summary>
    private const int MostLookedInto = 200;

    private const int MostInMemory = 256;

    /// <summary>Share of a document's words from which on nothing of it is lost where its original is asked instead.</summary>
    private const double Whole = 0.9;

    private readonly ConcurrentDictionary<string, ulong[]> _words = new(StringComparer.Ordinal);

    /// <summary>Documents of which nearly all words stand in the one they were taken from.</summary>
    public ImmutableHashSet<string> Copies =>
        field ??= Links
            .Where(link => IsTaken(link) && link.Share >= Whole)
            .Select(link => link.From)
            .Where(document => !IsOriginal(document))
            .ToImmutableHashSet(StringComparer.Ordinal);

    private IReadOnlyList<LineageLink> Links => field ??= links();

    private Works OfWords => field ??= new Works(Links.Where(IsTaken));

    private ILookup<string, LineageLink> ByWork =>
        field ??= Links
            .Where(link => link.Kind is not LineageKind.Translation)
            .ToLookup(link => OriginalOf(link.To), StringComparer.Ordinal);

    private Dictionary<string, LineageKind> TakenKinds =>
        field ??= Links
            .Where(IsTaken)
            .GroupBy(link => link.From, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(link => link.Kind), StringComparer.Ordinal);

    /// <summary>The document that this one was taken from in the end, as far as the record knows; the document itself where it was not.</summary>
    public string OriginalOf(string document) => OfWords.Of(document);

    /// <summary>True where the document was not taken from another one.</summary>
    public bool IsOriginal(string document) => OriginalOf(document).Equals(document, StringComparison.Ordinal);

    /// <summary>How a document comes from its work; a copy also where others were taken from it.</summary>
    public LineageKind KindOf(string document) => TakenKinds.GetValueOrDefault(document, LineageKind.Copy);

    /// <summary>The documents of a work but its original.</summary>
    public IEnumerable<string> TakenFrom(string original) =>
        ByWork[original]
            .Where(IsTaken)
            .SelectMany(link => new[] { link.From, link.To })
            .Where(document => !document.Equals(original, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The other documents of the work, and the reports of it, in which the words of <paramref name="passage"/> stand.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="except">A document that is no witness, such as the report that is checked; or null.</param>
    public ImmutableArray<PassageWitness> Of(RecordPassage passage, string? except = null)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var related = ByWork[OriginalOf(passage.Document)]
            .SelectMany(link => new[] { (Key: link.From, link.Kind), (Key: link.To, Kind: KindOf(link.To)) })
            .Where(document => document.Key != passage.Document && document.Key != except)
            .GroupBy(document => document.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Kind: group.Min(document => document.Kind)))
            .Take(MostLookedInto)
            .ToList();
        if (related.Count == 0)
        {
            return [];
        }

        ulong[] words = [.. Tokenizer.Tokenize(passage.Text).Select(token => token.Key)];
        return
        [
            .. from document in related
            where words.Length > 0 && WordsOf(document.Key).AsSpan().IndexOf(words) >= 0
            let analysis = documents.Find(document.Key)
            where analysis is not null
            select new PassageWitness(analysis, document.Kind),
        ];
    }

    /// <summary>A small excerpt of a collection is as good as a large one where its words are looked at.</summary>
    private static bool IsTaken(LineageLink link) => link.Kind is LineageKind.Copy or LineageKind.Excerpt;

    private ulong[] WordsOf(string document)
    {
        if (_words.TryGetValue(document, out var known))
        {
            return known;
        }

        if (_words.Count >= MostInMemory)
        {
            _words.Clear();
        }

        return _words.GetOrAdd(document, ReadWords);
    }

    private ulong[] ReadWords(string document) =>
        documents.Find(document) is { Document: var found }
            ?
            [
                .. Winnowing
                    .Tokens(found.View.Value, found.Blocks.Select(block => found.View.FromSource(block.Span)))
                    .Select(token => token.Key),
            ]
            : [];
}
