using Chancery.Actors;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Reads a line that only signs the quotation above it: "— Vesna Tarr, foreign minister of Norland".</summary>
internal static class SignatureLine
{
    private const int MaxLength = 100;

    /// <summary>The name with its office behind the dash, or null.</summary>
    public static TextSpan? Find(string text, TextSpan line)
    {
        if (line.Length is < 4 or > MaxLength || text[line.Start] is not ('-' or '–' or '—' or '―'))
        {
            return null;
        }

        var start = line.Start;
        while (start < line.End && (text[start] is '-' or '–' or '—' or '―' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        var signed = new TextSpan(start, line.End);
        var words = text.Substring(signed.Start, signed.Length);
        return
            words.IndexOfAny(['"', '“', '”', '«', '»', '!', '?', ':', ';']) < 0
            && PersonName.Parse(words) is { Kind: NameKind.Person } name
            && (name.Given.Length > 0 || name.Titles.Length > 0)
            && name.Given.Length <= 3
            ? signed
            : null;
    }
}
