using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Tells the name of a book, a programme or a song in quotation marks from speech.</summary>
internal static class TitleTest
{
    private const int MaxWords = 12;

    private const WordClass SmallWords =
        WordClass.Determiner
        | WordClass.Possessive
        | WordClass.Preposition
        | WordClass.Coordinator
        | WordClass.To
        | WordClass.Auxiliary
        | WordClass.SubjectPronoun
        | WordClass.ObjectPronoun;

    /// <summary>True where every word but the small ones begins with a capital, and there are at least two.</summary>
    public static bool IsTitle(string text, TextSpan inner)
    {
        var at = inner.Start;
        var count = 0;
        var capitals = 0;
        while (WordScanner.TryRead(text, ref at, inner.End, out var word))
        {
            if (word.Kind != WordKind.Word || !char.IsLetter(text[word.Span.Start]))
            {
                continue;
            }

            if (++count > MaxWords)
            {
                return false;
            }

            if (char.IsUpper(text[word.Span.Start]))
            {
                capitals++;
            }
            else if (count == 1 || !word.Is(SmallWords))
            {
                return false;
            }
        }

        return capitals >= 2;
    }
}
