using System.Collections.Immutable;
using System.Text;
using Chancery.Indexing;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Verification;

namespace Chancery.Tests;

/// <summary>A report about an interview of an invented minister, checked against that interview.</summary>
public sealed class ReportVerifierTests
{
    private const string Interview = """
        Foreign Minister Ilda Maren’s interview with the Halvor Courier, Ostrava Bay, May 4, 2031

        Question: Will Kessland sign the fisheries accord with Tolmar this year?

        Ilda Maren: We have never refused to sign the fisheries accord. Our delegations met four times in the spring. Kessland will ratify it in autumn if the northern quota is settled.

        Question: And the railway through the Sarn valley?

        Ilda Maren: The railway is a matter for our engineers, not for our diplomats. I do not expect a decision before next year.
        """;

    private const string Report = """
        Kessland to ratify fisheries accord

        “Our delegations met four times in the spring,” Foreign Minister Ilda Maren said in an interview with the Halvor Courier.

        Maren said that Kessland would ratify the fisheries accord in autumn.

        “I expect a decision before next year,” she said.
        """;

    private static readonly DocumentAnalysis Transcript = Read("interview.txt", Interview);

    [Fact]
    public void Verify_FaithfulQuotation_IsVerbatimWithItsQuestionAndOccasion()
    {
        var check = Check(QuotationType.Direct, 0);

        Assert.IsType<Verdict.Verbatim>(check.Finding!.Verdict);
        Assert.StartsWith(
            "Will Kessland sign",
            Transcript.Document.View.ToString(check.Question!.Span),
            StringComparison.Ordinal
        );
        Assert.Equal(OccasionRelation.Same, check.Occasion!.Relation);
    }

    [Fact]
    public void Verify_DroppedNegation_ChangesTheMeaning()
    {
        var altered = Assert.IsType<Verdict.Altered>(Check(QuotationType.Direct, 1).Finding!.Verdict);

        Assert.Contains(altered.Edits, edit => edit.Effects.HasFlag(EditEffects.Negation));
    }

    [Theory]
    [InlineData("expect a decision before next year", "not")]
    [InlineData("The railway is a matter for our engineers", null)]
    public void Verify_WordsCutBehindANegation_SaysSo(string quotation, string? negation)
    {
        using var index = SeedIndex.Build(RecordPassages.Of(Transcript));

        var finding = new QuotationVerifier(index).Verify(
            new Claim(quotation, "Ilda Maren"),
            TestContext.Current.CancellationToken
        );

        Assert.IsType<Verdict.Verbatim>(finding.Verdict);
        Assert.Equal(negation, finding.CutNegation?.Text.Trim());
    }

    [Fact]
    public void Verify_DamagedRecord_IsVerbatimAndItsSpanPointsIntoTheDamagedText()
    {
        const string damaged =
            "Question: And the tolls?\n\nIlda Maren: It is todaya’s duty, and othera’s too. We will keep the tolls low.\n";
        var record = Read("damaged.txt", Interview + "\n\n" + damaged);
        using var index = SeedIndex.Build(RecordPassages.Of(record));

        var verdict = new QuotationVerifier(index)
            .Verify(
                new Claim("It is today’s duty, and other’s too", "Ilda Maren"),
                TestContext.Current.CancellationToken
            )
            .Verdict;

        var source = Assert.IsType<Verdict.Verbatim>(verdict).Source;
        var turn = record.Document.Source.ToString(record.Turns[source.Turn].Span);
        var span = RecordPassages.ToSource(record, source.Turn, source.Span);
        Assert.Equal("It is todaya’s duty, and othera’s too", turn[span.Start..span.End]);
    }

    [Fact]
    public void Verify_Paraphrase_HasSupportAndTheConditionItDropped()
    {
        var check = Check(QuotationType.Indirect, 0);

        Assert.Null(check.Finding);
        Assert.Contains("will ratify it in autumn", check.Support[0].Passage.Text, StringComparison.Ordinal);
        Assert.Contains(
            check.Support[0].Differences,
            difference => difference is { Kind: SupportDifferenceKind.Condition, Side: SupportSide.Record, Text: "if" }
        );
    }

