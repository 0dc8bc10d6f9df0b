using Chancery.Text;

namespace Chancery.Reading;

/// <summary>The border to libraries that read what is no text: damaged input must not end the reading of the others.</summary>
internal static class ForeignParser
{
    private const int LongestMessage = 160;

    /// <summary>The document that <paramref name="read"/> gives, or one that says why there is none.</summary>
    /// <param name="member">What is read.</param>
    /// <param name="expected">What it was taken for: <c>a PDF</c>.</param>
    /// <param name="read">Calls the library.</param>
    /// <remarks>
    /// Libraries answer damaged input with whatever exception the damage runs into, so that all are caught here, and only here, and become
    /// a diagnostic with their message.
    /// </remarks>
    public static Document Read(Member member, string expected, Func<Document> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var message = error.Message.ReplaceLineEndings(" ").TrimEnd('.');
            message = message.Length > LongestMessage ? string.Concat(message.AsSpan(0, LongestMessage), "…") : message;
            return DocumentReader.Unreadable(
                member.Id,
                member.Bytes,
                new Diagnostic("CH1020", Severity.Error, $"damaged or cut off: {message}; expected {expected}")
            );
        }
    }
}
