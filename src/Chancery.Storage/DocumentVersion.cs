namespace Chancery.Storage;

/// <summary>A reading of a name.</summary>
/// <param name="Name">The full path, the address, or the <c>id</c> of a line.</param>
/// <param name="Number">Counts the readings of this name that brought other bytes, from 1.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
/// <param name="ReadAt">When these bytes were first read under this name, in UTC.</param>
public sealed record DocumentVersion(string Name, int Number, string Hash, DateTimeOffset ReadAt);
