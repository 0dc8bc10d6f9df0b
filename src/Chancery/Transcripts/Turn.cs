using Chancery.Text;

namespace Chancery.Transcripts;

/// <summary>A stretch of a document with one role and one speaker.</summary>
/// <param name="Role">What it does in its document.</param>
/// <param name="Speaker">The speaker's name as the document's labels settle it, or null where it names none.</param>
/// <param name="Span">The words, without the label, in the source text.</param>
/// <param name="Label">The speaker label with its colon, if there is one.</param>
public sealed record Turn(TurnRole Role, string? Speaker, TextSpan Span, TextSpan? Label = null)
{
    /// <summary>True for speech that is evidence of what was said: questions, answers and statements of a transcript.</summary>
    public bool IsPrimarySpeech => Role is TurnRole.Question or TurnRole.Answer or TurnRole.Statement;
}
