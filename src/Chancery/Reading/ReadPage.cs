using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>What a format's reader gives: the text, its blocks, and what the format says about the document.</summary>
internal sealed record ReadPage(RepairedText View, IReadOnlyList<DraftBlock> Blocks)
{
    /// <summary>Marks of the format between the blocks.</summary>
    public IReadOnlyList<TextSpan> Marks { get; init; } = [];

    /// <summary>Turns that the format states.</summary>
    public ImmutableArray<StatedTurn> StatedTurns { get; init; } = [];

    /// <summary>Pages, times, parts.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    public string? Title { get; init; }

    /// <summary>True where the format has no titles, so that the first line is none.</summary>
    public bool IsUntitled { get; init; }

    public string? Author { get; init; }

    public DatedBy? Published { get; init; }

    public string? Site { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>Languages in which the page's markup says that it is offered.</summary>
    public ImmutableArray<string> OfferedIn { get; init; } = [];

    /// <summary>Name and version of the extractor where the text is not the decoded input itself.</summary>
    public string? Extractor { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>A page of which nothing can be read.</summary>
    public static ReadPage Unreadable(string id, string message) =>
        Unreadable(new Diagnostic(id, Severity.Error, message));

    /// <summary>A page of which nothing can be read.</summary>
    public static ReadPage Unreadable(Diagnostic why) =>
        new(new RepairedText(new SourceText(""), []), []) { Diagnostics = [why] };

    public static ReadPage OfPlainText(SourceText text)
    {
        var view = TextRepairer.Repair(text);
        return new ReadPage(view, PlainTextReader.Read(view));
    }

    public static ReadPage OfMarkdown(SourceText text)
    {
        var view = TextRepairer.Repair(text);
        var marks = new List<TextSpan>();
        return new ReadPage(view, MarkdownReader.Read(view, marks)) { Marks = marks };
    }
}
