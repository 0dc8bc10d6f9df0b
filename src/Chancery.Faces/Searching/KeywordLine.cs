using Chancery.Faces.Keeping;
using Chancery.Text;

namespace Chancery.Faces.Searching;

/// <summary>A word that was found, with the words around it: a line of a concordance.</summary>
/// <param name="Turn">The turn it stands in.</param>
/// <param name="Match">The word, in the turn's text.</param>
internal sealed record KeywordLine(FoundTurn Turn, TextSpan Match)
{
    private const int CharactersLeft = 90;
    private const int CharactersRight = 110;
    private const int WordsCompared = 6;

    /// <summary>The words before it.</summary>
    public string Left => Words(Math.Max(0, Match.Start - CharactersLeft), Match.Start, fromWord: true);

    /// <summary>The words that were asked for.</summary>
    public string Keyword => Text[Match.Start..Match.End];

    /// <summary>The words behind it.</summary>
    public string Right => Words(Match.End, Math.Min(Text.Length, Match.End + CharactersRight), fromWord: false);

    private string Text => Turn.Hit.Text;

    /// <summary>A line for each match, in the order of the turns; a turn without one has none.</summary>
    public static IEnumerable<KeywordLine> Of(IEnumerable<FoundTurn> turns) =>
        turns.SelectMany(turn => turn.Hit.Matches.Select(match => new KeywordLine(turn, match)));

    /// <summary>Sorts by the words before the match, the nearest first, or by the words behind it.</summary>
    public static IEnumerable<KeywordLine> Sort(IEnumerable<KeywordLine> lines, bool byLeft) =>
        lines.OrderBy(line => line.Key(byLeft), StringComparer.Ordinal);

    private string Key(bool byLeft)
    {
        var words = (byLeft ? Left : Right)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant())
            .Where(word => word.Length > 0);
        return string.Join(' ', (byLeft ? words.Reverse() : words).Take(WordsCompared));
    }

    private string Words(int start, int end, bool fromWord)
    {
        var text = Text[start..end].ReplaceLineEndings(" ");
        if (fromWord && start > 0 && text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0)
        {
            return text[(space + 1)..];
        }

        return !fromWord && end < Text.Length && text.LastIndexOf(' ') is var last and > 0 ? text[..last] : text;
    }
}
