using System.IO.Compression;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

public sealed class FormatsTests
{
    private static readonly string Samples = Repository.Folder("tests", "data", "formats");

    [Fact]
    public void Read_ArchiveWithADamagedMember_NamesItAndReadsTheOthers()
    {
        using var cli = new CliProcess();
        using (var zip = ZipFile.Open(cli.PathOf("box.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Path.Combine(Samples, "interview.office.docx"), "2031/interview.docx");
            zip.CreateEntryFromFile(Path.Combine(Samples, "report.eml"), "2031/report.eml");
            using var damaged = zip.CreateEntry("2031/damaged.docx").Open();
            damaged.Write(File.ReadAllBytes(Path.Combine(Samples, "interview.office.docx")).AsSpan(0, 4000));
        }

        var first = cli.Run("read", "box.zip");
        var second = cli.Run("read", "box.zip");

        Assert.Equal(2, first.ExitCode);
        Assert.StartsWith(
            "box.zip/2031/damaged.docx: error CH1020: ",
            Assert.Single(first.ErrorLines),
            StringComparison.Ordinal
        );
        Assert.Contains("box.zip/2031/interview.docx  interview", first.Output, StringComparison.Ordinal);
        Assert.Contains("box.zip/2031/report.eml  report", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 documents: 2 added", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 documents: 2 unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_MemberOfAnArchive_IsFoundByItsName()
    {
        using var cli = new CliProcess();
        File.Copy(Path.Combine(Samples, "pages.warc.gz"), cli.PathOf("pages.warc.gz"));
        cli.Run("read", "pages.warc.gz");

        var result = cli.Run("show", "interview.html");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("http://127.0.0.1:8714/interview.html 20", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ReportAsMailAgainstInterviewAsPdf_NamesThePage()
    {
        using var cli = new CliProcess();
        File.Copy(Path.Combine(Samples, "report.eml"), cli.PathOf("report.eml"));
        File.Copy(Path.Combine(Samples, "interview.pages.pdf"), cli.PathOf("interview.pdf"));

        var result = cli.Run("verify", "report.eml", "--against", "interview.pdf");

        Assert.Equal("", result.Error);
        Assert.Contains("· turn 3 · page 2", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_PdfAsLines_GivesItsPages()
    {
        using var cli = new CliProcess();
        File.Copy(Path.Combine(Samples, "interview.pages.pdf"), cli.PathOf("interview.pdf"));

        var result = cli.Run("analyze", "interview.pdf", "--format", "jsonl");

        Assert.Contains(
            "\"locations\":[{\"kind\":\"page\",\"value\":\"1\",\"start\":0,",
            result.Output,
            StringComparison.Ordinal
        );
    }
}
