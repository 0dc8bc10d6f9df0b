using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>Reads lists of issues: a line an issue, its name, a tab, its expressions between bars. Lines that begin with # are comments.</summary>
public static class IssueReader
{
    private const string Resource = "issues/foreign-affairs.tsv";

    /// <summary>The starter set that comes with the engine.</summary>
    public static ImmutableArray<Issue> ReadStarterSet()
    {
        using var stream =
            typeof(IssueReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The engine was built without its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The issues of a file's text; a line without a tab is left out.</summary>
    public static ImmutableArray<Issue> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var issues = ImmutableArray.CreateBuilder<Issue>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var expressions, ..] && name != "issue")
            {
                issues.Add(
                    new Issue(
                        name,
                        [
                            .. expressions.Split(
                                '|',
                                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                            ),
                        ]
                    )
                );
            }
        }

        return issues.ToImmutable();
    }
}
