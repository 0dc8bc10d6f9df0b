namespace Chancery.Storage;

/// <summary>Something that is not right in a record.</summary>
/// <param name="Id">Stable, with a row in <c>docs/diagnostics.md</c>.</param>
/// <param name="Subject">What it is about: a document's name and hash, or a part of the record.</param>
/// <param name="Message">What was found, and what was expected.</param>
/// <param name="IsRepaired">True where it was derived and has been made again.</param>
public sealed record AuditFinding(string Id, string Subject, string Message, bool IsRepaired = false);
