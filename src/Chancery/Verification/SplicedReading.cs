using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>A quotation read as pieces that stand word for word in different places.</summary>
/// <param name="Pieces">In the order of the quotation.</param>
/// <param name="Left">Words that no piece holds.</param>
internal sealed record SplicedReading(List<CoverPiece> Pieces, int Left)
{
    /// <summary>A piece is worth a few words left over; three and more pieces have to be rarer to be no chance.</summary>
    private const double PieceCost = 2.5;
    private const double MinBitsOfEachOfMany = 44;

    /// <summary>The pieces that make up the whole quotation, or null.</summary>
    public static SplicedReading? FindWhole(QuotationQuery query, List<Seed> runs, VerifierOptions options)
    {
        var (pieces, left) = RunCover.Find(query.Length, runs, options.MinPieceTokens, PieceCost);
        if (left > 0 || pieces.Count < 2)
        {
            return null;
        }

        var isChance = pieces.Count > 2 && pieces.Any(piece => Bits(query, piece) < MinBitsOfEachOfMany);
        return isChance ? null : new SplicedReading(pieces, left);
    }

    /// <summary>Pieces of one turn with words between them left out silently, and a few words that differ; or null.</summary>
    public static SplicedReading? FindInTurn(QuotationQuery query, List<Seed> runs, VerifierOptions options)
    {
        SplicedReading? best = null;
        foreach (var turn in runs.GroupBy(run => run.Passage).OrderBy(turn => turn.Key))
        {
            if (turn.Sum(run => run.Length) < query.Length * options.MinSimilarity)
            {
                continue;
            }

            var (pieces, left) = RunCover.Find(query.Length, [.. turn], options.MinPieceTokens, PieceCost);
            if (
                pieces.Count < 2
                || left > (1 - options.MinSimilarity) * query.Length
                || !HasSilentGap(pieces, left, options)
            )
            {
                continue;
            }

            if (best is null || left < best.Left)
            {
                best = new SplicedReading(pieces, left);
            }
        }

        return best;
    }

    /// <summary>The pieces of an alignment on both sides of each long silent omission.</summary>
    public static SplicedReading Of(AlteredReading reading, VerifierOptions options)
    {
        var pieces = new List<CoverPiece>();
        var steps = reading.Alignment.Steps;
        var first = 0;
        var run = 0;
        for (var i = 0; i <= steps.Length; i++)
        {
            var isDrop = i < steps.Length && steps[i].Kind == StepKind.Drop;
            if (!isDrop && (run > options.MaxDroppedTokens || i == steps.Length))
            {
                var end = run > options.MaxDroppedTokens ? i - run : i;
                AddPiece(first, end);
                first = i;
            }

            run = isDrop ? run + 1 : 0;
        }

        return new SplicedReading(pieces, reading.Alignment.Edits);

        void AddPiece(int from, int to)
        {
            var query = steps[from..to].Where(step => step.Kind is not (StepKind.Drop or StepKind.Skip)).ToList();
            if (query.Count > 0)
            {
                pieces.Add(
                    new CoverPiece(
                        query[0].Query,
                        query[^1].Query + 1 - query[0].Query,
                        reading.Passage,
                        steps[from].Record,
                        steps[to - 1].Record + (steps[to - 1].Kind == StepKind.Insert ? 0 : 1)
                    )
                );
            }
        }
    }

    private static bool HasSilentGap(List<CoverPiece> pieces, int left, VerifierOptions options)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var jump =
                pieces[i].PassageStart - pieces[i - 1].PassageStart - (pieces[i].QueryStart - pieces[i - 1].QueryStart);
            if (jump < -left - options.MaxDroppedTokens || jump > options.MaxDroppedTokens + left)
            {
                return true;
            }
        }

        return false;
    }

    private static double Bits(QuotationQuery query, CoverPiece piece)
    {
        var bits = 0.0;
        foreach (var surprise in query.Surprise.Slice(piece.QueryStart, piece.Length))
        {
            bits += surprise;
        }

        return bits;
    }
}
