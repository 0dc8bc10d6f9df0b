using System.Collections.Immutable;
using System.Globalization;
using Chancery.Lineage;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery;

/// <summary>Compares two versions of a document: the words of their content, and what they say about themselves.</summary>
public static class VersionComparison
{
    /// <summary>The changes that lead from <paramref name="old"/> to <paramref name="new"/>; boilerplate is not compared.</summary>
    public static VersionDiff Compare(DocumentAnalysis old, DocumentAnalysis @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var changes = TextComparison.Compare(TextOf(old), TextOf(@new));
        var inSources = changes.Changes.Select(change =>
            change with
            {
                Old = old.Document.View.ToSource(change.Old),
                New = @new.Document.View.ToSource(change.New),
            }
        );

        return new VersionDiff(
            old,
            @new,
            changes with
            {
                Changes = [.. inSources],
            },
            FieldsOf(old.Document, @new.Document)
        );
    }

    private static ComparedText TextOf(DocumentAnalysis analysis)
    {
        var view = analysis.Document.View;
        var blocks = InView(analysis.Document.Blocks.Select(block => block.Span));
        return new ComparedText(view.Value, blocks)
        {
            Quotations = InView(analysis.Quotations.SelectMany(quotation => quotation.Quoted)),
            Attributions = InView(
                analysis
                    .Quotations.SelectMany(quotation => quotation.Cue.Concat(quotation.Speaker))
                    .Concat(analysis.Turns.Select(turn => turn.Label).OfType<TextSpan>())
            ),
            Dates = [.. blocks.SelectMany(block => DatesInText.Find(view.Value, block))],
            Speech = InView(analysis.Turns.Where(turn => turn.IsPrimarySpeech).Select(turn => turn.Span)),
        };

        ImmutableArray<TextSpan> InView(IEnumerable<TextSpan> spans) => [.. spans.Select(view.FromSource).Order()];
    }

    private static ImmutableArray<FieldChange> FieldsOf(Document old, Document @new) =>
        [
            .. new[]
            {
                new FieldChange("title", old.Title, @new.Title),
                new FieldChange("author", old.Author, @new.Author),
                new FieldChange("published", old.Published?.Date.ToString(), @new.Published?.Date.ToString()),
                new FieldChange("site", old.Site, @new.Site),
                new FieldChange("kind", Word(old.Kind), Word(@new.Kind)),
                new FieldChange("language", old.Language, @new.Language),
            }.Where(change => change.Old != change.New),
        ];

    private static string Word(DocumentKind kind) =>
        kind is DocumentKind.PressConference
            ? "press conference"
            : kind.ToString().ToLower(CultureInfo.InvariantCulture);
}
