using Chancery.Alignment;

namespace Chancery.Verification;

/// <summary>The fewest edits between a quotation and a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="Edits">Their number.</param>
/// <param name="End">The first word, in the passage, after the first alignment with so many.</param>
internal readonly record struct WindowScan(Window Window, int Edits, int End);
