using System.Globalization;

namespace Chancery.Server.Rest;

/// <summary>Two numbers in an address: <c>120-340</c>.</summary>
internal static class TwoNumbers
{
    /// <summary>The numbers; null where the text is no two numbers with a hyphen between them.</summary>
    public static (int First, int Second)? Parse(string text)
    {
        var parts = text.Split('-');
        return
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? (first, second)
            : null;
    }
}
