namespace Chancery.Faces.Web;

/// <summary>Tells addresses from paths.</summary>
internal static class WebAddresses
{
    /// <summary>True for whatever names a scheme, also one that is not fetched.</summary>
    public static bool IsAddress(string input) => input.Contains("://", StringComparison.Ordinal);

    /// <summary>The address as the record names it, without a fragment; or why it is none.</summary>
    public static (Uri? Address, string? Problem) Parse(string input) =>
        !Uri.TryCreate(input, UriKind.Absolute, out var address) ? (null, "no address: expected http:// or https://")
        : address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps
            ? (null, "only http and https addresses are fetched")
        : (new UriBuilder(address) { Fragment = "" }.Uri, null);

    /// <summary>The addresses of a command line: addresses, and files with one a line; empty lines and those behind a # are left out.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> inputs) =>
        [.. inputs.SelectMany(input => IsAddress(input) ? [input] : LinesOf(input)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> LinesOf(string path) =>
        File.Exists(path)
            ? File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            : throw new UsageException($"{path}: neither an address nor a file of addresses, one a line.");
}
