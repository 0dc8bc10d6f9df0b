using Chancery.Text;

namespace Chancery.Reading;

/// <summary>The bytes of one file: an input itself, or what an archive holds under a name.</summary>
/// <param name="Id">The input's name, and behind it the member's: <c>archive.zip/folder/file.docx</c>.</param>
/// <param name="Bytes">Its bytes, unpacked.</param>
public sealed record Member(string Id, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The address it was read from, where the archive says so.</summary>
    public string? Url { get; init; }

    /// <summary>The character set that the transport named, if any.</summary>
    public string? Charset { get; init; }

    /// <summary>When it was taken, as the archive says: ISO 8601.</summary>
    public string? Taken { get; init; }

    /// <summary>Why there are no bytes.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>What has to be said of the document beside its text, such as that its bytes end too early.</summary>
    public Diagnostic? Remark { get; init; }

    /// <summary>What is left of the limits of unpacking; null for an input itself.</summary>
    internal UnpackingBudget? Budget { get; init; }

    /// <summary>True for an office document, which is packed like an archive.</summary>
    internal bool IsDocument { get; init; }

    /// <summary>Archives and mails around it.</summary>
    internal int Depth { get; init; }
}
