using System.Text;
using System.Text.Json;

namespace Chancery.Hosts.Tests.Server;

/// <summary>Asks the interface for programs, and reads what it answers.</summary>
internal static class RestReply
{
    public const string Api = "/api/v1";

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static async Task<JsonDocument> JsonAsync(TestServer server, string path) =>
        await JsonOfAsync(await server.GetAsync(path));

    /// <summary>An answer that has to be JSON of success.</summary>
    public static async Task<JsonDocument> JsonOfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await TextOfAsync(response);
            Assert.True(response.IsSuccessStatusCode, text);
            Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
            return JsonDocument.Parse(text);
        }
    }

    public static Task<string> TextOfAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>All items of a list, part by part, as text.</summary>
    public static async Task<IReadOnlyList<string>> ItemsAsync(TestServer server, string address)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            using var part = await JsonAsync(server, Api + address + (cursor is null ? "" : $"&cursor={cursor}"));
            found.AddRange(part.RootElement.GetProperty("items").EnumerateArray().Select(item => item.ToString()));
            cursor = part.RootElement.GetProperty("next").GetString();
        } while (cursor is not null);

        return found;
    }

    /// <summary>Waits for the registers, which are read beside the first questions.</summary>
    public static async Task ReadyAsync(TestServer server)
    {
        for (var i = 0; i < 200; i++)
        {
            using var json = await JsonAsync(server, $"{Api}/registers/commitments?limit=500");
            if (json.RootElement.GetProperty("items").GetArrayLength() > 0)
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The registers were not read in 20 seconds.");
    }

    /// <summary>The hash of the document with a name.</summary>
    public static async Task<string> HashOfAsync(TestServer server, string name)
    {
        using var list = await JsonAsync(server, $"{Api}/documents?limit=500");
        return list
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("doc").GetString() == name)
            .GetProperty("hash")
            .GetString()!;
    }
}