    [Fact]
    public void Verify_TheRecordsOwnDocument_IsNoEvidenceForItself()
    {
        var report = Read("report.txt", Report);
        var passages = new[]
        {
            new Passage(report.Document.Hash, 0, "Ilda Maren", "Our delegations met four times in the spring"),
        };
        using var index = SeedIndex.Build(passages);

        var checks = new ReportVerifier(index, new Documents([report]))
            .Verify(report, TestContext.Current.CancellationToken)
            .Checks;

        Assert.All(
            checks.Where(check => check.Finding is not null),
            check => Assert.IsType<Verdict.NotFound>(check.Finding!.Verdict)
        );
    }

    [Theory]
    [InlineData("“Our delegations met four times in the spring,” Kel Orn said.")]
    [InlineData("Mr. Kel Orn opened the talks. “Our delegations met four times in the spring,” he said.")]
    public void Verify_WordsOfAnotherPerson_AreMisattributed(string report) =>
        Assert.IsType<Verdict.Misattributed>(VerdictOn(report));

    [Fact]
    public void Verify_WordsOfAPronounThatFitsTwo_AreNotMisattributed() =>
        Assert.IsType<Verdict.Verbatim>(
            VerdictOn(
                "“Nothing is signed,” Foreign Minister Ilda Maren said. Lena Dray left. “Our delegations met four times in the spring,” she said."
            )
        );

    [Fact]
    public void Verify_WordsOfTwoOfOneName_AreNotMisattributed() =>
        Assert.IsType<Verdict.Verbatim>(
            VerdictOn(
                "Ilda Maren spoke first. Jon Maren, her brother, spoke next. “Our delegations met four times in the spring,” Maren said."
            )
        );

    [Theory]
    [InlineData("Kessland", "verbatim")]
    [InlineData("Pavo Lind", "misattributed")]
    public void Verify_WordsOfAMinisterGivenToAnother_AreMisattributedIfThatIsAPerson(string speaker, string verdict) =>
        Assert.Equal(
            verdict,
            VerdictOn($"“Our delegations met four times in the spring,” {speaker} said on Monday.").Name
        );

    [Fact]
    public void Verify_MarkedWordsOfAnInnerSpeaker_AreNotMisattributed()
    {
        var check = CheckLast(
            "Kel Orn said that Ilda Maren had promised that “our delegations met four times in the spring.”"
        );

        Assert.IsType<Verdict.Verbatim>(Assert.Single(check.Fragments).Finding.Verdict);
    }

    private static Verdict VerdictOn(string report) => CheckLast(report).Finding!.Verdict;

    // The last quotation of a report.
    private static QuotationCheck CheckLast(string report)
    {
        using var index = SeedIndex.Build(RecordPassages.Of(Transcript));
        return new ReportVerifier(index, new Documents([Transcript]))
            .Verify(Read("report.txt", report), TestContext.Current.CancellationToken)
            .Checks[^1];
    }

    private static QuotationCheck Check(QuotationType type, int number)
    {
        using var index = SeedIndex.Build(RecordPassages.Of(Transcript));
        var verifier = new ReportVerifier(index, new Documents([Transcript]));

        return verifier
            .Verify(Read("report.txt", Report), TestContext.Current.CancellationToken)
            .Checks.Where(check => check.Quotation.Type == type)
            .ElementAt(number);
    }

    private static DocumentAnalysis Read(string name, string text) =>
        new DocumentAnalyzer().Analyze(name, Encoding.UTF8.GetBytes(text)).Single();

    private sealed class Documents(DocumentAnalysis[] documents) : IRecordDocuments
    {
        public DocumentAnalysis? Find(string key) => Array.Find(documents, document => document.Document.Hash == key);

        public ImmutableArray<string> LanguagesOfEvidence => [];

        public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) => [];
    }
}
