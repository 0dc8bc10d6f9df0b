using System.Net;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

/// <summary>Exports over HTTP are those of the command line, whose forms <see cref="ExportTests"/> and the tests of the engine validate.</summary>
public sealed class RestExportTests
{
    [Theory]
    [InlineData("tei", "application/tei+xml")]
    [InlineData("akn", "application/xml")]
    [InlineData("webannotation", "application/ld+json")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json")]
    [InlineData("bibtex", "application/x-bibtex")]
    [InlineData("chicago", "text/plain")]
    [InlineData("ics", "text/calendar")]
    public async Task Document_InAFormat_IsThatOfTheCommandLine(string format, string mediaType)
    {
        await using var server = await TestServer.StartAsync();
        await ReadyAsync(server);
        var hash = await HashOfAsync(server, "courier-interview.txt");

        using var answer = await server.GetAsync($"{Api}/documents/{hash}/export/{format}");

        using var cli = new CliProcess();
        var expected = cli.Run("export", hash, "--format", format, "--record", server.RecordPath);
        Assert.Equal((0, ""), (expected.ExitCode, expected.Error));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected.Output, await TextOfAsync(answer));
        Assert.Matches(
            $"^attachment; filename=\"maren2031-{hash[..8]}\\.[a-z.]+\"$",
            Assert.Single(answer.Content.Headers.GetValues("Content-Disposition"))
        );
        using var again = await server.GetAsync(
            $"{Api}/documents/{hash}/export/{format}",
            ("If-None-Match", answer.Headers.ETag!.ToString())
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("webannotation")]
    [InlineData("csl")]
    [InlineData("bibtex")]
    [InlineData("chicago")]
    public async Task Passage_InAFormat_IsThatOfTheCommandLine(string format)
    {
        await using var server = await TestServer.StartAsync();
        var hash = await HashOfAsync(server, "courier-interview.txt");

        using var answer = await server.GetAsync($"{Api}/passages/{hash}/120-180/export/{format}");

        using var cli = new CliProcess();
        var expected = cli.Run(
            "export",
            $"chancery://document/{hash}#char=120,180",
            "--format",
            format,
            "--record",
            server.RecordPath
        );
        Assert.Equal((0, ""), (expected.ExitCode, expected.Error));
        Assert.Equal(expected.Output, await TextOfAsync(answer));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("ics")]
    [InlineData("tei")]
    [InlineData("akn")]
    [InlineData("webannotation")]
    [InlineData("csl")]
    [InlineData("bibtex")]
    public async Task Document_ReadFromAPath_IsCalledByItsNameOnly(string format)
    {
        using var cli = new CliProcess();
        cli.Write("papers/secret/talk.txt", Texts.Interview);
        await using var server = await TestServer.StartAsync(prepare: self =>
        {
            Assert.Equal(0, cli.Run("read", "papers/secret/talk.txt", "--record", self.RecordPath).ExitCode);
            Assert.Equal(0, cli.Run("calendar", "--record", self.RecordPath).ExitCode);
        });
        var hash = await HashOfAsync(server, "talk.txt");

        using var answer = await server.GetAsync($"{Api}/documents/{hash}/export/{format}");

        var text = await TextOfAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal(format is "jsonl" or "csv", text.Contains("talk.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tei")]
    [InlineData("csv")]
    public async Task Passage_InAFormatOfWholeDocuments_IsRefused(string format)
    {
        await using var server = await TestServer.StartAsync();
        var hash = await HashOfAsync(server, "courier-interview.txt");

        await ProblemReply.ExpectAsync(
            HttpStatusCode.BadRequest,
            "CH4001",
            await server.GetAsync($"{Api}/passages/{hash}/0-10/export/{format}")
        );
    }

    [Fact]
    public async Task Document_WithHostileNames_MakesNoHeaderOfItsOwn()
    {
        using var cli = new CliProcess();
        cli.Write(
            "talk.jsonl",
            """{"id":"x","title":"a\r\nSet-Cookie: a=1","date":"2030-01-02","turns":[{"speaker":"Ada \"\r\nX-Evil: 1\r\n Lindqvist","text":"We do not close lighthouses in the middle of winter, and nobody has asked us to."}]}"""
        );
        await using var server = await TestServer.StartAsync(prepare: self =>
            Assert.Equal(0, cli.Run("read", "talk.jsonl", "--record", self.RecordPath).ExitCode)
        );
        var hash = await HashOfAsync(server, "x");

        using var answer = await server.GetAsync($"{Api}/documents/{hash}/export/bibtex");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Evil"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Matches(
            "^attachment; filename=\"[a-z0-9-]+\\.bib\"$",
            Assert.Single(answer.Content.Headers.GetValues("Content-Disposition"))
        );
    }
}
