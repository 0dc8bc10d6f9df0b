using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>Finds which documents copy, cut, report or translate which.</summary>
/// <remarks>
/// Candidates come from marks that are kept (<see cref="Winnowing"/>, numbers and names for translations); what they are is told
/// from the texts themselves. The result depends on the documents and their order alone, not on the number of threads.
/// </remarks>
/// <param name="options">The lines between the kinds.</param>
public sealed class LineageFinder(LineageOptions options)
{
    private const float LightestReport = 1.5f;
    private const float LightestTranslation = 1.2f;
    private const double LeastShare = 0.2;

    private readonly LineageJudge _judge = new(options);
    private readonly TranslationJudge _translations = new(options);

    /// <summary>Finds with the default options.</summary>
    public LineageFinder()
        : this(new LineageOptions()) { }

    /// <summary>The links of the documents from <paramref name="firstNew"/> on with any document, by the order of the new documents.</summary>
    /// <param name="marks">All documents: first those whose links among each other are known, then the new ones.</param>
    /// <param name="firstNew">Number of the first new one.</param>
    /// <param name="load">Gives a document to be read; called from several threads. Null: it is gone.</param>
    /// <param name="cancellationToken">Checked once a document.</param>
    public ImmutableArray<LineageLink> Find(
        IReadOnlyList<LineageMarks> marks,
        int firstNew,
        Func<string, LineageText?> load,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(load);
        var words = new MarkIndex(OfNew(marks, firstNew, document => document.Marks));
        var anchors = new MarkIndex(OfNew(marks, firstNew, document => document.Anchors));
        var sources = SourcesByAddress(marks);
        var links = new ImmutableArray<LineageLink>[marks.Count];
        Parallel.For(
            firstNew,
            marks.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new MarkIndex.Work(),
            (document, _, work) =>
            {
                links[document] = Judge(marks, document, Candidates(document, work), load);
                return work;
            },
            _ => { }
        );
        return [.. WithoutFormulas(links.Skip(firstNew).SelectMany(found => found))];

        List<int> Candidates(int document, MarkIndex.Work work) =>
            [
                .. words
                    .Find(document, work)
                    .Where(found => MayShare(marks[document], marks[found.Other], found.Weight, found.Shared))
                    .Take(options.MaxCandidates)
                    .Select(found => found.Other)
                    .Concat(
                        anchors
                            .Find(document, work)
                            .Where(found => found.Weight >= LightestTranslation)
                            .Select(found => found.Other)
                            .Where(other => _translations.MayBe(marks[document], marks[other]))
                            .Take(options.MaxCandidates)
                    )
                    .Concat(Named(marks, document, sources))
                    .Distinct(),
            ];
    }

    /// <summary>Of the known documents only what a new one holds as well: a large record is not sorted for one page.</summary>
    private static ImmutableArray<uint>[] OfNew(
        IReadOnlyList<LineageMarks> marks,
        int firstNew,
        Func<LineageMarks, ImmutableArray<uint>> select
    )
    {
        var wanted = new HashSet<uint>();
        for (var i = firstNew; i < marks.Count; i++)
        {
            wanted.UnionWith(select(marks[i]));
        }

        var kept = new ImmutableArray<uint>[marks.Count];
        for (var i = 0; i < marks.Count; i++)
        {
            var all = select(marks[i]);
            kept[i] = i < firstNew ? all.RemoveAll(mark => !wanted.Contains(mark)) : all;
        }

        return kept;
    }

    // Enough for one to lie inside the other, or for a report that quotes the other.
    private static bool MayShare(LineageMarks one, LineageMarks other, float weight, int shared) =>
        shared >= Math.Max(1, LeastShare * Math.Min(one.Marks.Length, other.Marks.Length))
        || (one.IsReport != other.IsReport && weight >= LightestReport);

    private ImmutableArray<LineageLink> Judge(
        IReadOnlyList<LineageMarks> marks,
        int document,
        List<int> candidates,
        Func<string, LineageText?> load
    )
    {
        if (candidates.Count == 0 || load(marks[document].Key) is not { } text)
        {
            return [];
        }

        var links = new List<LineageLink>();
        foreach (var candidate in candidates)
        {
            if (load(marks[candidate].Key) is { } other)
            {
                var (earlier, later) = IsEarlier(text.Marks, other.Marks) ? (text, other) : (other, text);
                if (
                    (_translations.MayBe(earlier.Marks, later.Marks) ? TranslationJudge.Judge(earlier, later) : null) is
                    { } translation
                )
                {
                    links.Add(translation);
                }
                else if (_judge.Judge(earlier, later) is { } link)
                {
                    links.Add(link);
                }
            }
        }

        return Best(links, marks[document].Key);
    }

    /// <summary>Of several texts that a document may be taken or translated from, the one it has most of; reports stay as they are.</summary>
    private static ImmutableArray<LineageLink> Best(List<LineageLink> links, string document)
    {
        var taken = links
            .Where(link => link.From == document && link.Kind is not LineageKind.Report)
            .OrderByDescending(link => link.NamesSource)
            .ThenBy(link => link.Kind)
            .ThenByDescending(link => Math.Round(link.Share + link.ShareOfOther, 2))
            .GroupBy(link => link.Kind is LineageKind.Translation)
            .Select(group => group.First())
            .ToHashSet();
        return
        [
            .. links.Where(link => link.From != document || link.Kind is LineageKind.Report || taken.Contains(link)),
        ];
    }

    /// <summary>Formulas that a speaker uses again and again are shared with many talks; of a report counts the one that has the whole passage.</summary>
    private static IEnumerable<LineageLink> WithoutFormulas(IEnumerable<LineageLink> links)
    {
        var all = links.ToArray();
        var ofReports = all.Where(link => link.Kind is LineageKind.Report)
            .ToLookup(link => link.From, StringComparer.Ordinal);
        return all.Where(link =>
            link.Kind is not LineageKind.Report || link.NamesSource || HoldsMost(link, ofReports[link.From])
        );
    }

    private static bool HoldsMost(LineageLink link, IEnumerable<LineageLink> ofReport) =>
        link.Passages.Any(passage =>
            !ofReport.Any(other =>
                other != link
                && other.Passages.Any(longer => longer.Words > passage.Words && longer.Here.Contains(passage.Here))
            )
        );

    // A text that says where it was taken from is the later one; otherwise dates decide, as far as they are known.
    private static bool IsEarlier(LineageMarks one, LineageMarks other) =>
        one.NamesSource != other.NamesSource
            ? other.NamesSource
            : one.Last is { } last && other.First is { } first && last < first;

    private static Dictionary<string, List<int>> SourcesByAddress(IReadOnlyList<LineageMarks> marks)
    {
        var sources = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < marks.Count; i++)
        {
            foreach (var name in marks[i].Names)
            {
                var plain = Addresses.Plain(name);
                if (!sources.TryGetValue(plain, out var list))
                {
                    sources.Add(plain, list = []);
                }

                list.Add(i);
            }
        }

        return sources;
    }

    private static IEnumerable<int> Named(
        IReadOnlyList<LineageMarks> marks,
        int document,
        Dictionary<string, List<int>> sources
    ) =>
        marks[document].SourceAddress is { } address && sources.TryGetValue(Addresses.Plain(address), out var named)
            ? named.Where(other => other < document)
            : [];
}
