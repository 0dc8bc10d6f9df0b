using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Export.WebAnnotation;
using Chancery.Text;

namespace Chancery.Tests.Export;

public sealed class WebAnnotationTests
{
    private const string Oa = "http://www.w3.org/ns/oa#";

    private const string Talk = """
        Vesna Tarr: 𝔑orland will keep the bridge at Ost, "whatever" it costs.

        Question: All of it?

        Vesna Tarr: All of it.
        """;

    [Fact]
    public void Write_PassageBehindSupplementaryCharacters_CountsCodePointsAndPinsTheText()
    {
        var analysis = ExportedDocuments.Read(Talk);
        var source = analysis.Document.Source.Value;

        var page = Write(analysis, SpanOf(source, "the bridge"), SpanOf(source, "All of it."));

        var target = Items(page)[0].GetProperty("target");
        var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        var runes = source.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());
        Assert.Equal("the bridge", string.Concat(runes[start..end]));
        Assert.Equal("the bridge", quote.GetProperty("exact").GetString());
        Assert.Equal(string.Concat(runes[..start]), quote.GetProperty("prefix").GetString());
        Assert.Equal(string.Concat(runes[end..(end + 32)]), quote.GetProperty("suffix").GetString());
        Assert.Equal(
            "sha-256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source))),
            target.GetProperty("state").GetProperty("textDigest").GetString()
        );
        Assert.EndsWith($"#char={start},{end}", target.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SpanAtTheEdges_HasNoContextBeyondTheText()
    {
        var analysis = ExportedDocuments.Read(Talk);

        var page = Write(analysis, analysis.Document.Source.Whole, new TextSpan(0, 5));

        var quote = Items(page)[0].GetProperty("target").GetProperty("selector")[0];
        Assert.Equal(("", ""), (quote.GetProperty("prefix").GetString(), quote.GetProperty("suffix").GetString()));
    }

    [Fact]
    public void Write_Expanded_IsAnAnnotationOfTheW3cModel()
    {
        var analysis = ExportedDocuments.Read(Talk);
        var source = analysis.Document.Source.Value;

        var expanded = JsonDocument.Parse(
            JsonLd.Expand(Write(analysis, SpanOf(source, "the bridge"), SpanOf(source, "All of it.")))
        );

        var collection = expanded.RootElement[0];
        var annotation = collection
            .GetProperty("http://www.w3.org/ns/activitystreams#first")[0]
            .GetProperty("http://www.w3.org/ns/activitystreams#items")[0]
            .GetProperty("@list")[0];
        Assert.Equal(Oa + "Annotation", annotation.GetProperty("@type")[0].GetString());
        Assert.Equal(Oa + "assessing", annotation.GetProperty(Oa + "motivatedBy")[0].GetProperty("@id").GetString());
        var bodies = annotation.GetProperty(Oa + "hasBody");
        Assert.Equal(
            "altered: 1 difference",
            bodies[0]
                .GetProperty("http://www.w3.org/1999/02/22-rdf-syntax-ns#value")[0]
                .GetProperty("@value")
                .GetString()
        );
        Assert.Equal(Oa + "linking", bodies[1].GetProperty(Oa + "hasPurpose")[0].GetProperty("@id").GetString());
        var state = annotation.GetProperty(Oa + "hasTarget")[0].GetProperty(Oa + "hasState")[0];
        Assert.StartsWith(
            "ni:///sha-256;",
            state.GetProperty(Oa + "cachedSource")[0].GetProperty("@id").GetString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "sha-256:",
            state.GetProperty("urn:chancery:textDigest")[0].GetProperty("@value").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Write_QuotationInPieces_IsOneComposite()
    {
        var analysis = ExportedDocuments.Read(Talk);
        var pieces = new TextTarget[]
        {
            new(analysis.Document, new TextSpan(0, 5)),
            new(analysis.Document, new TextSpan(6, 9)),
        };
        using var output = new MemoryStream();

        WebAnnotationWriter.Write(
            "urn:x",
            null,
            [new TextAnnotation("urn:a", "assessing", [.. pieces], ["verbatim"], [])],
            output
        );

        var page = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal("Composite", Items(page)[0].GetProperty("target").GetProperty("type").GetString());
        Assert.Contains(Oa + "Composite", JsonLd.Expand(page), StringComparison.Ordinal);
    }

    private static string Write(DocumentAnalysis analysis, TextSpan target, TextSpan passage)
    {
        using var output = new MemoryStream();
        WebAnnotationWriter.Write(
            "urn:chancery:test",
            "Test",
            [
                new TextAnnotation(
                    "urn:chancery:test:0",
                    "assessing",
                    [
                        new TextTarget(
                            analysis.Document,
                            target,
                            new DateTimeOffset(2031, 4, 1, 8, 0, 0, TimeSpan.FromHours(2))
                        ),
                    ],
                    ["altered: 1 difference"],
                    [new TextTarget(analysis.Document, passage)]
                ),
            ],
            output
        );
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static JsonElement Items(string page) =>
        JsonDocument.Parse(page).RootElement.GetProperty("first").GetProperty("items");
}
