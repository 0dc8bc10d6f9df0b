using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Finds a negation that stands right before quoted words in the record and is cut off.</summary>
/// <remarks>
/// A run cut out behind "not" is word for word in the record and says the opposite. The verdict on the wording stands; the cut is said
/// beside it. Only words of the same clause count: between the negation and the quotation stand at most two others, and no mark.
/// </remarks>
internal static class CutNegation
{
    private const int Reach = 3;
    private const int Window = 80;

    /// <summary>The words from the negation up to the passage, or null.</summary>
    public static RecordPassage? Find(SeedIndex index, int number, RecordPassage passage)
    {
        var start = Math.Max(0, passage.Span.Start - Window);
        var before = index.TextOf(number, new TextSpan(start, passage.Span.Start));
        var tokens = Tokenizer.Tokenize(before);
        var end = before.Length;
        for (var i = tokens.Length - 1; i >= Math.Max(0, tokens.Length - Reach); i--)
        {
            var token = tokens[i];
            if (!before.AsSpan(token.End, end - token.End).IsWhiteSpace())
            {
                return null;
            }

            if (MeaningWords.IsNegation(Normalization.Normalize(before.AsSpan(token.Start, token.End - token.Start))))
            {
                return passage with
                {
                    Span = new TextSpan(start + token.Start, passage.Span.Start),
                    Text = before[token.Start..],
                };
            }

            end = token.Start;
        }

        return null;
    }
}
