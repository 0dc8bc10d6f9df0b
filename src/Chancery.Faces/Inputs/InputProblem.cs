using System.Text;
using Chancery.Faces.Words;

namespace Chancery.Faces.Inputs;

/// <summary>Why an input gave no document: one line that names it.</summary>
/// <param name="Input">The path, the address or the <c>id</c>.</param>
/// <param name="Id">Stable, with a row in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record InputProblem(string Input, string Id, string Message)
{
    /// <summary>The id where a site asks not to fetch an address.</summary>
    public const string Disallowed = "CH2025";

    // Names of files and words of a stranger's document may hold line ends, and what steers a terminal.
    public override string ToString() => $"{Clean(Input)}: error {Id}: {Clean(Message)}";

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        Printable.Append(clean, text);
        return clean.ToString();
    }
}
