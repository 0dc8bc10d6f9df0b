using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Divides a text into the words that verification compares, in one pass and linear time.</summary>
/// <remarks>
/// Words are runs of letters, over an apostrophe or a bracket inside them (<c>don't</c>, <c>[W]e</c>); a hyphen or a dash
/// separates. Numbers keep their groups and decimals. Han, Kana and the scripts that write no spaces count by the character.
/// What a transcriber notes in brackets, <c>(Laughter.)</c>, is no word. UTF-8 read as Windows-1252 is taken back first.
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>, with their places in it as given.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        Tokenize(text, tokens);
        return [.. tokens];
    }

    /// <summary>Adds the tokens of <paramref name="text"/> to <paramref name="tokens"/>.</summary>
    internal static void Tokenize(string text, List<Token> tokens)
    {
        if (Mojibake.MayHold(text))
        {
            TokenizeRepaired(new RepairedText(new SourceText(text), Mojibake.Find(text)), tokens);
            return;
        }

        var scanner = new TokenScanner(text);
        while (scanner.MoveNext())
        {
            tokens.Add(scanner.Current);
        }
    }

    private static void TokenizeRepaired(RepairedText text, List<Token> tokens)
    {
        var scanner = new TokenScanner(text.Value);
        while (scanner.MoveNext())
        {
            var span = text.ToSource(scanner.Current.Span);
            tokens.Add(new Token(span.Start, span.End, scanner.Current.Key));
        }
    }
}
