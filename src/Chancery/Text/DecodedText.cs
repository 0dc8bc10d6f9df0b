using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>What came of decoding bytes.</summary>
/// <param name="Text">The text; empty where the bytes cannot be used.</param>
/// <param name="EncodingName">The encoding's IANA name, in lower case.</param>
/// <param name="Diagnostics">An error where the bytes are no text, a warning where they are not what they claim to be.</param>
public sealed record DecodedText(SourceText Text, string EncodingName, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>False where the diagnostics hold an error.</summary>
    public bool IsUsable => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
