using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Hosts.Tests;

/// <summary>Commands and what they print, one behind the other, as a person would see them on a terminal.</summary>
/// <param name="cli">Runs them.</param>
/// <param name="root">The address of a server whose port changes from run to run, or null.</param>
internal sealed partial class Session(CliProcess cli, string? root = null)
{
    private readonly StringBuilder _seen = new();

    /// <summary>Runs a command against the record <c>r.db</c>.</summary>
    public Session Run(params string[] arguments)
    {
        // Wide, so that no line breaks by the length of a folder's name.
        cli.Environment["COLUMNS"] = "400";
        var result = cli.Run([.. arguments, "--record", "r.db"]);
        _seen.Append(CultureInfo.InvariantCulture, $"$ chancery {string.Join(' ', arguments)}\n");
        _seen.Append(result.Output).Append(result.Error);
        _seen.Append(CultureInfo.InvariantCulture, $"(exit code {result.ExitCode})\n\n");
        return this;
    }

    /// <summary>Something that happens between two commands, and a line that says what.</summary>
    public Session Then(string what, Action happens)
    {
        happens();
        _seen.Append(CultureInfo.InvariantCulture, $"# {what}\n\n");
        return this;
    }

    /// <summary>All of it, without what differs from run to run: folders, ports, days, times and sizes.</summary>
    public override string ToString()
    {
        var seen = _seen.ToString().Replace(cli.Folder, "FOLDER", StringComparison.Ordinal);
        seen = root is null ? seen : seen.Replace(root, "http://server.example", StringComparison.Ordinal);
        seen = Moments().Replace(seen, "NOW");
        seen = Days().Replace(seen, "TODAY");
        return Sizes().Replace(seen, "SIZE");
    }

    // The texts are of 2030 and later or before 2020; what is of this decade is the clock's.
    [GeneratedRegex(
        @"\b202\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z| UTC)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Moments();

    [GeneratedRegex(@"\b202\d-\d\d-\d\d\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Days();

    [GeneratedRegex(
        @"\b[\d.,]+ (bytes|KiB|MiB|kB|MB|KB)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sizes();
}
