using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Hosts.Tests.Server;

/// <summary>A server on a record of the samples, and of a hostile document, asked over HTTP as a browser does.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    private readonly CliProcess _cli = new();
    private WebApplication? _app;

    /// <summary>Keeps cookies, follows no redirects.</summary>
    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var record = _cli.PathOf("room.db");
        var hostile = _cli.Write("hostile.html", HostileText.Page);
        string[] inputs =
        [
            Repository.Folder("samples", "record"),
            Repository.Folder("samples", "report.html"),
            hostile,
        ];
        Assert.Equal(0, _cli.Run(["read", .. inputs, "--record", record]).ExitCode);
        Assert.Equal(1, _cli.Run("verify", Repository.Folder("samples", "report.html"), "--record", record).ExitCode);
        _app = ServerApp.Build(new ServerOptions { RecordPath = record, Port = 0 });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Client = new HttpClient(
            new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
        )
        {
            BaseAddress = new Uri(addresses.First()),
        };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
    }

    /// <summary>A page that has to be there.</summary>
    public async Task<IHtmlDocument> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(expected, response.StatusCode);
        return await ReadAsync(response);
    }

    /// <summary>Sends the check form, with the token that its page holds.</summary>
    public async Task<IHtmlDocument> CheckAsync(
        Action<MultipartFormDataContent> fill,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        var page = await GetAsync("/check");
        var token = (IHtmlInputElement)page.QuerySelector("form[method=post] input[type=hidden]")!;
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! } };
        fill(form);
        using var response = await Client.PostAsync(new Uri("/check", UriKind.Relative), form);
        Assert.Equal(expected, response.StatusCode);
        return await ReadAsync(response);
    }

    /// <summary>Checks the report of the samples.</summary>
    public Task<IHtmlDocument> CheckSampleAsync() =>
        CheckAsync(form =>
            form.Add(
                new ByteArrayContent(File.ReadAllBytes(Repository.Folder("samples", "report.html"))),
                "file",
                "report.html"
            )
        );

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _cli.Dispose();
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
