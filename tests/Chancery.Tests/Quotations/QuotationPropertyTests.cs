using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chancery.Tests.Quotations;

/// <summary>What holds for any text: spans lie inside it, in order, and the same text gives the same quotations.</summary>
public sealed class QuotationPropertyTests
{
    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "''",
        ",",
        ".",
        "?",
        ":",
        " – ",
        "\n",
        " ",
        " ",
        " ",
        "said",
        "says",
        "Vesna Tarr",
        "Lind",
        "he",
        "the minister",
        "that",
        "added",
        "adding",
        "according to",
        "harbour",
        "is",
        "open",
        "We",
        "will go",
        "сказал",
        "sagte",
        "说",
        "周明兰",
        "(",
        ")",
        "Mr.",
        "e\u0301",
        "\U0001F600",
    ];

    [Property(Arbitrary = [typeof(PropertyTexts)], MaxTest = 3000)]
    public void Extract_AnyText_SpansLieInsideInOrder(MarkedUp text)
    {
        var document = Read(text.Value);

        var quotations = QuotationExtractor.Extract(document, []);

        Assert.All(
            quotations,
            quotation =>
            {
                Assert.NotEmpty(quotation.Content);
                Assert.All(
                    quotation.Content.Concat(quotation.Quoted).Concat(quotation.Cue).Concat(quotation.Speaker),
                    span => Assert.True(document.Source.Whole.Contains(span) && !span.IsEmpty, span.ToString())
                );
                Assert.Equal(quotation.Content.Order(), quotation.Content);
                AssertInnerLiesInside(quotation);
            }
        );
        Assert.Equal(
            quotations.Select(quotation => quotation.Content[0]).Order(),
            quotations.Select(quotation => quotation.Content[0])
        );
    }

    private static void AssertInnerLiesInside(Quotation outer)
    {
        foreach (var inner in outer.Inner)
        {
            Assert.All(inner.Content, span => Assert.Contains(outer.Content, whole => whole.Contains(span)));
            Assert.True(Length(inner) < Length(outer));
            AssertInnerLiesInside(inner);
        }

        static int Length(Quotation quotation) => quotation.Content.Sum(span => span.Length);
    }

    [Property(Arbitrary = [typeof(PropertyTexts)], MaxTest = 100)]
    public void Extract_SameTextTwice_FindsTheSame(MarkedUp text)
    {
        var one = QuotationExtractor.Extract(Read(text.Value), []);
        var other = QuotationExtractor.Extract(Read(text.Value), []);

        Assert.Equal(
            one.Select(quotation => (quotation.Content[0], quotation.SpeakerName)),
            other.Select(quotation => (quotation.Content[0], quotation.SpeakerName))
        );
    }

    private static Document Read(string text) =>
        new()
        {
            Id = "property",
            Hash = "",
            Bytes = default,
            View = new RepairedText(new SourceText(text), []),
            DecodedFrom = "utf-8",
            Blocks = [new TextBlock(new TextSpan(0, text.Length), BlockKind.Paragraph)],
        };

    /// <summary>A text put together from marks, verbs and names.</summary>
    public sealed record MarkedUp(string Value);

    /// <summary>Makes such texts.</summary>
    public static class PropertyTexts
    {
        public static Arbitrary<MarkedUp> Texts() =>
            Gen.Elements(Pieces)
                .ListOf()
                .Select(pieces => new MarkedUp(
                    string.Join(' ', pieces).Replace(" \n ", "\n", StringComparison.Ordinal)
                ))
                .ToArbitrary();
    }
}
