using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>Tests the six verdicts in their order and takes the first that holds.</summary>
/// <param name="query">The quotation.</param>
/// <param name="index">The record.</param>
/// <param name="speakers">Who may have said what.</param>
/// <param name="options">The lines between the verdicts.</param>
internal sealed class QuotationJudge(
    QuotationQuery query,
    SeedIndex index,
    SpeakerGate speakers,
    VerifierOptions options
)
{
    /// <summary>The verdict and the readings it rests on.</summary>
    public Judgement Judge()
    {
        var exact = ExactReadings.Find(query, index, speakers, options);
        return JudgeExact(exact.Admitted, exact)
            ?? (exact.OfOthers.Count > 0 ? Misattributed(JudgeExact(exact.OfOthers, exact)!) : null)
            ?? JudgeInexact(exact);
    }

    /// <summary>Verbatim, truncated, or altered under a bracket; null without an exact reading.</summary>
    private Judgement? JudgeExact(List<PatternMatch> matches, ExactReadings exact)
    {
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[0];
        var words = query.WordsOf(match.Passage, match.Start, match.End);
        var reading = new AlteredReading(match.Passage, InfixAligner.Align(query.Words, words).Shift(match.Start));
        var source = PassageText.Cut(index, match.Passage, match.Start, match.End);
        var edits = EditWriter.Write(query, reading, index);
        var omissions = GapWriter.WriteOmissions(query, match.Passage, reading.Alignment.Steps, index);
        Verdict verdict =
            !edits.IsEmpty ? new Verdict.Altered(source, edits)
            : !omissions.IsEmpty ? new Verdict.Truncated(source, omissions)
            : new Verdict.Verbatim(source);
        return new Judgement(verdict, reading, exact);
    }

    private static Judgement Misattributed(Judgement wording) =>
        wording with
        {
            Verdict = new Verdict.Misattributed(wording.Verdict),
        };

    /// <summary>Spliced, altered, spliced of another speaker's words, or not found.</summary>
    private Judgement JudgeInexact(ExactReadings exact)
    {
        var seeds = query.Search.FindSeeds(options.Seeds).Where(seed => !speakers.Excludes(seed.Passage)).ToList();
        var admitted = seeds.Where(seed => speakers.Admits(seed.Passage)).ToList();
        var search = new AlignmentSearch(query, seeds, index, options);
        var altered = search.FindBest(speakers.Admits);
        var spliced = FindSplice(admitted, altered);

        return spliced is not null ? Spliced(spliced, altered, exact)
            : altered is not null && IsNear(altered) ? Altered(altered, exact)
            : FindSpliceOfOther(seeds) is { } other ? Misattributed(Spliced(other, altered, exact))
            : NotFound(search, exact);
    }

    /// <summary>Pieces, unless one reading in order inside one turn explains the words better.</summary>
    private SplicedReading? FindSplice(List<Seed> admitted, AlteredReading? altered)
    {
        if (altered is not null && IsNear(altered))
        {
            if (altered.LongestDrop > options.MaxDroppedTokens)
            {
                return SplicedReading.FindWhole(query, admitted, options) ?? SplicedReading.Of(altered, options);
            }

            if (altered.Alignment.Edits <= 2 || altered.OnlyDrops)
            {
                return null;
            }
        }

        return SplicedReading.FindWhole(query, admitted, options) ?? FindSpliceInTurn(admitted, altered);
    }

    private SplicedReading? FindSpliceInTurn(List<Seed> admitted, AlteredReading? altered)
    {
        var spliced = SplicedReading.FindInTurn(query, admitted, options);
        var edits = altered?.Alignment.Edits ?? query.Length;
        return spliced is not null && spliced.Left + options.MaxDroppedTokens < edits ? spliced : null;
    }

    private SplicedReading? FindSpliceOfOther(IReadOnlyList<Seed> seeds)
    {
        var ofOthers = seeds.Where(seed => speakers.Of(seed.Passage) == SpeakerRelation.Different).ToList();
        if (SplicedReading.FindWhole(query, ofOthers, options) is null)
        {
            return null;
        }

        var labels = ofOthers
            .GroupBy(seed => index.SpeakerOf(seed.Passage) ?? "", StringComparer.Ordinal)
            .OrderBy(label => label.Key, StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (SplicedReading.FindWhole(query, [.. label], options) is { Pieces.Count: 2 } spliced)
            {
                return spliced;
            }
        }

        return null;
    }

    /// <summary>Near enough for a passage: by the share of its words, and by words too rare to meet by chance.</summary>
    private bool IsNear(AlteredReading reading) => reading.SimilarityTo(query) >= options.MinSimilarity;

    private Judgement Altered(AlteredReading reading, ExactReadings exact) =>
        new(new Verdict.Altered(Cut(reading), EditWriter.Write(query, reading, index)), reading, exact);

    private Judgement Spliced(SplicedReading spliced, AlteredReading? altered, ExactReadings exact)
    {
        var pieces =
            from piece in spliced.Pieces
            let end = piece.QueryStart + piece.Length
            select new SplicePiece(
                PassageText.SpanOf(query.Quotation, piece.QueryStart, end),
                PassageText.Cut(index, piece.Passage, piece.PassageStart, piece.PassageEnd)
            );
        return new Judgement(new Verdict.Spliced([.. pieces], []), altered, exact);
    }

    private Judgement NotFound(AlignmentSearch search, ExactReadings exact)
    {
        var nearest = search.FindBest(_ => true);
        if (nearest is null || nearest.SimilarityTo(query) < options.MinNearestSimilarity)
        {
            return new Judgement(new Verdict.NotFound(null, []), null, exact);
        }

        return new Judgement(
            new Verdict.NotFound(Cut(nearest), EditWriter.Write(query, nearest, index)),
            nearest,
            exact
        );
    }

    private RecordPassage Cut(AlteredReading reading) =>
        PassageText.Cut(index, reading.Passage, reading.Alignment.Start, reading.Alignment.End);
}
