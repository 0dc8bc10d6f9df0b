namespace Chancery.Storage;

/// <summary>How far a work on many documents is.</summary>
/// <param name="Done">Documents that are done.</param>
/// <param name="Total">All of them.</param>
public readonly record struct BatchProgress(int Done, int Total);
