using System.Collections.Immutable;
using System.Text;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Tests.Quotations;

/// <summary>Case files in <c>tests/data/quotations</c>: a text, a line of equals signs, and what is found in it, one fact a line.</summary>
public sealed class QuotationExtractorTests
{
    private const string Separator = "=====";

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateFiles(Repository.Folder("tests", "data", "quotations"), "*.txt")
                .Select(file => Path.GetFileName(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Extract_CaseFile_FindsWhatItSays(string file)
    {
        var parts = File.ReadAllText(Path.Combine(Repository.Folder("tests", "data", "quotations"), file))
            .Split(Separator);
        var document = Read(parts[0].Trim());

        var found = Describe(document, QuotationExtractor.Extract(document, []));

        Assert.Equal(parts.Length > 1 ? parts[1].Trim() : "", found);
    }

    [Fact]
    public void Extract_OnManyThreads_GivesTheSameAsOnOne()
    {
        var documents = Directory
            .EnumerateFiles(Repository.Folder("tests", "data", "quotations"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => Read(File.ReadAllText(file).Split(Separator)[0].Trim()))
            .ToArray();
        string Found(Document document) => Describe(document, QuotationExtractor.Extract(document, []));

        var one = documents.Select(Found).ToArray();
        var many = documents.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Found).ToArray();

        Assert.Equal(one, many);
    }

    [Fact]
    public void Extract_SpeakersCuesToHimself_AreNoQuotations()
    {
        var document = Read(
            "Let me stress that the harbour is open. I said that we would wait. We believe that it will work."
        );

        Assert.Empty(
            QuotationExtractor.Extract(document, [new Turn(TurnRole.Answer, "Vesna Tarr", document.Source.Whole)])
        );
    }

    [Fact]
    public void Extract_AnotherPersonInsideATurn_IsReported()
    {
        var document = Read("Lind said that the harbour would close. They call us “the islanders”.");

        var found = QuotationExtractor.Extract(
            document,
            [new Turn(TurnRole.Answer, "Vesna Tarr", document.Source.Whole)]
        );

        var quotation = Assert.Single(found);
        Assert.Equal("Lind", quotation.SpeakerName);
        Assert.Equal(QuotationType.Indirect, quotation.Type);
    }

    [Fact]
    public void Extract_MarkedWordsInsideATurn_AreReportedImaginedOrHisOwn()
    {
        var document = Read(
            "Lind told me: ‘We shall pay.’ The big powers say: ‘What can we do?’ But in May I said: ‘The harbour will freeze.’"
        );

        var found = QuotationExtractor.Extract(
            document,
            [new Turn(TurnRole.Answer, "Vesna Tarr", document.Source.Whole)]
        );

        Assert.Equal(
            """
            direct | Lind | Lind | told | We shall pay.
            direct | unknown | The big powers | say | What can we do? | imagined
            direct | Vesna Tarr | I | said | The harbour will freeze. | self
            """,
            Describe(document, found)
        );
    }

    [Theory]
    [InlineData("Die Leute sagen: „Was können wir denn tun?“ So geht es nicht.", true)]
    [InlineData("Alle sagen: „Das wird niemals gut gehen.“ Wir haben es trotzdem getan und es war richtig.", true)]
    [InlineData(
        "Ils disent: « Que pouvons-nous faire pour vous ? » C'est la question que nous posons dans le pays.",
        true
    )]
    [InlineData("Todos dicen: «¿Qué podemos hacer por el país?» Es la pregunta de siempre en los pueblos.", true)]
    [InlineData("Они говорят: «Что мы можем сделать?» Это не ответ, и мы это знаем.", true)]
    [InlineData("Oni hovoria: „Čo môžeme urobiť?“ To nie je odpoveď a my to vieme.", true)]
    [InlineData("Pavel Orn sagte: „Wir werden zahlen.“ Das war im Mai und es ist wahr.", false)]
    [InlineData("Павел Орн сказал: «Мы заплатим за всё». Это было в мае.", false)]
    public void Extract_WordsPutIntoMouthsInOtherLanguages_AreImagined(string text, bool isImagined)
    {
        var document = Read(text);

        var found = QuotationExtractor.Extract(
            document,
            [new Turn(TurnRole.Answer, "Vesna Tarr", document.Source.Whole)]
        );

        Assert.Equal(isImagined, Assert.Single(found).IsImagined);
    }

    [Fact]
    public void Extract_RepairedMark_PointsIntoTheSource()
    {
        var source = new SourceText("Tarr closed the talks, adding a’it is over.”");
        var at = source.Value.IndexOf("a’", StringComparison.Ordinal);
        var repair = new TextRepair(new TextSpan(at, at + 2), "a’", "“", RepairKind.LostMark);
        var document = Read(new RepairedText(source, [repair]));

        var quotation = Assert.Single(QuotationExtractor.Extract(document, []));

        Assert.Equal("it is over.", source.ToString(quotation.Content[0]));
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("‘")]
    [InlineData("«")]
    [InlineData("„")]
    [InlineData("word ")]
    [InlineData("said ")]
    [InlineData("Lind ")]
    [InlineData("e\u0301")]
    [InlineData("[(")]
    [InlineData("“a\n")]
    [InlineData("die der und gab, ")]
    [InlineData("laut der ")]
    [InlineData("« a, dit ")]
    [InlineData("Tarr said that ")]
    [InlineData("قال تار «")]
    [InlineData("وقال في ")]
    [InlineData("After saying a, ")]
    [InlineData("and said, ")]
    [InlineData("told those who ")]
    [InlineData("Tarr said “Lind said ‘")]
    [InlineData("— A")]
    [InlineData("сказал, что ")]
    [InlineData("他说：“")]
    [InlineData("Vesna Tarr and Oskar Lind met. They said “they agreed to talk, they said.” ")]
    [InlineData("Tarr and Lind and ")]
    [InlineData("Critics, who said ")]
    [InlineData("по его словам, как отметил ")]
    public void Extract_HostileText_TakesTimeInProportion(string unit)
    {
        ProcessorTime.AssertInProportion(
            length => Read(string.Concat(Enumerable.Repeat(unit, length / unit.Length))),
            document => QuotationExtractor.Extract(document, []),
            30_000
        );
    }

    private static Document Read(string text) => Read(new RepairedText(new SourceText(text), []));

    private static Document Read(RepairedText view) =>
        new()
        {
            Id = "case",
            Hash = "",
            Bytes = default,
            View = view,
            DecodedFrom = "utf-8",
            Blocks = [new TextBlock(view.Source.Whole, BlockKind.Paragraph)],
            Language = LanguageIdentifier.Identify([view.Value]),
        };

    // direct | Vesna Tarr | she | said | words + words; what is inside, one ">" a level, below
    private static string Describe(Document document, ImmutableArray<Quotation> quotations)
    {
        var lines = new StringBuilder();
        Describe(lines, document, quotations, depth: 0);
        return lines.ToString().Trim();
    }

    private static void Describe(
        StringBuilder lines,
        Document document,
        ImmutableArray<Quotation> quotations,
        int depth
    )
    {
        string Join(IEnumerable<TextSpan> spans) => string.Join(" + ", spans.Select(document.View.ToString));

        foreach (var quotation in quotations)
        {
            lines.Append('>', depth).Append(depth > 0 ? " " : "");
            lines.AppendJoin(
                " | ",
                quotation.Type.ToString().ToLowerInvariant(),
                quotation.SpeakerName ?? "unknown",
                Join(quotation.Speaker),
                Join(quotation.Cue),
                Join(quotation.Content)
            );
            lines.Append(quotation.Addressee is { } addressee ? $" | to {addressee}" : "");
            lines.Append(quotation.Occasion is { } occasion ? $" | {document.View.ToString(occasion)}" : "");
            lines.Append(quotation.IsSpeakerDoubtful ? " | doubtful" : "");
            lines.Append(quotation.IsSelfQuotation ? " | self" : "");
            lines.Append(quotation.IsImagined ? " | imagined" : "");
            lines.Append('\n');
            Describe(lines, document, quotation.Inner, depth + 1);
        }
    }
}
