using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Fetching;

namespace Chancery.Cli.Web;

/// <summary>Options of the commands that fetch.</summary>
internal static class WebOptions
{
    public static readonly Option<bool> AllowPrivate = new("--allow-private")
    {
        Description = "Fetches from private and local addresses as well.",
    };

    public static readonly Option<int?> MaxBytes = SharedOptions.Count(
        "--max-bytes",
        "Most bytes of one answer that are fetched. Default: 33554432."
    );

    public static readonly Option<int?> Timeout = SharedOptions.Count(
        "--timeout",
        "Most seconds that one request may take. Default: 30."
    );

    /// <summary>The limits that the options name.</summary>
    public static FetchOptions FetchOptions(this ParseResult arguments)
    {
        var defaults = new FetchOptions();
        return defaults with
        {
            AllowPrivate = arguments.GetValue(AllowPrivate),
            MaxBytes = arguments.GetValue(MaxBytes) ?? defaults.MaxBytes,
            Timeout = arguments.GetValue(Timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.Timeout,
        };
    }
}
