namespace Chancery.Faces.Json;

/// <summary>A token as <c>token list</c> prints it, without what proves it.</summary>
internal sealed record TokenJson(string Name, string Made, string? LastUsed);
