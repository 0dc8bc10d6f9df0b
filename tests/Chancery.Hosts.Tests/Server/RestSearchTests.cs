using System.Text.Json;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

public sealed class RestSearchTests
{
    [Theory]
    [InlineData("ferry")]
    [InlineData("\"customs house\" by:Maren")]
    [InlineData("by:Maren from:2031-03 until:2031")]
    [InlineData("about:customs kind:interview")]
    [InlineData("\"customs Grell\"~5 -ferry")]
    [InlineData("in:Courier treaty language:en")]
    public async Task Search_InItsLanguage_FindsWhatTheCommandLineFinds(string query)
    {
        await using var server = await TestServer.StartAsync();

        using var found = await JsonAsync(server, $"{Api}/search?q={Uri.EscapeDataString(query)}&limit=500");

        using var cli = new CliProcess();
        var lines = cli.Run("search", query, "--record", server.RecordPath, "--format", "jsonl", "--limit", "500");
        Assert.NotEmpty(lines.Output);
        Assert.Equal(
            lines
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => TurnOf(JsonDocument.Parse(line).RootElement)),
            found.RootElement.GetProperty("items").EnumerateArray().Select(TurnOf)
        );
        Assert.Equal(JsonValueKind.Null, found.RootElement.GetProperty("facets").ValueKind);
    }

    [Fact]
    public async Task Facets_AskedFor_DivideAllTurnsAndLeadToTheirPart()
    {
        await using var server = await TestServer.StartAsync();

        using var found = await JsonAsync(server, $"{Api}/search?q=treaty&facets=true&limit=1");

        var facets = found.RootElement.GetProperty("facets");
        Assert.True(facets.GetProperty("isAll").GetBoolean());
        Assert.Equal(
            facets.GetProperty("turns").GetInt32(),
            facets.GetProperty("kinds").EnumerateArray().Sum(kind => kind.GetProperty("count").GetInt32())
        );
        var speaker = facets.GetProperty("speakers")[0];
        using var narrowed = await JsonAsync(
            server,
            $"{Api}/search?q={Uri.EscapeDataString(speaker.GetProperty("query").GetString()!)}&limit=500"
        );
        Assert.Equal(
            speaker.GetProperty("count").GetInt32(),
            narrowed.RootElement.GetProperty("items").GetArrayLength()
        );
        Assert.All(
            narrowed.RootElement.GetProperty("items").EnumerateArray(),
            item => Assert.Equal(speaker.GetProperty("name").GetString(), item.GetProperty("speaker").GetString())
        );
    }

    [Fact]
    public async Task Speaker_WhoIsNotThere_IsToldWithNamesNearToIt()
    {
        await using var server = await TestServer.StartAsync();

        using var found = await JsonAsync(server, $"{Api}/search?q=treaty&by=Marem");

        Assert.Empty(found.RootElement.GetProperty("items").EnumerateArray());
        var unknown = Assert.Single(found.RootElement.GetProperty("unknownSpeakers").EnumerateArray());
        Assert.Equal("Marem", unknown.GetProperty("name").GetString());
        Assert.Contains("Ilse Maren", unknown.GetProperty("near").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Commitments_OnADay_StandAsOnTheCommandLine()
    {
        await using var server = await TestServer.StartAsync();
        await ReadyAsync(server);

        foreach (var day in new[] { "2031-01-01", "2099-01-01" })
        {
            using var rows = await JsonAsync(server, $"{Api}/registers/commitments?on={day}&limit=500");

            using var cli = new CliProcess();
            var lines = cli.Run("commitments", "--on", day, "--record", server.RecordPath, "--format", "jsonl");
            Assert.Equal(
                lines
                    .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => StatusOf(JsonDocument.Parse(line).RootElement)),
                rows.RootElement.GetProperty("items").EnumerateArray().Select(StatusOf)
            );
        }
    }

    private static string StatusOf(JsonElement row) =>
        $"{row.GetProperty("key")} {row.GetProperty("row").GetProperty("status")}";

    private static string TurnOf(JsonElement turn) => $"{turn.GetProperty("hash")} {turn.GetProperty("turn")}";
}
