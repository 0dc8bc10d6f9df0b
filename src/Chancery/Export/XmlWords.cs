using System.Text;

namespace Chancery.Export;

/// <summary>Words of a document as XML 1.0 can carry them: white space as single spaces, what XML forbids as U+FFFD.</summary>
internal static class XmlWords
{
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                words.Append(c).Append(text[++i]);
            }
            else
            {
                words.Append(c < ' ' || char.IsSurrogate(c) || c > '\uFFFD' ? '\uFFFD' : c);
            }
        }

        return words.ToString().TrimEnd();
    }
}
