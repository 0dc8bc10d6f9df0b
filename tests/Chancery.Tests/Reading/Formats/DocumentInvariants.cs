using Chancery.Actors.Authority;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

/// <summary>What holds for every document, however damaged its input.</summary>
internal static class DocumentInvariants
{
    /// <summary>Analyzes the input and checks what came of it.</summary>
    public static List<Document> Check(string id, byte[] bytes, ReadingOptions? options = null)
    {
        var analyses = new DocumentAnalyzer(options ?? new ReadingOptions(), AuthorityData.Empty)
            .Analyze(id, bytes)
            .ToList();
        foreach (var analysis in analyses)
        {
            Check(analysis);
        }

        return [.. analyses.Select(analysis => analysis.Document)];
    }

    private static void Check(DocumentAnalysis analysis)
    {
        var document = analysis.Document;
        var whole = document.Source.Whole;

        Assert.All(document.Blocks, block => Assert.True(whole.Contains(block.Span)));
        Assert.All(document.Boilerplate, span => Assert.True(whole.Contains(span)));
        Assert.All(document.Locations, location => Assert.True(whole.Contains(location.Span)));
        Assert.All(analysis.Turns, turn => Assert.True(whole.Contains(turn.Span)));
        Assert.All(
            analysis.Quotations.SelectMany(quotation => quotation.Content),
            span => Assert.True(whole.Contains(span))
        );
        Assert.Equal(
            document.Blocks.OrderBy(block => block.Span).Select(block => block.Span),
            document.Blocks.Select(block => block.Span)
        );
        Assert.True(
            document.Blocks.Length > 0 || document.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)
        );
        Assert.All(document.Diagnostics, diagnostic => Assert.Matches(@"^CH\d{4}$", diagnostic.Id));
        Assert.All(document.Diagnostics, diagnostic => Assert.DoesNotContain('\n', diagnostic.Message));
        Assert.DoesNotContain(document.Source.Value, character => character is '\0');
    }
}
