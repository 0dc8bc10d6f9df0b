using System.Collections.Immutable;
using System.Text;
using Chancery.Indexing;
using Chancery.Reading;
using Chancery.Verification;

namespace Chancery.Tests;

/// <summary>Paraphrases of a report held against the direct quotations of the same report, and words in marks that are no quotation.</summary>
public sealed class ReportSupportTests
{
    private const string Report = """
        Veland and Norland to build a bridge

        Foreign Minister Oskar Belan said that Veland would pay 40 percent of the bridge over the Lund.

        "We shall pay 40 percent of the bridge over the Lund, and our engineers have been at work since spring," Belan said.

        He said that the United Fisheries Council should hear President Luan Brega before it decides.

        "The UFC should not only hear President Brega but listen to him before it decides on the quota," Belan said.

        He said the "Quiet Valley Accord" was for him a "cathedral" of the diplomacy of both countries.
        """;

    private const string Record = """
        Interview with Foreign Minister Oskar Belan, Marn, 4 May 2031

        Question: What remains to be said about the fisheries?

        Oskar Belan: Fish do not read our papers. We leave them alone in winter.
        """;

    [Theory]
    [InlineData(0, "We shall pay 40 percent")]
    [InlineData(1, "The UFC should not only hear")]
    public void Verify_ParaphraseOfAQuotation_NamesItWithoutDifferences(int paraphrase, string quotation)
    {
        var same = Assert.Single(Checks().Where(check => !check.SameReport.IsEmpty).ElementAt(paraphrase).SameReport);

        Assert.StartsWith(quotation, same.Words, StringComparison.Ordinal);
        Assert.Empty(same.Differences);
    }

    [Fact]
    public void Verify_ParaphraseWithAnotherNumberAndWithoutItsCondition_SaysSo()
    {
        var report = Report.Replace("would pay 40 percent", "would pay 60 percent", StringComparison.Ordinal);

        var same = Checks(report).First(check => !check.SameReport.IsEmpty).SameReport[0];

        Assert.Equal(
            [(SupportSide.Report, "60"), (SupportSide.Record, "40")],
            same.Differences.Where(one => one.Kind == SupportDifferenceKind.Number).Select(one => (one.Side, one.Text))
        );
    }

    [Fact]
    public void Verify_TitleAndEmphasisInMarks_HaveNoVerdict() =>
        Assert.Empty(Checks().SelectMany(check => check.Fragments));

    [Fact]
    public void Verify_OneQuotedWordThatWasSaid_HasItsVerdict()
    {
        var report = Report.Replace("\"cathedral\"", "\"papers\"", StringComparison.Ordinal);

        var fragment = Assert.Single(Checks(report).SelectMany(check => check.Fragments));

        Assert.IsType<Verdict.Verbatim>(fragment.Finding.Verdict);
    }

    [Theory]
    [InlineData("Oskar Belan", 1)]
    [InlineData("Luan Brega", 0)]
    [InlineData("the minister", null)]
    public void CountTurnsOf_Speaker_CountsThoseOfAPersonOnly(string speaker, int? turns)
    {
        using var index = SeedIndex.Build(RecordPassages.Of(Read("record.txt", Record)));

        Assert.Equal(turns, new QuotationVerifier(index).Speakers.CountTurnsOf(speaker));
    }

    [Theory]
    [InlineData("Oskar Bellen", "Oskar Belan")]
    [InlineData("Osker Belan", "Oskar Belan")]
    public void FindNear_MisspeltName_GivesTheLikeOnes(string asked, string found) =>
        Assert.Equal([found], SpeakerNames.FindNear(asked, ["Ada Kern", "Oskar Belan", "Reporter"], 3));

    private static ImmutableArray<QuotationCheck> Checks(string report = Report)
    {
        var record = Read("record.txt", Record);
        using var index = SeedIndex.Build(RecordPassages.Of(record));
        return new ReportVerifier(index, new Documents(record))
            .Verify(Read("report.txt", report), TestContext.Current.CancellationToken)
            .Checks;
    }

    private static DocumentAnalysis Read(string name, string text) =>
        new DocumentAnalyzer().Analyze(name, Encoding.UTF8.GetBytes(text)).Single();

    private sealed class Documents(DocumentAnalysis document) : IRecordDocuments
    {
        public ImmutableArray<string> LanguagesOfEvidence => ["en"];

        public DocumentAnalysis? Find(string key) => document.Document.Hash == key ? document : null;

        public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) => [];
    }
}
