namespace Chancery.Lineage;

/// <summary>Compares addresses as people copy them: with or without scheme, www, a fragment, a slash at the end.</summary>
internal static class Addresses
{
    public static bool AreSame(string address, IEnumerable<string> names)
    {
        var plain = Plain(address);
        return plain.Contains('/', StringComparison.Ordinal) && names.Any(name => Plain(name) == plain);
    }

    public static string Plain(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        var rest = at < 0 ? address : address[(at + 3)..];
        rest = rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        var fragment = rest.IndexOf('#', StringComparison.Ordinal);
        rest = (fragment < 0 ? rest : rest[..fragment]).TrimEnd('/');
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? rest.ToLowerInvariant() : rest[..slash].ToLowerInvariant() + rest[slash..];
    }
}
