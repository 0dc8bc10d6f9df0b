namespace Chancery.Text;

/// <summary>One mended place of a damaged text: shown instead of the original, never written over it.</summary>
/// <param name="Span">The damaged stretch of the source text; empty where something was lost without a trace.</param>
/// <param name="Original">The source text under the span.</param>
/// <param name="Repaired">What it stands for.</param>
/// <param name="Kind">How it was damaged.</param>
public sealed record TextRepair(TextSpan Span, string Original, string Repaired, RepairKind Kind);
