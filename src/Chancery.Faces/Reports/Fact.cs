using Chancery.Faces.Words;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>A labelled line beside a verdict.</summary>
/// <param name="Label">One or two words: asked, left out.</param>
/// <param name="Text">What there is to say; texts of documents are unescaped and of any length.</param>
/// <param name="Ink">What it means.</param>
internal sealed record Fact(string Label, string Text, Ink Ink = Ink.Plain)
{
    /// <summary>The passage that the line is about, for faces that can lead to it.</summary>
    public RecordPassage? Passage { get; init; }
}
