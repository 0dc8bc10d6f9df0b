namespace Chancery.Lineage;

/// <summary>A stretch of one sequence that stands where a stretch of another stood; either may be empty, not both.</summary>
internal readonly record struct DiffRange(int OldStart, int OldEnd, int NewStart, int NewEnd);
