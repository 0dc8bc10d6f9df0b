using System.Text.RegularExpressions;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary>The questions that the five documents answer, by one command each. What is expected is dates, places, counts: no words of theirs.</summary>
public sealed partial class SeedQuestionsTests : IClassFixture<SeedQuestionsTests.SeedRecord>
{
    private readonly SeedRecord _record;

    public SeedQuestionsTests(SeedRecord record) => _record = record;

    [Fact]
    public void TreatyOf2001_RenewsUnderItsArticleAndThatIsExpected()
    {
        var output = Run("instruments", "--from", "2001-07-16", "--to", "2001-07-16");

        Assert.Contains("signed 2001-07-16", output, StringComparison.Ordinal);
        Assert.Contains("renewed 2022-02-28 (expected)", output, StringComparison.Ordinal);
        Assert.Contains("in force 2002-02-28 (derived)", output, StringComparison.Ordinal);
        Assert.Contains("Article 25", output, StringComparison.Ordinal);
    }

    [Fact]
    public void NewStart_ExpiresInFebruary2021AsExpected() =>
        Assert.Contains(
            "expires 2021-02 (expected)",
            Run("instruments", "--about", "New START"),
            StringComparison.Ordinal
        );

    [Fact]
    public void WorkingGroup_MeetsNextInTheSecondHalfOf2014InChina()
    {
        var output = Run("meetings", "--about", "working group", "--from", "2014-07", "--to", "2014-12");

        Assert.Contains("planned", output, StringComparison.Ordinal);
        // In the row itself, not only in the sentence below it.
        Assert.Matches(@"^next meeting  planned · Counter Terrorism Working Group · in\s+China · 2014-07", output);
        Assert.Contains("2014-07 to 2014-12 (uncertain)", output, StringComparison.Ordinal);
        Assert.EndsWith("1 entry\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Year2024_HoldsConsultationsUnderAPlan()
    {
        var output = Run("calendar", "--from", "2024", "--to", "2024");

        Assert.Contains("consultations", output, StringComparison.Ordinal);
        Assert.Contains("term: plan", output, StringComparison.Ordinal);
    }

    [Fact]
    public void UnilateralSanctions_AreSpokenOfIn2021AndIn2014NoStatementIsFound()
    {
        var output = Run(
            "compare",
            "unilateral",
            "sanctions",
            "--holder",
            "Russia",
            "--holder",
            "China",
            "--from",
            "2014",
            "--to",
            "2024"
        );

        Assert.Matches(
            @"2014  2 documents searched China  no statement found|2014  2 documents searched Russia  no statement found",
            output
        );
        Assert.Matches(@"2019  1 document searched Russia  no statement found China  no statement found", output);
        Assert.Matches(@"2021  1 document searched Russia  \d statement", output);
        Assert.Matches(@"no date  1 document searched Russia  \d statements? .* China  \d statement", output);
    }

    [Fact]
    public void Exchanges_AreCountedFor2019()
    {
        var output = Run("figures", "--about", "exchanges", "--from", "2019", "--to", "2019");

        Assert.Contains("2,000,000 citizens", output, StringComparison.Ordinal);
        Assert.Contains("nearly · 2019", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Taiwan_OneMinisterSpeaksOfItAndTheOtherDoesNot()
    {
        var output = Run(
            "compare",
            "Taiwan",
            "--holder",
            "Sergey Lavrov",
            "--holder",
            "Wang Yi",
            "--from",
            "2024",
            "--to",
            "2024"
        );

        Assert.Matches(@"Sergey Lavrov  2 statements", output);
        Assert.Matches(@"Wang Yi  no statement found", output);
    }

    [Fact]
    public void PeaceConference_ParaphraseDropsTheConsentOfBothSides() =>
        Assert.Matches(
            "condition[^\n]*to which both",
            Run("verify", Directory.EnumerateFiles(Repository.Shared("seeds"), "004_*").Single())
        );

    private string Run(params string[] arguments)
    {
        var result = _record.Cli.Run([.. arguments, "--record", _record.Path]);
        Assert.Equal("", result.Error);
        return Spaces()
                .Replace(
                    result.Output,
                    match => match.Value.Contains('\n', StringComparison.Ordinal) ? " " : match.Value
                )
                .TrimEnd() + "\n";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>The seeds in a record, read once.</summary>
    public sealed class SeedRecord : IDisposable
    {
        private readonly Lazy<string> _path;

        public SeedRecord()
        {
            _path = new Lazy<string>(() =>
            {
                Assert.Equal(0, Cli.Run("read", Repository.Shared("seeds"), "--record", "seeds.db").ExitCode);
                return Cli.PathOf("seeds.db");
            });
        }

        internal CliProcess Cli { get; } = new();

        internal string Path => _path.Value;

        public void Dispose() => Cli.Dispose();
    }
}
