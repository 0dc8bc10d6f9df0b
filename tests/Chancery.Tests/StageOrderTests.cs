using System.Text.RegularExpressions;

namespace Chancery.Tests;

/// <summary>A stage uses earlier stages of its line only; nothing uses the root, of which the folders where the lines meet are a part.</summary>
public sealed partial class StageOrderTests
{
    private static readonly string[][] Lines =
    [
        ["Text", "Reading", "Language", "Transcripts", "Actors", "Quotations", "Affairs"],
        ["Text", "Indexing", "Alignment", "Verification", "Lineage"],
    ];

    /// <summary>Parts of the root's façades: they use any stage, and no stage uses them.</summary>
    private static readonly string[] PartsOfTheRoot = ["Translations", "Export"];

    [Fact]
    public void Usings_OfEachStage_NameEarlierStagesOnly()
    {
        var wrong =
            from folder in Directory.EnumerateDirectories(Repository.Folder("src", "Chancery"))
            let stage = Path.GetFileName(folder)
            where !PartsOfTheRoot.Contains(stage, StringComparer.Ordinal)
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from Match match in StageName().Matches(File.ReadAllText(file))
            let used = match.Groups["stage"].Value
            where used != stage && !Lines.Any(line => Precedes(line, used, stage))
            select $"{Path.GetRelativePath(folder, file)} in {stage} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Folders_OfTheEngine_AreStages()
    {
        var folders = Directory.EnumerateDirectories(Repository.Folder("src", "Chancery")).Select(Path.GetFileName);

        Assert.Empty(folders.Except(Lines.SelectMany(line => line)).Except(PartsOfTheRoot));
    }

    private static bool Precedes(string[] line, string used, string stage)
    {
        var usedAt = Array.IndexOf(line, used);
        return usedAt >= 0 && usedAt < Array.IndexOf(line, stage);
    }

    [GeneratedRegex(@"\bChancery\.(?<stage>[A-Z][a-z]+)\b(?=[.;])", RegexOptions.CultureInvariant)]
    private static partial Regex StageName();
}
