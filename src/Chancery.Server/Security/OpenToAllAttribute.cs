namespace Chancery.Server.Security;

/// <summary>Needs no token even where reading does: it shows nothing of the record.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpenToAllAttribute : Attribute;
