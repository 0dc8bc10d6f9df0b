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
    public ImmutableArray<Sentence> Analyze(string text, IEnumerable<ImmutableArray<TextSpan>> sentences)
    {
        var analysed = ImmutableArray.CreateBuilder<Sentence>();
        var (reading, rooms) = _free.TryTake(out var free) ? free : (new SentenceReading(), new NetworkRooms());
        foreach (var spans in sentences)
        {
            if (!spans.IsEmpty)
            {
                analysed.Add(SentenceOf(text, spans, reading, rooms));
            }
        }

        _free.Add((reading, rooms));
        return NameConsistency.Settle(text, analysed.DrainToImmutable());
    }

    /// <summary>Reads a sentence, a long one in pieces: the root of each piece then hangs on that of the first.</summary>
    private Sentence SentenceOf(
        string text,
        ImmutableArray<TextSpan> spans,
        SentenceReading reading,
        NetworkRooms rooms
    )
    {
        var tokens = new Token[spans.Length];
        var names = ImmutableArray.CreateBuilder<Name>();
        var root = -1;
        for (var start = 0; start < spans.Length; start += SentenceReading.MostTokens)
        {
            var piece = spans.AsSpan(start, Math.Min(SentenceReading.MostTokens, spans.Length - start));
            model.Network.Read(text, piece, reading, rooms);
            for (var i = 0; i < piece.Length; i++)
            {
                var head = reading.Heads[i] == piece.Length ? root : start + reading.Heads[i];
                tokens[start + i] = TokenOf(text, piece[i], reading.Tags[i], head, reading.Relations[i]);
            }

            root = root < 0 ? Array.IndexOf(reading.Heads, piece.Length, 0, piece.Length) : root;
            foreach (var name in reading.Names)
            {
                names.Add(new Name(new TextSpan(piece[name.Start].Start, piece[name.End - 1].End), name.Type));
            }
        }

        return new Sentence(
            new TextSpan(spans[0].Start, spans[^1].End),
            ImmutableCollectionsMarshal.AsImmutableArray(tokens),
            names.DrainToImmutable()
        );
    }

    private Token TokenOf(string text, TextSpan span, int tag, int head, int relation)
    {
        var form = text.AsSpan(span.Start, span.Length);
        return new Token(
            span,
            model.Tags[tag],
            model.Lemmatizer.Lemmatize(form, tag, _isProper[tag]),
            head,
            model.Relations[relation]
        );
    }
}
