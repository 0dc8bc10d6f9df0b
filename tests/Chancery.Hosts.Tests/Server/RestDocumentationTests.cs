using System.Text;
using System.Text.Json;

namespace Chancery.Hosts.Tests.Server;

/// <summary>The examples of docs/formats/rest.md, each sent to a server.</summary>
public sealed class RestDocumentationTests
{
    [Fact]
    public async Task Examples_OfThePage_AreAnsweredAsItSays()
    {
        await using var server = await TestServer.StartAsync();
        await RestReply.ReadyAsync(server);
        var page = await File.ReadAllTextAsync(
            Repository.Folder("docs", "formats", "rest.md"),
            TestContext.Current.CancellationToken
        );
        var examples = ExamplesOf(page).ToArray();
        Assert.True(examples.Length >= 7);

        foreach (var (request, answer) in examples)
        {
            using var response = await SendAsync(server, request);
            using var expected = JsonDocument.Parse(answer);
            using var actual = JsonDocument.Parse(
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
            AssertHolds(expected.RootElement, actual.RootElement, request);
        }
    }

    private static IEnumerable<(string Request, string Answer)> ExamplesOf(string page)
    {
        const string Begin = "```http\n";
        for (
            var at = page.IndexOf(Begin, StringComparison.Ordinal);
            at >= 0;
            at = page.IndexOf(Begin, at, StringComparison.Ordinal)
        )
        {
            var end = page.IndexOf("\n```", at, StringComparison.Ordinal);
            var answer = page.IndexOf("```json\n", end, StringComparison.Ordinal) + 8;
            yield return (
                page[(at + Begin.Length)..end],
                page[answer..page.IndexOf("\n```", answer, StringComparison.Ordinal)]
            );
            at = answer;
        }
    }

    private static Task<HttpResponseMessage> SendAsync(TestServer server, string request)
    {
        var parts = request.Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var content = parts.Length == 1 ? null : new StringContent(parts[1], Encoding.UTF8);
        if (content is not null)
        {
            content.Headers.ContentType = new(lines[1]["Content-Type: ".Length..]);
        }

        return server.SendAsync(new HttpMethod(lines[0].Split(' ')[0]), lines[0].Split(' ')[1], content);
    }

    /// <summary>All that the example shows; an answer may hold more.</summary>
    private static void AssertHolds(JsonElement expected, JsonElement actual, string request)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{request}\n{expected}\n{actual}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject())
                {
                    Assert.True(
                        actual.TryGetProperty(property.Name, out var value),
                        $"{request}\n{property.Name}\n{actual}"
                    );
                    AssertHolds(property.Value, value, request);
                }

                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{request}\n{expected}\n{actual}");
                foreach (var (one, other) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
                {
                    AssertHolds(one, other, request);
                }

                break;
            default:
                Assert.Equal(expected.ToString(), actual.ToString());
                break;
        }
    }
}
