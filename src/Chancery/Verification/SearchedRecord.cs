namespace Chancery.Verification;

/// <summary>The extent of what was searched, for "nothing in this record".</summary>
/// <param name="Documents">Number of documents with primary speech.</param>
/// <param name="Turns">Number of their turns.</param>
/// <param name="Words">Number of their words.</param>
public sealed record SearchedRecord(int Documents, int Turns, long Words);
