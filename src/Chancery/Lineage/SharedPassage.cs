using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>A stretch that stands in both documents. Spans point into the texts that were compared.</summary>
/// <param name="Here">In the document that depends on the other.</param>
/// <param name="There">In the other.</param>
/// <param name="Words">Words they share.</param>
public readonly record struct SharedPassage(TextSpan Here, TextSpan There, int Words);
