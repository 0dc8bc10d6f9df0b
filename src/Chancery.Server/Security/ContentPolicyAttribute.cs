namespace Chancery.Server.Security;

/// <summary>A content security policy in place of the usual one.</summary>
/// <param name="policy">The policy; <c>{nonce}</c> in it stands for the nonce of the answer.</param>
/// <param name="nonceKey">Where the endpoint leaves the nonce among the items of the request; null: the policy has none.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ContentPolicyAttribute(string policy, string? nonceKey = null) : Attribute
{
    /// <summary>The policy of an answer; where the endpoint made no nonce, no script is allowed by one.</summary>
    public string PolicyOf(HttpContext context) =>
        nonceKey is null ? policy
        : context.Items[nonceKey] is string nonce ? policy.Replace("{nonce}", nonce, StringComparison.Ordinal)
        : policy.Replace(" 'nonce-{nonce}'", "", StringComparison.Ordinal);
}
