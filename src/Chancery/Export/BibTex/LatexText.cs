using System.Text;

namespace Chancery.Export.BibTex;

/// <summary>Escapes text for a field of a BibTeX file that LaTeX reads as UTF-8.</summary>
internal static class LatexText
{
    /// <summary>The text with every character that LaTeX would act on written as itself; braces come in pairs.</summary>
    public static string Of(string text)
    {
        var latex = new StringBuilder(text.Length + 8);
        var isPaired = HasPairedBraces(text);
        foreach (var c in text)
        {
            latex.Append(
                c switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    // A brace that stands alone would end the field: programs count them, escaped or not.
                    '{' or '}' when isPaired => $@"\{c}",
                    '{' => @"\textbraceleft{}",
                    '}' => @"\textbraceright{}",
                    '<' => @"\textless{}",
                    '>' => @"\textgreater{}",
                    '|' => @"\textbar{}",
                    '$' or '&' or '#' or '%' or '_' => $@"\{c}",
                    _ => c.ToString(),
                }
            );
        }

        return latex.ToString();
    }

    private static bool HasPairedBraces(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>An address, which LaTeX takes as it is: what would end the field is percent-encoded.</summary>
    public static string OfAddress(string address) =>
        address
            .Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
}
