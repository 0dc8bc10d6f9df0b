using System.Text;

namespace Chancery.Export.BibTex;

/// <summary>Escapes text for a field of a BibTeX file that LaTeX reads as UTF-8.</summary>
internal static class LatexText
{
    /// <summary>The text with every character that LaTeX would act on written as itself; braces come in pairs.</summary>
    public static string Of(string text)
    {
        var latex = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            latex.Append(
                c switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    // Braces that stand alone would end the field for a program that only counts them.
                    '{' => @"\textbraceleft{}",
                    '}' => @"\textbraceright{}",
                    '"' => @"\textquotedbl{}",
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

    /// <summary>An address, which LaTeX takes as it is: what would end the field is percent-encoded.</summary>
    public static string OfAddress(string address) =>
        address
            .Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
}
