using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Tags, parses and finds names in English sentences whose tokens are known.</summary>
internal sealed class EnglishAnalyzer(EnglishModel model)
{
    private readonly ConcurrentBag<(SentenceReading Reading, NetworkRooms Rooms)> _free = [];
    private readonly bool[] _isProper =
    [
        .. Enumerable.Range(0, model.Tags.Count).Select(tag => model.Tags[tag] is "NNP" or "NNPS"),
    ];

    /// <summary>Analyses the sentences of one text, given as their tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">The tokens of each sentence.</param>
    /// <param name="withTree">False where heads and relations are not asked for.</param>
    public ImmutableArray<Sentence> Analyze(
        string text,
        IEnumerable<ImmutableArray<TextSpan>> sentences,
        bool withTree = true
    )
    {
        var analysed = ImmutableArray.CreateBuilder<Sentence>();
        var candidates = new List<NameCandidate[]>();
        var (reading, rooms) = _free.TryTake(out var free) ? free : (new SentenceReading(), new NetworkRooms());
        foreach (var spans in sentences)
        {
            if (!spans.IsEmpty)
            {
                var (sentence, names) = Read(text, spans, reading, rooms, withTree);
                analysed.Add(sentence);
                candidates.Add(names);
            }
        }

        _free.Add((reading, rooms));
        var decided = NameDecision.Decide(text, analysed, candidates);
        return NameConsistency.Settle(text, decided);
    }

    /// <summary>Reads a sentence, a long one in pieces: the root of each piece then hangs on that of the first.</summary>
    private (Sentence Sentence, NameCandidate[] Names) Read(
        string text,
        ImmutableArray<TextSpan> spans,
        SentenceReading reading,
        NetworkRooms rooms,
        bool withTree
    )
    {
        var tokens = new Token[spans.Length];
        var names = new List<NameCandidate>();
        var root = -1;
        for (var start = 0; start < spans.Length; start += SentenceReading.MostTokens)
        {
            var piece = spans.AsSpan(start, Math.Min(SentenceReading.MostTokens, spans.Length - start));
            model.Network.Read(text, piece, reading, rooms, withTree);
            for (var i = 0; i < piece.Length; i++)
            {
                var head =
                    !withTree ? -1
                    : reading.Heads[i] == piece.Length ? root
                    : start + reading.Heads[i];
                var relation = withTree ? model.Relations[reading.Relations[i]] : "";
                tokens[start + i] = TokenOf(text, piece[i], reading.Tags[i], head, relation);
            }

            root = withTree && root < 0 ? Array.IndexOf(reading.Heads, piece.Length, 0, piece.Length) : root;
            foreach (var name in reading.Names)
            {
                names.Add(name with { Head = start + name.Head, First = start + name.First, Last = start + name.Last });
            }
        }

        var sentence = new Sentence(
            new TextSpan(spans[0].Start, spans[^1].End),
            ImmutableCollectionsMarshal.AsImmutableArray(tokens),
            []
        );
        return (sentence, [.. names]);
    }

    private Token TokenOf(string text, TextSpan span, int tag, int head, string relation)
    {
        var form = text.AsSpan(span.Start, span.Length);
        return new Token(span, model.Tags[tag], model.Lemmatizer.Lemmatize(form, tag, _isProper[tag]), head, relation);
    }
}
