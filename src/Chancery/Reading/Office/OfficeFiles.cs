using System.IO.Compression;
using System.Text;
using Chancery.Reading.Archives;
using Chancery.Text;

namespace Chancery.Reading.Office;

/// <summary>Tells office documents from archives by the parts they must have.</summary>
internal static class OfficeFiles
{
    private const int LongestMediaType = 128;
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>What the archive is as an office document; null where it is an archive of files.</summary>
    /// <exception cref="InvalidDataException">Its directory or its media type is damaged.</exception>
    public static OfficeKind? Tell(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            return archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
                ? OfficeKind.Docx
                : OfficeKind.Other;
        }

        var type = MediaTypeOf(archive);
        return type.StartsWith(OpenDocument + "text", StringComparison.Ordinal) ? OfficeKind.Odt
            : type.StartsWith(OpenDocument, StringComparison.Ordinal) ? OfficeKind.Other
            : null;
    }

    /// <summary>True for an EPUB: an archive of pages, with a description that is no document.</summary>
    /// <exception cref="InvalidDataException">Its media type is damaged.</exception>
    public static bool IsBook(ZipArchive archive) => MediaTypeOf(archive) == "application/epub+zip";

    /// <summary>True for what is read of a book.</summary>
    public static bool IsPageOfBook(string name) =>
        name.EndsWith("html", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with its parts together, or with the check sum of one that is XML; null where nothing is.</summary>
    /// <remarks>No more comes out of a part than the directory says, so that the directory can be believed.</remarks>
    public static Diagnostic? FindProblem(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        using var archive = new ZipArchive(bytes.ToStream(), ZipArchiveMode.Read);
        var budget = new UnpackingBudget(options, bytes.Length);
        foreach (var entry in archive.Entries)
        {
            if (!budget.TryTakeMember() || !budget.TryTake(entry.Length))
            {
                return budget.TooLarge();
            }
        }

        return archive
            .Entries.Where(static entry =>
                entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.IsEncrypted
            )
            .Select(ZipCheck.Find)
            .FirstOrDefault(static problem => problem is not null);
    }

    private static string MediaTypeOf(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: <= LongestMediaType, IsEncrypted: false } entry)
        {
            return "";
        }

        using var stream = entry.Open();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd().Trim();
    }
}
