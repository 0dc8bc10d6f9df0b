namespace Chancery;

/// <summary>What a document says about itself, and said otherwise in another version.</summary>
/// <param name="Field">title, author, published, site, kind or language.</param>
/// <param name="Old">As the old version has it, or null.</param>
/// <param name="New">As the new one has it, or null.</param>
public sealed record FieldChange(string Field, string? Old, string? New);
