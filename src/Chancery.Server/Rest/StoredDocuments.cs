using Chancery.Server.Security;
using Chancery.Text;

namespace Chancery.Server.Rest;

/// <summary>Finds what an address of the interface names: a document by its hash, a stretch of it.</summary>
internal static class StoredDocuments
{
    private const int HashDigits = 64;

    /// <summary>The document of a hash.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static DocumentAnalysis Find(RecordLease lease, string hash) =>
        lease.Reader.Evidence.Documents.Find(Checked(hash)) ?? throw None(hash);

    /// <summary>The document of a hash, with the names and versions under which it was read.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<StoredDocument> GetAsync(
        RecordLease lease,
        string hash,
        CancellationToken cancellationToken
    ) => await lease.Reader.Record.FindAsync(Checked(hash), cancellationToken) ?? throw None(hash);

    /// <summary>The hash, if it has the form of one.</summary>
    /// <exception cref="ProblemException">It has not.</exception>
    public static string Checked(string hash) => IsHash(hash) ? hash : throw None(hash);

    /// <summary>Says that there is no such document.</summary>
    public static ProblemException None(string hash) =>
        new(
            Problem.NotFound(
                IsHash(hash)
                    ? $"The record holds no document {hash}."
                    : $"A document is named by the {HashDigits} hexadecimal digits of its SHA-256."
            )
        );

    /// <summary>The stretch of a text that <c>START-END</c> names in code points.</summary>
    /// <exception cref="ProblemException">The text has no such stretch.</exception>
    public static TextSpan SpanOf(string text, CodePointOffsets offsets, int length) =>
        TwoNumbers.Parse(text) is var (start, end) && start < end && end <= offsets.FromUtf16(length)
            ? new TextSpan(offsets.ToUtf16(start), offsets.ToUtf16(end))
            : throw new ProblemException(
                Problem.NotFound("The document has no such passage; START-END count code points of its text.")
            );

    private static bool IsHash(string hash) => hash.Length == HashDigits && hash.All(char.IsAsciiHexDigitLower);
}
