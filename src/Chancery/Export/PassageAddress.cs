using System.Globalization;
using Chancery.Text;

namespace Chancery.Export;

/// <summary>The permanent address of a document, or of a stretch of its source text: the SHA-256 of its bytes, and code points as RFC 5147 counts them.</summary>
/// <param name="Hash">SHA-256 of the document's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Span">Code points of the source text, <c>[start, end)</c>; null: the whole document.</param>
public readonly record struct PassageAddress(string Hash, (int Start, int End)? Span = null)
{
    private const string Scheme = "chancery://document/";
    private const string Characters = "#char=";
    private const int HashDigits = 64;

    /// <summary>The address of a stretch of a document.</summary>
    /// <param name="hash">SHA-256 of the document's bytes.</param>
    /// <param name="source">The document's source text.</param>
    /// <param name="span">The stretch, in UTF-16 units.</param>
    public static PassageAddress Of(string hash, string source, TextSpan span) =>
        new(hash, new CodePointOffsets(source).FromUtf16(span));

    /// <summary>Reads what <see cref="ToString"/> writes, also without the scheme.</summary>
    public static bool TryParse(string text, out PassageAddress address)
    {
        address = default;
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.StartsWith(Scheme, StringComparison.Ordinal) ? text.AsSpan(Scheme.Length) : text;
        if (rest.Length < HashDigits || !IsHash(rest[..HashDigits]))
        {
            return false;
        }

        var hash = rest[..HashDigits].ToString();
        rest = rest[HashDigits..];
        if (rest.IsEmpty)
        {
            address = new PassageAddress(hash);
            return true;
        }

        var comma = rest.IndexOf(',');
        if (
            !rest.StartsWith(Characters, StringComparison.Ordinal)
            || comma < 0
            || !TryNumber(rest[Characters.Length..comma], out var start)
            || !TryNumber(rest[(comma + 1)..], out var end)
            || end < start
        )
        {
            return false;
        }

        address = new PassageAddress(hash, (start, end));
        return true;
    }

    /// <summary><c>chancery://document/HASH#char=120,340</c>.</summary>
    public override string ToString() =>
        Span is { } span
            ? string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Hash}{Characters}{span.Start},{span.End}")
            : Scheme + Hash;

    private static bool IsHash(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (digit is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
