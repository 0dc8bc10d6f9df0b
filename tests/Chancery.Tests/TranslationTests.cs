using System.Collections.Immutable;
using System.Text;
using Chancery.Indexing;
using Chancery.Reading;
using Chancery.Verification;

namespace Chancery.Tests;

/// <summary>The cases of <c>tests/data/translations</c>: documents of a record behind <c>=== NAME</c>, and behind <c>=== expect</c> what is asked and answered.</summary>
public sealed class TranslationTests
{
    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateFiles(Repository.Folder("tests", "data", "translations"), "*.txt")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verify_Case_HasItsVerdictItsSignAndItsEffects(string name)
    {
        var parts = File.ReadAllText(Repository.Folder("tests", "data", "translations", name + ".txt"))
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('\n', 2))
            .ToArray();
        var documents = new Documents(parts[..^1]);
        var asked = parts[^1]
            [1]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal);
        using var index = SeedIndex.Build(documents.All.SelectMany(RecordPassages.Of));

        var finding = new QuotationVerifier(index, documents).Verify(
            new Claim(asked["quotation"], asked.GetValueOrDefault("speaker"))
            {
                Language = asked.GetValueOrDefault("language"),
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(asked["verdict"], finding.Verdict.Name);
        Assert.Equal(
            asked["sign"].Replace("-", "", StringComparison.Ordinal),
            finding.Translation?.Sign.ToString() ?? "none",
            ignoreCase: true
        );
        if (asked.TryGetValue("nearest", out var nearest))
        {
            Assert.Equal(nearest, finding.Verdict.Passage?.Text ?? "none");
        }

        if (asked.TryGetValue("says", out var says))
        {
            Assert.EndsWith(says, finding.Translation!.Reason, StringComparison.Ordinal);
        }

        if (asked.TryGetValue("effects", out var effects))
        {
            var edits = Assert.IsType<Verdict.Altered>(finding.Verdict).Edits;
            var all = edits.Aggregate(EditEffects.None, (sum, edit) => sum | edit.Effects);
            Assert.Equal(effects.Length == 0 ? "none" : effects, all.ToString(), ignoreCase: true);
        }
    }

    private sealed class Documents(string[][] parts) : IRecordDocuments
    {
        public ImmutableArray<DocumentAnalysis> All { get; } =
        [.. parts.SelectMany(part => new DocumentAnalyzer().Analyze(part[0].Trim(), Encoding.UTF8.GetBytes(part[1])))];

        public ImmutableArray<string> LanguagesOfEvidence =>
            [
                .. All.Select(analysis => analysis.Document.Language)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

        public DocumentAnalysis? Find(string key) => All.FirstOrDefault(analysis => analysis.Document.Hash == key);

        public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) =>
            All.Where(analysis => analysis.Document.Published?.Date == day);
    }
}
