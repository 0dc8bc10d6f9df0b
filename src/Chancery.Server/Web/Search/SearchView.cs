using System.Collections.Immutable;
using Chancery.Faces.Keeping;
using Chancery.Faces.Searching;
using Chancery.Faces.Words;
using Chancery.Server.Web.Parts;
using Chancery.Text;

namespace Chancery.Server.Web.Search;

/// <summary>A search and what it found, as its page shows it.</summary>
internal sealed record SearchView
{
    /// <summary>What was asked for, as written.</summary>
    public string Query { get; init; } = "";

    /// <summary>best, date, left or right.</summary>
    public string Order { get; init; } = "best";

    /// <summary>Why it could not be answered; one line.</summary>
    public string? Problem { get; init; }

    /// <summary>The turns of this page, where they are shown as turns.</summary>
    public ImmutableArray<Hit> Hits { get; init; } = [];

    /// <summary>The lines of this page, where they are sorted by the words around.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>Which of them they are; null where nothing was asked for.</summary>
    public Paging? Paging { get; init; }

    /// <summary>How many there are, in words.</summary>
    public string Found { get; init; } = "";

    /// <summary>Names asked for that nobody of the record bears.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Near)> UnknownSpeakers { get; init; } = [];

    /// <summary>How what was found divides.</summary>
    public SearchFacets? Facets { get; init; }

    /// <summary>A turn that was found.</summary>
    /// <param name="Address">Of the words found, or of the turn.</param>
    /// <param name="Speaker">Who speaks, or what the turn does.</param>
    /// <param name="Title">The document's title.</param>
    /// <param name="Date">In words.</param>
    /// <param name="Language">BCP 47 tag.</param>
    /// <param name="Words">Words around what was found.</param>
    /// <param name="Also">Copies that hold the same turn, in words; or null.</param>
    internal sealed record Hit(
        string Address,
        string Speaker,
        string Title,
        string Date,
        string? Language,
        ImmutableArray<(string Text, bool IsMatch)> Words,
        string? Also
    )
    {
        public static Hit Of(FoundTurn turn, RecordWitnesses witnesses)
        {
            var hit = turn.Hit;
            return new Hit(
                AddressOf(hit, hit.Matches.IsEmpty ? new TextSpan(0, hit.Text.Length) : hit.Matches[0]),
                hit.Speaker ?? StoredWords.Of(hit.Role),
                Printable.OneLine(hit.Title ?? Names.Short(hit.Document)),
                Dates.Of(hit.Published) ?? "undated",
                hit.Language,
                FoundExcerpt.Of(hit),
                turn.Witnesses.IsEmpty
                    ? null
                    : WitnessWords.AlsoIn([
                        .. turn.Witnesses.Select(other => (witnesses.KindOf(other.Hash), Names.Short(other.Document))),
                    ])
            );
        }
    }

    /// <summary>A line of the concordance.</summary>
    internal sealed record Line(
        string Address,
        string Left,
        string Keyword,
        string Right,
        string Speaker,
        string Title,
        string Date,
        string? Language
    )
    {
        public static Line Of(KeywordLine line)
        {
            var hit = line.Turn.Hit;
            return new Line(
                AddressOf(hit, line.Match),
                line.Left,
                line.Keyword,
                line.Right,
                hit.Speaker ?? StoredWords.Of(hit.Role),
                Printable.OneLine(hit.Title ?? Names.Short(hit.Document)),
                Dates.Of(hit.Published) ?? "undated",
                hit.Language
            );
        }
    }

    private static string AddressOf(SearchHit hit, TextSpan span)
    {
        var (start, end) = new CodePointOffsets(hit.Text).FromUtf16(span);
        return PageAddress.Of(hit.Hash, hit.Start + start, hit.Start + end);
    }
}
