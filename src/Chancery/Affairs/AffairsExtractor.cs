using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Affairs.Commitments;
using Chancery.Affairs.Figures;
using Chancery.Affairs.Instruments;
using Chancery.Affairs.Meetings;
using Chancery.Affairs.Positions;
using Chancery.Affairs.Sentences;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery.Affairs;

/// <summary>Finds what a document states of diplomacy: meetings, instruments, commitments, figures and positions.</summary>
/// <remarks>
/// Rules over words, names and dates, each in a type of its own; see <c>docs/affairs.md</c>. Reads English. Takes time in proportion to the
/// text; the result depends on the document and the data alone.
/// </remarks>
/// <param name="authority">Names of states and bodies, by which participants and parties are told.</param>
/// <param name="issues">The issues by which positions are found.</param>
public sealed class AffairsExtractor(AuthorityData authority, ImmutableArray<Issue> issues)
{
    private readonly IssueIndex _issues = new(issues);

    /// <summary>Extracts with the starter set of issues.</summary>
    public AffairsExtractor(AuthorityData authority)
        : this(authority, IssueReader.ReadStarterSet()) { }

    /// <summary>The registers of one document; empty for a document in another language than English.</summary>
    public DocumentAffairs Extract(
        Document document,
        ImmutableArray<Turn> turns,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<Actor> actors
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Language is not (null or "en") && !document.Language.StartsWith("en-", StringComparison.Ordinal))
        {
            return DocumentAffairs.Empty;
        }

        var sentences = SentenceReader.Read(document, turns, quotations, actors, authority, out var period);
        var commitments = ImmutableArray.CreateBuilder<Commitment>();
        var reports = ImmutableArray.CreateBuilder<Commitment>();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var positions = ImmutableArray.CreateBuilder<Position>();
        var events = new EventDates();
        var meetings = MeetingExtractor.Extract(sentences, document, events);
        foreach (var sentence in sentences)
        {
            var said = Said(document, sentence);
            figures.AddRange(FigureExtractor.Extract(sentence, said));
            commitments.AddRange(CommitmentExtractor.Extract(sentence, said, events, document.View));
            reports.AddRange(CommitmentReportReader.Extract(sentence, said));
            positions.AddRange(PositionExtractor.Extract(sentence, _issues, said));
        }

        return new DocumentAffairs(
            meetings,
            InstrumentExtractor.Extract(sentences, document.View),
            commitments.DrainToImmutable(),
            figures.DrainToImmutable(),
            positions.DrainToImmutable()
        )
        {
            Period = period?.ToString(),
            Reports = reports.DrainToImmutable(),
        };
    }

    private static Statement Said(Document document, AffairsSentence sentence) =>
        new(sentence.AssertedBy, sentence.OnBehalfOf, [document.View.ToSource(sentence.Span)])
        {
            Reception = sentence.Reception,
        };
}
