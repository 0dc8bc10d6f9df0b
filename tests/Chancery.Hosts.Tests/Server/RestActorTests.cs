using System.Text.Json;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

public sealed class RestActorTests
{
    [Fact]
    public async Task List_OfAKind_HasThoseWhoAreOfIt()
    {
        await using var server = await TestServer.StartAsync();
        await ReadyAsync(server);

        using var persons = await JsonAsync(server, $"{Api}/actors?kind=person&q=mar");
        using var all = await JsonAsync(server, $"{Api}/actors?limit=500");

        var maren = Assert.Single(persons.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("Ilse Maren", maren.GetProperty("name").GetString());
        Assert.True(maren.GetProperty("statements").GetInt32() > 3);
        var counts = all
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Select(actor =>
                new[] { "statements", "meetings", "instruments", "commitments", "positions" }.Sum(name =>
                    actor.GetProperty(name).GetInt32()
                )
            )
            .ToList();
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public async Task Actor_InAnySpelling_HasYearsThatAddUpToTheStatementsThatAreListed()
    {
        await using var server = await TestServer.StartAsync();

        using var maren = await JsonAsync(server, $"{Api}/actors/Foreign%20Minister%20Maren");
        var statements = (await ItemsAsync(server, "/actors/Maren/statements?limit=3"))
            .Select(item => JsonDocument.Parse(item).RootElement)
            .ToList();

        Assert.Equal(["Ilse Maren"], Strings(maren.RootElement.GetProperty("names")));
        Assert.Equal(statements.Count, maren.RootElement.GetProperty("statements").GetInt32());
        Assert.Equal(
            statements.Count,
            maren
                .RootElement.GetProperty("years")
                .EnumerateArray()
                .Sum(year => year.GetProperty("statements").GetInt32())
        );
        Assert.All(statements, statement => Assert.Equal("Ilse Maren", statement.GetProperty("speaker").GetString()));
        var one = statements[0];
        using var passage = await JsonAsync(
            server,
            $"{Api}/passages/{one.GetProperty("hash")}/{one.GetProperty("start")}-{one.GetProperty("end")}"
        );
        Assert.Equal(one.GetProperty("text").GetString(), passage.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Statements_OfAPeriod_AreThoseOfItsDocuments()
    {
        await using var server = await TestServer.StartAsync();

        var inside = await ItemsAsync(server, "/actors/Maren/statements?from=2031-03-12&to=2031-03-12&limit=500");
        var before = await ItemsAsync(server, "/actors/Maren/statements?to=2030&limit=500");

        Assert.NotEmpty(inside);
        Assert.All(
            inside,
            item => Assert.Equal("2031-03-12", JsonDocument.Parse(item).RootElement.GetProperty("said").GetString())
        );
        Assert.Empty(before);
    }

    [Fact]
    public async Task Names_BroughtTogether_AreToldWithTheDecision()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        using var decided = await server.SendAsync(
            HttpMethod.Post,
            $"{Api}/decisions",
            Json("{\"action\":\"merge\",\"alias\":\"I. M.\",\"name\":\"Ilse Maren\",\"why\":\"initials\"}"),
            token
        );
        Assert.True(decided.IsSuccessStatusCode, await TextOfAsync(decided));

        using var maren = await JsonAsync(server, $"{Api}/actors/I.%20M.");

        Assert.Equal("Ilse Maren", maren.RootElement.GetProperty("name").GetString());
        var alias = Assert.Single(maren.RootElement.GetProperty("decided").EnumerateArray());
        Assert.Equal(
            ("I. M.", true, "initials"),
            (
                alias.GetProperty("name").GetString(),
                alias.GetProperty("areOne").GetBoolean(),
                alias.GetProperty("decision").GetProperty("reason").GetString()
            )
        );
    }

    private static IEnumerable<string?> Strings(JsonElement array) =>
        array.EnumerateArray().Select(item => item.GetString());
}
