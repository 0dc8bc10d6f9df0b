using System.IO.Compression;
using System.Net;
using System.Text;
using Chancery.Faces.Reports;
using Chancery.Fetching;

namespace Chancery.Hosts.Tests.Fetching;

public sealed class FetcherTests : IDisposable
{
    private readonly WebServer _server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:192.168.0.1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/")]
    [InlineData("http://user:word@news.example/")]
    public async Task Fetch_HostileAddress_IsRefused(string address)
    {
        using var fetcher = new Fetcher(new FetchOptions(), TimeProvider.System);

        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new FetchRequest(new Uri(address)), Cancel));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2a00:1450::1", true)]
    [InlineData("172.31.255.255", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2001:db8::1", false)]
    public void IsPublic_OfEachKind_IsWhatIanaSays(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Fetch_Page_BringsBytesTagAndNamesTheProgram()
    {
        _server.Set("/page", "<p>Hello</p>");
        using var fetcher = Local();

        var content = Assert.IsType<FetchResult.Content>(await FetchAsync(fetcher, "/page"));
        var again = await fetcher.FetchAsync(new FetchRequest(Address("/page"), content.ETag), Cancel);

        Assert.Equal("<p>Hello</p>"u8.ToArray(), content.Bytes.ToArray());
        Assert.IsType<FetchResult.NotModified>(again);
        Assert.All(
            _server.Requests,
            request => Assert.StartsWith("Chancery/", request.Agent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Fetch_RedirectToAnAddressThatIsNotAllowed_IsRefusedAndNotAsked()
    {
        _server.SetStatus("/away", 302, ("Location", $"http://127.0.0.2:{_server.Port}/secret"));
        _server.SetStatus("/file", 301, ("Location", "file:///etc/passwd"));
        using var fetcher = new Fetcher(
            new FetchOptions { Pause = TimeSpan.Zero },
            TimeProvider.System,
            Dns.GetHostAddressesAsync,
            address => address.Equals(IPAddress.Loopback)
        );

        Assert.Contains(
            "private",
            Assert.IsType<FetchResult.Refused>(await FetchAsync(fetcher, "/away")).Reason,
            StringComparison.Ordinal
        );
        Assert.IsType<FetchResult.Refused>(await FetchAsync(fetcher, "/file"));
        Assert.DoesNotContain(_server.Requests, request => request.Path == "/secret");
    }

    [Fact]
    public async Task Fetch_NameThatLeadsElsewhereTheSecondTime_IsResolvedOnce()
    {
        _server.Set("/page", "one");
        var answers = 0;
        using var fetcher = new Fetcher(
            new FetchOptions { Pause = TimeSpan.Zero },
            TimeProvider.System,
            (_, _) =>
                Task.FromResult<IPAddress[]>([++answers == 1 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.9")]),
            address => !address.Equals(IPAddress.Parse("127.0.0.9"))
        );
        var request = new FetchRequest(new Uri($"http://localhost:{_server.Port}/page"));

        Assert.IsType<FetchResult.Content>(await fetcher.FetchAsync(request, Cancel));
        Assert.IsType<FetchResult.Content>(await fetcher.FetchAsync(request, Cancel));
        Assert.Equal(1, answers);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1250", "windows-1250")]
    [InlineData("text/html; charset=\"utf-8\"", "utf-8")]
    [InlineData("text/html", null)]
    public async Task Fetch_Page_BringsTheCharsetOfItsHeader(string type, string? charset)
    {
        _server.Set("/page", "Words", type);
        using var fetcher = Local();

        Assert.Equal(charset, Assert.IsType<FetchResult.Content>(await FetchAsync(fetcher, "/page")).Charset);
    }

    [Fact]
    public async Task Fetch_RedirectsInACircle_EndAfterFive()
    {
        _server.SetStatus("/round", 302, ("Location", "/round"));
        using var fetcher = Local();

        Assert.Contains(
            "5 redirects",
            Assert.IsType<FetchResult.Refused>(await FetchAsync(fetcher, "/round")).Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(6, _server.Requests.Count(request => request.Path == "/round"));
    }

    [Fact]
    public async Task Fetch_BodiesWithoutMeasure_AreCutOff()
    {
        _server.Pages["/zipped"] = async context =>
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            await using var zip = new GZipStream(context.Response.OutputStream, CompressionLevel.Optimal);
            await zip.WriteAsync(new byte[20_000_000]);
        };
        _server.Pages["/endless"] = async context =>
        {
            context.Response.SendChunked = true;
            for (var i = 0; i < 100_000; i++)
            {
                await context.Response.OutputStream.WriteAsync(new byte[4096]);
            }
        };
        using var fetcher = Local(maxBytes: 1_000_000);

        Assert.Contains(
            "larger than",
            Assert.IsType<FetchResult.Refused>(await FetchAsync(fetcher, "/zipped")).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "larger than",
            Assert.IsType<FetchResult.Refused>(await FetchAsync(fetcher, "/endless")).Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Fetch_PackedBody_IsUnpacked_AndHalfOfItIsNone(string coding)
    {
        var page = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>Paragraph {i * 7919 % 9973}</p>"));
        var packed = Pack(coding, page);
        foreach (var (path, body) in new[] { ("/whole", packed), ("/half", packed[..(packed.Length / 2)]) })
        {
            _server.Pages[path] = async context =>
            {
                context.Response.Headers["Content-Encoding"] = coding;
                await context.Response.OutputStream.WriteAsync(body);
            };
        }

        using var fetcher = Local();

        var whole = Assert.IsType<FetchResult.Content>(await FetchAsync(fetcher, "/whole"));
        var half = Assert.IsType<FetchResult.Failed>(await FetchAsync(fetcher, "/half"));

        Assert.Equal(page, Encoding.UTF8.GetString(whole.Bytes.Span));
        Assert.StartsWith("its body cannot be unpacked: cut off", half.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_BodyWithAFalseCheckSum_Fails()
    {
        var packed = Pack("gzip", "<p>Hello</p>");
        packed[^6] ^= 1;
        _server.Pages["/page"] = async context =>
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            await context.Response.OutputStream.WriteAsync(packed);
        };
        using var fetcher = Local();

        Assert.Contains(
            "check sum",
            Assert.IsType<FetchResult.Failed>(await FetchAsync(fetcher, "/page")).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fetch_BodyInACodingThatNobodyAskedFor_Fails()
    {
        _server.Pages["/page"] = async context =>
        {
            context.Response.Headers["Content-Encoding"] = "zstd";
            await context.Response.OutputStream.WriteAsync("(/zstd"u8.ToArray());
        };
        using var fetcher = Local();

        Assert.Equal(
            "its body is coded as zstd, or said to be; expected gzip, deflate, br",
            Assert.IsType<FetchResult.Failed>(await FetchAsync(fetcher, "/page")).Reason
        );
    }

    private static byte[] Pack(string coding, string text)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = coding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    [Fact]
    public async Task Fetch_ServerThatNeverEnds_IsGivenUp()
    {
        _server.Pages["/slow"] = async context =>
        {
            await context.Response.OutputStream.WriteAsync("a"u8.ToArray());
            await context.Response.OutputStream.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(20));
        };
        using var fetcher = Local(timeout: TimeSpan.FromSeconds(2));

        Assert.Contains(
            "no answer",
            Assert.IsType<FetchResult.Failed>(await FetchAsync(fetcher, "/slow")).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fetch_NotFoundAndBusy_AreToldApart()
    {
        _server.SetStatus("/busy", 503, ("Retry-After", "120"));
        using var fetcher = Local();

        Assert.StartsWith(
            "404",
            Assert.IsType<FetchResult.Gone>(await FetchAsync(fetcher, "/nothing")).Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(
            TimeSpan.FromSeconds(120),
            Assert.IsType<FetchResult.Failed>(await FetchAsync(fetcher, "/busy")).RetryAfter
        );
    }

    [Fact]
    public async Task Fetch_SiteWithRobots_IsAskedOnlyForWhatItAllows()
    {
        _server.Set("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain");
        _server.Set("/open", "open");
        _server.Set("/closed/page", "closed");
        using var fetcher = Local();

        Assert.IsType<FetchResult.Content>(await FetchAsync(fetcher, "/open"));
        Assert.Contains(
            "robots.txt",
            Assert.IsType<FetchResult.Disallowed>(await FetchAsync(fetcher, "/closed/page")).Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(["/robots.txt", "/open"], _server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Fetch_RobotsFail_NothingIsFetched()
    {
        _server.SetStatus("/robots.txt", 500);
        _server.Set("/open", "open");
        using var fetcher = Local();

        Assert.Contains(
            "robots.txt",
            Assert.IsType<FetchResult.Failed>(await FetchAsync(fetcher, "/open")).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fetch_ManyPagesOfAHost_OneAtATime()
    {
        for (var i = 0; i < 6; i++)
        {
            _server.Set($"/{i}", $"page {i}");
        }

        using var fetcher = Local();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => FetchAsync(fetcher, $"/{i}")));

        Assert.All(results, result => Assert.IsType<FetchResult.Content>(result));
        Assert.Equal(1, _server.MostAtOnce);
    }

    private static Fetcher Local(int maxBytes = 1 << 20, TimeSpan? timeout = null) =>
        new(
            new FetchOptions
            {
                AllowPrivate = true,
                MaxBytes = maxBytes,
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
                Pause = TimeSpan.Zero,
            },
            TimeProvider.System
        );

    private Uri Address(string path) => new(_server.Root + path);

    private Task<FetchResult> FetchAsync(Fetcher fetcher, string path) =>
        fetcher.FetchAsync(new FetchRequest(Address(path)), Cancel);
}
