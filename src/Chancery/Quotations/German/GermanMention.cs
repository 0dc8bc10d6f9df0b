using Chancery.Actors;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations.German;

/// <summary>Tells German mentions by a common noun, "die Polizei", "eine Sprecherin des Ministeriums", from names with a title.</summary>
internal static class GermanMention
{
    /// <summary>"der Generalsekretär des Bundes, Anton Wieck": the name behind the comma; otherwise the mention itself.</summary>
    public static TextSpan NameIn(string text, TextSpan mention)
    {
        var comma = text.AsSpan(mention.Start, mention.Length).IndexOf(',');
        if (comma < 0)
        {
            return mention;
        }

        var (head, rest) = (
            new TextSpan(mention.Start, mention.Start + comma),
            new TextSpan(mention.Start + comma + 1, mention.End)
        );
        var at = rest.Start;
        return
            IsCommon(text, head)
            && WordScanner.TryRead(text, ref at, rest.End, out var word)
            && word.IsCapitalized
            && !IsArticle(text, word)
            ? new TextSpan(word.Span.Start, rest.End)
            : mention;
    }

    /// <summary>True where an article leads to one noun alone: what follows it is a genitive or nothing, not a name.</summary>
    public static bool IsCommon(string text, TextSpan mention)
    {
        var at = mention.Start;
        if (!WordScanner.TryRead(text, ref at, mention.End, out var first) || !IsArticle(text, first))
        {
            return false;
        }

        var nouns = 0;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word))
        {
            var isNoun = word.Kind == WordKind.Word && char.IsUpper(text[word.Span.Start]);
            if (!isNoun && nouns > 0)
            {
                break;
            }

            nouns += isNoun ? 1 : 0;
        }

        return nouns == 1;
    }

    /// <summary>That noun where it is an office, whose holder has to be known; null where it is another.</summary>
    public static string? OfficeIn(string text, TextSpan mention)
    {
        var at = mention.Start;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word))
        {
            if (char.IsUpper(text[word.Span.Start]) && !IsArticle(text, word))
            {
                var noun = text.Substring(word.Span.Start, word.Span.Length);
                return OfficeWords.IsOffice(noun) ? noun : null;
            }
        }

        return null;
    }

    public static string WithoutArticle(string text, TextSpan mention)
    {
        var at = mention.Start;
        WordScanner.TryRead(text, ref at, mention.End, out var article);
        return
            text.AsSpan(article.Span.Start, article.Span.Length) is "des" or "eines"
            && WordScanner.TryRead(text, ref at, mention.End, out var noun)
            ? Nominative(text.Substring(noun.Span.Start, noun.Span.Length)) + text[noun.Span.End..mention.End]
            : text[article.Span.End..mention.End].TrimStart();
    }

    // "des Ministeriums", "des Verbandes", "des Gebäudes"
    private static string Nominative(string genitive)
    {
        const string Vowels = "aeiouäöüy";
        var isLong =
            genitive.Length > 4
            && genitive.EndsWith("es", StringComparison.Ordinal)
            && !genitive.StartsWith("Ge", StringComparison.Ordinal)
            && !Vowels.Contains(genitive[^3], StringComparison.Ordinal);
        return isLong ? genitive[..^2]
            : genitive.Length > 2 && genitive[^1] == 's' && genitive[^2] != 's' ? genitive[..^1]
            : genitive;
    }

    private static bool IsArticle(string text, Word word) =>
        text.AsSpan(word.Span.Start, word.Span.Length)
            is "der"
                or "die"
                or "das"
                or "dem"
                or "den"
                or "des"
                or "ein"
                or "eine"
                or "einer"
                or "einem"
                or "eines"
                or "Der"
                or "Die"
                or "Das"
                or "Dem"
                or "Den"
                or "Ein"
                or "Eine"
                or "Einer"
                or "Einem"
                or "sein"
                or "seine"
                or "ihr"
                or "ihre"
                or "Sein"
                or "Seine"
                or "Ihr"
                or "Ihre";
}
