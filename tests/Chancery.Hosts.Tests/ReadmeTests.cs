using System.Text.RegularExpressions;
using System.Xml.Linq;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary>Every example of the README is run, in its order, in one folder.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Examples_OfTheReadme_WorkInTheirOrder()
    {
        using var cli = new CliProcess();
        var ran = 0;
        foreach (Match match in Example().Matches(File.ReadAllText(Repository.Folder("README.md"))))
        {
            var arguments = Split(
                match.Groups["command"].Value.Replace("/tmp/sound.", cli.PathOf("sound."), StringComparison.Ordinal)
            );
            var result = cli.Run([.. arguments.Select(Resolve)]);

            Assert.Empty(result.Error);
            Assert.NotEmpty(result.Output);
            Assert.InRange(result.ExitCode, 0, arguments[0] == "verify" ? 1 : 0);
            ran++;
        }

        Assert.InRange(ran, 9, 24);
    }

    [Fact]
    public void Links_OfTheReadme_LeadSomewhere()
    {
        var targets = Link()
            .Matches(File.ReadAllText(Repository.Folder("README.md")))
            .Select(match => match.Groups["target"].Value);

        Assert.DoesNotContain(
            targets,
            target =>
                !target.StartsWith("https://", StringComparison.Ordinal) && !Path.Exists(Repository.Folder(target))
        );
    }

    [Fact]
    public void Picture_OfTheReadme_IsTheSampleReport()
    {
        var picture = XDocument.Load(Repository.Folder("docs", "verify.svg"));
        var words = string.Join(
            ' ',
            picture.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)
        );

        Assert.All(
            ["VERBATIM", "ALTERED", "TRUNCATED", "SPLICED", "MISATTRIBUTED", "NOT FOUND"],
            verdict => Assert.Contains(verdict, words, StringComparison.Ordinal)
        );
    }

    private static string Resolve(string argument) =>
        argument.StartsWith("samples/", StringComparison.Ordinal) ? Repository.Folder(argument) : argument;

    private static string[] Split(string command) =>
        [
            .. Argument()
                .Matches(command)
                .Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value),
        ];

    [GeneratedRegex(@"^\$ \./chancery (?<command>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
