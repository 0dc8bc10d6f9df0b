using System.Net;
using System.Text.Json;

namespace Chancery.Hosts.Tests.Server;

/// <summary>A refusal as it came over the wire.</summary>
internal sealed record ProblemReply(int Status, string? ContentType, string Id, string Text)
{
    public static async Task<ProblemReply> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        Assert.Equal((int)response.StatusCode, json.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(json.RootElement.GetProperty("title").GetString()!);
        return new ProblemReply(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            json.RootElement.GetProperty("id").GetString()!,
            text
        );
    }

    public static async Task ExpectAsync(HttpStatusCode status, string id, HttpResponseMessage response)
    {
        var reply = await OfAsync(response);
        Assert.Equal(((int)status, "application/problem+json", id), (reply.Status, reply.ContentType, reply.Id));
    }
}
