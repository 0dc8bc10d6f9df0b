using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces.Json;
using Chancery.Faces.Versions;

namespace Chancery.Cli.Versions;

/// <summary>What <c>show --versions</c> and <c>show --diff</c> print, in each form.</summary>
internal static class ShowVersions
{
    public static void List(VersionHistory history, string format, Terminal terminal)
    {
        if (format is "text")
        {
            new VersionText(new Page(terminal)).Print(history);
            return;
        }

        var output = new JsonOutput(terminal, asLines: format == "jsonl");
        output.Write(VersionsJson.Of(history), context => context.VersionsJson);
        output.End();
    }

    public static void Compare(VersionHistory history, IReadOnlyList<int> numbers, string format, Terminal terminal)
    {
        var pair = history.Choose(numbers);
        var diff = VersionComparison.Compare(history.Versions[pair.Old].Document, history.Versions[pair.New].Document);
        switch (format)
        {
            case "text":
                new VersionText(new Page(terminal)).Print(history, pair, diff);
                break;
            case "html":
                new DiffHtml(terminal.Out).Print(history, pair, diff);
                break;
            default:
                var output = new JsonOutput(terminal, asLines: format == "jsonl");
                output.Write(DiffJson.Of(history, pair, diff), context => context.DiffJson);
                output.End();
                break;
        }
    }
}
