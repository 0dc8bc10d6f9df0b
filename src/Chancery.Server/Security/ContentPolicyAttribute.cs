namespace Chancery.Server.Security;

/// <summary>Another content security policy, for one page that cannot do with the strict one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ContentPolicyAttribute(string policy) : Attribute
{
    public string Policy { get; } = policy;
}
