using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

/// <summary>Files of every format, cut off and with bytes changed: never an exception, always text or an error.</summary>
public sealed class DamagedFileTests
{
    private const int ChangesOfAFile = 6;

    private static readonly string Folder = Repository.Folder("tests", "data", "formats");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "interview.*")
                .Concat(Directory.EnumerateFiles(Folder, "box.*"))
                .Concat(Directory.EnumerateFiles(Folder, "pages.*"))
                .Concat(Directory.EnumerateFiles(Folder, "feed.*"))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Analyze_FileCutOff_GivesTextOrAnError(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));

        foreach (var length in (int[])[bytes.Length / 4, bytes.Length / 2, bytes.Length * 3 / 4, bytes.Length - 7])
        {
            Assert.NotEmpty(DocumentInvariants.Check(file, bytes[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Analyze_FileWithChangedBytes_GivesTextOrAnError(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var random = new Random(file.Length);

        for (var i = 0; i < ChangesOfAFile; i++)
        {
            var changed = bytes.ToArray();
            for (var change = 0; change <= i; change++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            Assert.NotEmpty(DocumentInvariants.Check(file, changed));
        }
    }

    [Theory]
    [InlineData("interview.pandoc.docx", "CH1020")]
    [InlineData("interview.pandoc.odt", "CH1020")]
    [InlineData("box.zip", "CH1020")]
    [InlineData("box.tar", "CH1020")]
    [InlineData("box.tar.gz", "CH1020")]
    [InlineData("pages.warc", "CH1020")]
    [InlineData("pages.warc.gz", "CH1020")]
    [InlineData("feed.rss", "CH1026")]
    [InlineData("interview.tei.xml", "CH1026")]
    [InlineData("interview.akn.xml", "CH1026")]
    public void Analyze_FileCutInTheMiddle_SaysSo(string file, string id)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));

        var documents = DocumentInvariants.Check(file, bytes[..(bytes.Length * 2 / 3)]);

        Assert.Contains(
            documents.SelectMany(document => document.Diagnostics),
            diagnostic => diagnostic.Id == id && diagnostic.Severity != Severity.Information
        );
    }
}
