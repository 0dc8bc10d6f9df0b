using System.Collections.Immutable;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Finds the passages of a speaker that support what a report has him say in its own words.</summary>
/// <remarks>
/// Passages are retrieved by the rare words of the content, windows of them weighed by how much of its weight stands close together,
/// and the sentences there scored one by one and in pairs. A paraphrase has no verdict: the passage and the differences that matter are all.
/// </remarks>
/// <param name="index">The turns of primary speech.</param>
/// <param name="compareSpeakers">Whether a claimed speaker is the one of a label.</param>
/// <param name="splitSentences">The sentences of a stretch of text.</param>
public sealed class SupportFinder(
    SeedIndex index,
    Func<string, string?, SpeakerRelation> compareSpeakers,
    Func<string, TextSpan, ImmutableArray<TextSpan>> splitSentences
)
{
    private const int MaxPlacesPerWord = 4_000;
    private const int MaxPlaces = 40_000;
    private const int MaxPassages = 12;
    private const int MinWords = 4;
    private const double PairShare = 0.9;
    private const double ShareOfBest = 0.85;

    /// <summary>A second passage of a short paraphrase mostly shares its subject only.</summary>
    private const double MinScoreBesideBest = 0.4;
    private const double MinScoreInReport = 0.4;

    /// <summary>Right beside a paraphrase its quotation is to be expected.</summary>
    private const double MinScoreBeside = 0.3;

    /// <summary>Passages that support <paramref name="content"/>, best first.</summary>
    /// <param name="content">The indirect speech, without the reporting words.</param>
    /// <param name="speaker">Who is said to have said it; without a name nothing is found.</param>
    /// <param name="expectation">Where the words are to be expected, and what is no evidence.</param>
    /// <param name="most">How many passages at the most.</param>
    public ImmutableArray<Support> Find(string content, string? speaker, SupportExpectation expectation, int most = 3)
    {
        if (string.IsNullOrWhiteSpace(speaker))
        {
            return [];
        }

        var words = new ParaphraseWords(content, index);
        if (words.Distinct < MinWords)
        {
            return [];
        }

        var candidates =
            from window in FindWindows(words, speaker, expectation.Exclude)
            from support in ScoreSentences(words, window)
            where support.Score >= expectation.MinScoreOf(support.Passage.Document)
            orderby support.Score descending
            select support;

        var ranked = WithoutOverlaps(candidates).Take(most).ToArray();
        return
        [
            .. ranked
                .Where(support => support == ranked[0] || IsAsGood(support.Score, ranked[0].Score))
                .Select(support =>
                    support with
                    {
                        Differences = ParaphraseDifferences.Find(content, support.Passage.Text),
                    }
                ),
        ];
    }

    /// <summary>Which of some texts of the same report, by number and whether they stand right beside it, <paramref name="content"/> paraphrases, best first.</summary>
    public ImmutableArray<(int Candidate, double Score, ImmutableArray<SupportDifference> Differences)> Rank(
        string content,
        IEnumerable<(int Candidate, string Text, bool IsBeside)> texts
    )
    {
        var words = new ParaphraseWords(content, index);
        var ranked =
            from text in texts
            let score = words.Score(text.Text)
            where score >= (text.IsBeside ? MinScoreBeside : MinScoreInReport)
            orderby score descending, text.Candidate
            select (text.Candidate, score, ParaphraseDifferences.Find(content, text.Text));

        var all = ranked.ToArray();
        return [.. all.Where(one => one == all[0] || IsAsGood(one.score, all[0].score))];
    }

    private static bool IsAsGood(double score, double best) =>
        score >= ShareOfBest * best && score >= MinScoreBesideBest;

    private IEnumerable<Window> FindWindows(ParaphraseWords words, string speaker, ImmutableHashSet<string> exclude)
    {
        var places = FindPlaces(words);
        var reach = Math.Max(40, words.Tokens.Length * 2);
        var windows =
            from passage in places.GroupBy(place => place.Passage)
            where !exclude.Contains(index.DocumentOf(passage.Key))
            where compareSpeakers(speaker, index.SpeakerOf(passage.Key)) == SpeakerRelation.Same
            from window in BestWindows(passage.Key, [.. passage.OrderBy(place => place.Start)], words, reach)
            orderby window.Weight descending, window.Passage, window.First
            select window;
        return windows.Take(MaxPassages);
    }

    /// <summary>Where the content's words stand, the rare ones first, as many as the limits admit.</summary>
    private List<WordPlace> FindPlaces(ParaphraseWords words)
    {
        var query = index.Prepare(words.Tokens.AsSpan());
        var places = new List<WordPlace>();
        var rareFirst = Enumerable
            .Range(0, words.Tokens.Length)
            .Where(word => words.WeightOf(word) > 0)
            .OrderBy(word => query.CountOf(word))
            .ThenBy(word => word);
        foreach (var word in rareFirst)
        {
            var count = query.CountOf(word);
            if (count > MaxPlacesPerWord || places.Count + count > MaxPlaces)
            {
                break;
            }

            places.AddRange(query.FindRun(word, 1).Select(place => new WordPlace(place.Passage, place.Start, word)));
        }

        return places;
    }

    /// <summary>The heaviest window of a passage, and the heaviest that does not overlap it.</summary>
    private static IEnumerable<Window> BestWindows(int passage, WordPlace[] places, ParaphraseWords words, int reach)
    {
        var windows = new List<Window>();
        var seen = new HashSet<int>();
        for (var first = 0; first < places.Length; first++)
        {
            seen.Clear();
            var weight = 0d;
            var last = first;
            for (; last < places.Length && places[last].Start - places[first].Start < reach; last++)
            {
                if (seen.Add(places[last].Word))
                {
                    weight += words.WeightOf(places[last].Word);
                }
            }

            windows.Add(new Window(passage, places[first].Start, places[last - 1].Start, weight));
        }

        windows.Sort(
            (one, other) =>
                other.Weight != one.Weight ? other.Weight.CompareTo(one.Weight) : one.First.CompareTo(other.First)
        );
        var best = windows[0];
        yield return best;
        foreach (var window in windows)
        {
            if (window.First > best.Last || window.Last < best.First)
            {
                yield return window;
                yield break;
            }
        }
    }

    private IEnumerable<Support> ScoreSentences(ParaphraseWords words, Window window)
    {
        var text = index.TextOf(window.Passage);
        var reach = index.SpanOf(window.Passage, window.First).Union(index.SpanOf(window.Passage, window.Last));
        var sentences = splitSentences(text, new TextSpan(0, text.Length))
            .Where(sentence => sentence.Overlaps(reach))
            .ToArray();
        for (var i = 0; i < sentences.Length; i++)
        {
            yield return Score(sentences[i]);
            if (i + 1 < sentences.Length)
            {
                yield return Score(sentences[i].Union(sentences[i + 1]), PairShare);
            }
        }

        Support Score(TextSpan span, double share = 1)
        {
            var passage = new RecordPassage(
                index.DocumentOf(window.Passage),
                index.TurnOf(window.Passage),
                index.SpeakerOf(window.Passage),
                span,
                text[span.Start..span.End]
            );
            return new Support(passage, words.Score(passage.Text) * share, []);
        }
    }

    private static IEnumerable<Support> WithoutOverlaps(IEnumerable<Support> ranked)
    {
        var taken = new List<RecordPassage>();
        foreach (var support in ranked)
        {
            var passage = support.Passage;
            if (
                !taken.Exists(other =>
                    other.Document.Equals(passage.Document, StringComparison.Ordinal)
                    && other.Turn == passage.Turn
                    && other.Span.Overlaps(passage.Span)
                )
            )
            {
                taken.Add(passage);
                yield return support;
            }
        }
    }

    private readonly record struct WordPlace(int Passage, int Start, int Word);

    private readonly record struct Window(int Passage, int First, int Last, double Weight);
}
