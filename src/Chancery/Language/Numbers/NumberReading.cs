namespace Chancery.Language.Numbers;

/// <summary>A number as read from words: one value, or the two ends of a range.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Value">The value, or the lower end.</param>
/// <param name="Upper">The upper end of a range; else null.</param>
/// <param name="Currency">ISO 4217 code or sign of the currency that stands with it; else null.</param>
internal readonly record struct NumberReading(int Start, int End, decimal Value, decimal? Upper, string? Currency);
