using System.Text;
using Chancery.Language.English;
using Chancery.Text;

namespace Chancery.Evaluation.Language;

/// <summary>A sentence to train on: its tokens as text with spans, and what is right about it.</summary>
internal sealed class Sample
{
    public Sample(GumSentence sentence, TagSet tags, TagSet relations)
    {
        Sentence = sentence;
        var text = new StringBuilder();
        Spans = new TextSpan[sentence.Tokens.Length];
        for (var i = 0; i < Spans.Length; i++)
        {
            var start = text.Length;
            text.Append(sentence.Tokens[i].Form);
            Spans[i] = new TextSpan(start, text.Length);
            text.Append(sentence.Tokens[i].SpaceAfter ? " " : "");
        }

        Text = text.ToString();
        Tags = [.. sentence.Tokens.Select(token => tags.IndexOf(token.Tag))];
        Heads = [.. sentence.Tokens.Select(token => token.Head < 0 ? sentence.Tokens.Length : token.Head)];
        Relations = [.. sentence.Tokens.Select(token => relations.IndexOf(token.Relation))];
    }

    public GumSentence Sentence { get; }
    public string Text { get; }
    public TextSpan[] Spans { get; }
    public int[] Tags { get; }

    /// <summary>Heads as the parser counts them: the root hangs on the position after the last token.</summary>
    public int[] Heads { get; }
    public int[] Relations { get; }
}
