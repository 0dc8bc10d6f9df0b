using Chancery.Hosts.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chancery.Browser.Tests.Browser))]

namespace Chancery.Browser.Tests;

/// <summary>Debian's Chromium, started once for all tests; where it is missing they are skipped, visibly.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The rules of accessibility, as npm installs them beside the project.</summary>
    public static string AxePath { get; } =
        Repository.Folder("tests", "Chancery.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
            }
        );
    }

    /// <summary>A browser of its own for one test, at the address of a server.</summary>
    /// <param name="room">The server.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="isDark">Which colours the reader prefers.</param>
    /// <param name="runsScripts">False: scripts are off.</param>
    /// <param name="bypassesPolicy">True: rules of accessibility may be put into the page, which its policy forbids.</param>
    public async Task<IBrowserContext> OpenAsync(
        ReadingRoom room,
        int width = 1280,
        bool isDark = false,
        bool runsScripts = true,
        bool bypassesPolicy = false
    )
    {
        Assert.SkipWhen(_browser is null, $"{Program} is not on this machine");
        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = room.Address,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = runsScripts,
                BypassCSP = bypassesPolicy,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(60_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
