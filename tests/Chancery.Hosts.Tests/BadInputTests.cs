using System.IO.Compression;
using System.Text;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string, byte[]> Files =>
        new()
        {
            { "empty.txt", [] },
            { "blank.txt", "  \n\n\t\n"u8.ToArray() },
            { "binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)((i * 7919) >> 3))] },
            { "picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 0] },
            { "lines.jsonl", "{\"id\":\"a\",\"turns\":[{\"speaker\":\"Ada\",\"te"u8.ToArray() },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FolderWithAFileThatIsNoText_NamesItAndReadsTheOthers(string name, byte[] bytes)
    {
        using var cli = new CliProcess();
        cli.Write("texts/a.txt", Texts.Interview);
        cli.Write("texts/z.txt", Texts.Other);
        File.WriteAllBytes(cli.PathOf($"texts/{name}"), bytes);

        var result = cli.Run("read", "texts");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"texts/{name}", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Matches(@": error CH\d{4}: \S+", result.Error);
        Assert.Contains("2 documents: 2 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoHundredMegabytes_IsRefusedWithoutReadingThem()
    {
        using var cli = new CliProcess();
        cli.Write("texts/a.txt", Texts.Interview);
        using (var file = File.Create(cli.PathOf("texts/large.txt")))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        var result = cli.Run("read", "texts");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "texts/large.txt: error CH2004: larger than 64 MiB",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WronglyDeclaredEncoding_IsReadAsWhatItIs()
    {
        using var cli = new CliProcess();
        File.WriteAllBytes(
            cli.PathOf("a.txt"),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Texts.Interview)]
        );

        var result = cli.Run("read", "a.txt");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", "CH2001")]
    [InlineData("https://papers.example/a", "CH2001")]
    [InlineData("hollow", "CH2002")]
    [InlineData("/proc/self/mem", "CH2003")]
    public void Analyze_InputThatCannotBeOpened_SaysWhy(string input, string id)
    {
        using var cli = new CliProcess();
        Directory.CreateDirectory(cli.PathOf("hollow"));
        cli.Write("a.txt", Texts.Interview);

        var result = cli.Run("analyze", input, "a.txt", "--format", "jsonl");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{input}: error {id}: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"a.txt\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HalfOfAPackedFile_IsSaidAndStaysSaid()
    {
        using var cli = new CliProcess();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Texts.Interview));
        }

        File.WriteAllBytes(cli.PathOf("talk.txt.gz"), packed.ToArray()[..^20]);

        var result = cli.Run("read", "talk.txt.gz");
        cli.Run("audit", "--reanalyze");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "talk.txt.gz: error CH1020: cut off: gzip ends at byte",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "CH1020: perhaps not whole: cut off",
            cli.Run("show", "talk.txt.gz").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Show_ControlCharactersInADocument_DoNotReachTheTerminal()
    {
        using var cli = new CliProcess();
        cli.Write(
            "a.txt",
            Texts.Interview.Replace(
                "to the letter",
                "\u001b[31mto the\u202e letter\u001b]0;title\u0007",
                StringComparison.Ordinal
            )
        );

        var result = cli.Run("analyze", "a.txt");

        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u202e', result.Output);
        Assert.DoesNotContain('\u0007', result.Output);
    }
}
