using Chancery.Storage;

namespace Chancery.Faces.Json;

/// <summary>A finding of an audit.</summary>
internal sealed record AuditJson(string Id, string Subject, string Message, bool Repaired)
{
    public static AuditJson Of(AuditFinding finding) =>
        new(finding.Id, finding.Subject, finding.Message, finding.IsRepaired);
}
