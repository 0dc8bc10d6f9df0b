using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Tags, parses and finds names in English sentences whose tokens are known.</summary>
internal sealed class EnglishAnalyzer(EnglishModel model)
{
    private readonly Parser _parser = new(model.Transitions, model.RelationNames, model.Relations.Count);
    private readonly NameTagger _names = new(model.OuterNames, model.InnerNames);
    private readonly bool[] _isProper =
    [
        .. Enumerable.Range(0, model.Tags.Count).Select(tag => model.Tags[tag] is "NNP" or "NNPS"),
    ];

    /// <summary>Analyses the sentences of one text, given as their tokens.</summary>
    public ImmutableArray<Sentence> Analyze(string text, IEnumerable<ImmutableArray<TextSpan>> sentences)
    {
        var analysed = ImmutableArray.CreateBuilder<Sentence>();
        var (tokens, state) = (new TokenFeatures(), new ParserState());
        foreach (var spans in sentences)
        {
            if (!spans.IsEmpty)
            {
                tokens.Fill(text, spans.AsSpan(), model.Words);
                Tagger.Tag(tokens, model.Tagger, model.Tags.Count);
                _parser.Parse(tokens, state);
                analysed.Add(SentenceOf(text, spans, tokens, state));
            }
        }

        return NameConsistency.Settle(text, analysed.DrainToImmutable());
    }

    private Sentence SentenceOf(string text, ImmutableArray<TextSpan> spans, TokenFeatures tokens, ParserState state)
    {
        var analysed = new Token[spans.Length];
        for (var i = 0; i < analysed.Length; i++)
        {
            var tag = (int)tokens.Tag[i + TokenFeatures.Pad];
            var form = text.AsSpan(spans[i].Start, spans[i].Length);
            analysed[i] = new Token(
                spans[i],
                model.Tags[tag],
                model.Lemmatizer.Lemmatize(form, tag, _isProper[tag]),
                state.Head[i] == state.Count ? -1 : state.Head[i],
                model.Relations[state.Relation[i]]
            );
        }

        var names = _names
            .Find(tokens)
            .Select(name => new Name(new TextSpan(spans[name.Start].Start, spans[name.End - 1].End), name.Type));
        return new Sentence(
            new TextSpan(spans[0].Start, spans[^1].End),
            ImmutableCollectionsMarshal.AsImmutableArray(analysed),
            [.. names]
        );
    }
}
