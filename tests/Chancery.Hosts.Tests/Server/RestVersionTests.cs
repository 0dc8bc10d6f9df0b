using System.Net;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

public sealed class RestVersionTests
{
    [Theory]
    [InlineData("1-2", "1", "2", "a half", "a third")]
    [InlineData("2-1", "2", "1", "a third", "a half")]
    public async Task TwoVersions_OfADocument_AreComparedWordByWord(
        string numbers,
        string old,
        string @new,
        string oldText,
        string newText
    )
    {
        using var cli = new CliProcess();
        await using var server = await TestServer.StartAsync(prepare: self => ReadTwice(cli, self));
        using var list = await JsonAsync(server, $"{Api}/documents?limit=500");
        var document = list
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Last(item => item.GetProperty("doc").GetString() == "talk.txt");
        var hash = document.GetProperty("hash").GetString();

        using var versions = await JsonAsync(server, $"{Api}/documents/{hash}/versions");
        using var diff = await JsonAsync(server, $"{Api}/documents/{hash}/versions/{numbers}");

        Assert.Equal(2, versions.RootElement.GetProperty("items")[0].GetProperty("versions").GetArrayLength());
        var root = diff.RootElement;
        Assert.Equal("talk.txt", root.GetProperty("name").GetString());
        Assert.Equal(
            (old, @new),
            (
                root.GetProperty("old").GetProperty("number").ToString(),
                root.GetProperty("new").GetProperty("number").ToString()
            )
        );
        var change = Assert.Single(root.GetProperty("changes").EnumerateArray());
        Assert.EndsWith(change.GetProperty("oldText").GetString()!, oldText, StringComparison.Ordinal);
        Assert.EndsWith(change.GetProperty("newText").GetString()!, newText, StringComparison.Ordinal);
        var span = change.GetProperty("new");
        using var passage = await JsonAsync(
            server,
            $"{Api}/passages/{root.GetProperty("new").GetProperty("hash")}/{span[0]}-{span[1]}"
        );
        Assert.Equal(change.GetProperty("newText").GetString(), passage.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("1-3")]
    [InlineData("1")]
    [InlineData("a-b")]
    [InlineData("1-2-3")]
    [InlineData("-1-2")]
    public async Task Versions_ThatAreNotThere_AreNotFound(string numbers)
    {
        using var cli = new CliProcess();
        await using var server = await TestServer.StartAsync(prepare: self => ReadTwice(cli, self));
        using var list = await JsonAsync(server, $"{Api}/documents?limit=500");
        var hash = list.RootElement.GetProperty("items").EnumerateArray().Last().GetProperty("hash").GetString();

        await ProblemReply.ExpectAsync(
            HttpStatusCode.NotFound,
            "CH4002",
            await server.GetAsync($"{Api}/documents/{hash}/versions/{numbers}")
        );
    }

    private static void ReadTwice(CliProcess cli, TestServer server)
    {
        foreach (
            var text in new[]
            {
                Texts.Interview,
                Texts.Interview.Replace("a half", "a third", StringComparison.Ordinal),
            }
        )
        {
            cli.Write("desk/talk.txt", text);
            Assert.Equal(0, cli.Run("read", "desk/talk.txt", "--record", server.RecordPath).ExitCode);
        }
    }
}
