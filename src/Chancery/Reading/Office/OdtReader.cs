using System.IO.Compression;
using System.Xml;
using Chancery.Text;

namespace Chancery.Reading.Office;

/// <summary>Reads a text in OpenDocument: the body with headings, bold words, quotations and pages, then its notes.</summary>
/// <remarks>A ZIP with two XML files that matter; a library would bring no more than their names.</remarks>
internal static class OdtReader
{
    private const string Extractor = "odt/1";

    /// <summary>The text and its blocks; notes are outside the main text.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or holds no content.</exception>
    public static ReadPage Read(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        using var archive = new ZipArchive(bytes.ToStream(), ZipArchiveMode.Read);
        var content = archive.GetEntry("content.xml") ?? throw new InvalidDataException("It has no content.xml.");
        if (
            content.IsEncrypted
            || archive.GetEntry("META-INF/manifest.xml") is { } manifest && IsEncrypted(manifest, options)
        )
        {
            throw new InvalidDataException("It is encrypted.");
        }

        var styles = new TextStyles();
        if (archive.GetEntry("styles.xml") is { } shared)
        {
            using var xml = SafeXml.Open(shared.Open());
            new OdtWalk(new ExtractedText(), styles).Walk(xml, options);
        }

        var text = new ExtractedText();
        var walk = new OdtWalk(text, styles);
        using var body = SafeXml.Open(content.Open());
        var error = walk.Walk(body, options);
        walk.AddNotes();
        return text.ToPage(Extractor) with
        {
            Diagnostics = error is null ? [] : [SafeXml.Diagnose(error, "content.xml of an ODT", Severity.Warning)],
        };
    }

    private static bool IsEncrypted(ZipArchiveEntry manifest, ReadingOptions options)
    {
        using var xml = SafeXml.Open(manifest.Open());
        var walk = new ManifestWalk();
        walk.Walk(xml, options);
        return walk.IsEncrypted;
    }

    private sealed class ManifestWalk : XmlWalk
    {
        public bool IsEncrypted { get; private set; }

        protected override bool Enter(XmlReader element, string name)
        {
            IsEncrypted |= name == "encryption-data";
            return true;
        }

        protected override void Leave(string name) { }

        protected override void AddWords(string words) { }
    }
}
