using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Chancery.Server.Web.Site;

/// <summary>Encodes whatever stands on a page: letters of any script stay as they are, and what would steer the reader's screen is replaced.</summary>
/// <remarks>It is the one encoder of all pages, so that no text of a document can be forgotten. Control characters and marks that turn the writing direction become U+FFFD.</remarks>
internal sealed class PageEncoder : HtmlEncoder
{
    private static readonly HtmlEncoder Inner = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => Inner.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Steers(unicodeScalar) || Inner.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var first = Inner.FindFirstCharacterToEncode(text, textLength);
        var end = first < 0 ? textLength : first;
        for (var i = 0; i < end; i++)
        {
            if (Steers(text[i]))
            {
                return i;
            }
        }

        return first;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    )
    {
        // Line ends and tabs of a text are white space, and not worth six characters each.
        var plain =
            Steers(unicodeScalar) ? '\uFFFD'
            : unicodeScalar is '\n' or '\t' ? (char)unicodeScalar
            : '\0';
        if (plain == '\0')
        {
            return Inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        numberOfCharactersWritten = bufferLength > 0 ? 1 : 0;
        if (bufferLength == 0)
        {
            return false;
        }

        *buffer = plain;
        return true;
    }

    private static bool Steers(int scalar) =>
        scalar
            is (< 0x20 and not '\t' and not '\n' and not '\r')
                or (>= 0x7F and <= 0x9F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069);
}
