namespace Chancery.Server.Security;

/// <summary>
/// The endpoint writes, and needs a token, on this machine too. On a page (<c>@attribute [NeedsToken]</c>) or as metadata of an endpoint;
/// who asks is then <see cref="Access.NameOf"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsTokenAttribute : Attribute
{
    /// <summary>True where everybody may look and only sending needs the token. Default false.</summary>
    public bool OnlyToSend { get; init; }

    /// <summary>True where the cookie of a browser does not do: the interface for programs. Default false.</summary>
    public bool OnlyAsHeader { get; init; }
}
