namespace Chancery.Indexing;

/// <summary>A file of the index that cannot be used; what it held is missing from the answers until it is appended again.</summary>
/// <param name="File">Name of the file in the folder.</param>
/// <param name="Reason">What is wrong with it, a sentence.</param>
public sealed record SeedIndexProblem(string File, string Reason);
