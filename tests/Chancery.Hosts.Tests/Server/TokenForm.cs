namespace Chancery.Hosts.Tests.Server;

/// <summary>The page on which a person enters a token, as a browser opens and sends it.</summary>
internal static class TokenForm
{
    /// <summary>Opens it: the cookie and the field that its form is recognized by.</summary>
    public static async Task<(string Cookie, string Field)> OpenAsync(
        TestServer server,
        params (string Name, string Value)[] headers
    )
    {
        using var page = await server.GetAsync("/token", headers);
        var text = await RestReply.TextOfAsync(page);
        var start = text.IndexOf("name=\"form-token\" value=\"", StringComparison.Ordinal) + 25;
        return (
            Assert.Single(page.Headers.GetValues("Set-Cookie")).Split(';')[0],
            text[start..text.IndexOf('"', start)]
        );
    }

    /// <summary>Sends it with a token.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        TestServer server,
        string cookie,
        string field,
        string token,
        params (string Name, string Value)[] headers
    ) =>
        server.SendAsync(
            HttpMethod.Post,
            "/token",
            FieldsOf(("form-token", field), ("token", token)),
            [("Cookie", cookie), .. headers]
        );

    /// <summary>Opens it, enters a token, and gives the cookie of the session.</summary>
    public static async Task<string> EnterAsync(TestServer server, string token)
    {
        var (cookie, field) = await OpenAsync(server);
        using var entered = await SendAsync(server, cookie, field, token);
        return Assert.Single(entered.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    public static FormUrlEncodedContent FieldsOf(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
