using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>Words that were dropped, added or replaced between two versions.</summary>
/// <param name="Old">The words of the old text; empty, where they would stand, if they are new.</param>
/// <param name="New">The words of the new text; empty, where they stood, if they were dropped.</param>
/// <param name="Effects">What the change touches.</param>
public sealed record VersionChange(TextSpan Old, TextSpan New, ChangeEffects Effects);
