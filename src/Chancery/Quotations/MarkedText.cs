using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>The part of a marked passage that stands in one paragraph.</summary>
/// <param name="Outer">With its marks; where one is missing, up to where the words end.</param>
/// <param name="Inner">The words between the marks.</param>
/// <param name="Passage">The same number for all parts of a passage that runs over paragraphs.</param>
/// <param name="IsClosed">True where a closing mark stands at its end.</param>
internal readonly record struct MarkedText(TextSpan Outer, TextSpan Inner, int Passage, bool IsClosed);

/// <summary>The marked texts of one paragraph, in order, and closing marks that nothing opened.</summary>
internal readonly record struct MarkedParagraph(
    ImmutableArray<MarkedText> Texts,
    ImmutableArray<TextSpan> StrayClosings
);
