using Chancery.Alignment;
using Chancery.Indexing;
using Chancery.Text;

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
    /// <summary>With so few edits a passage is the one meant, whatever else matches parts of it.</summary>
    private const int MaxEditsOfAClearCase = 2;

    /// <summary>How rare numbers are: one word in 32.</summary>
    private const double BitsOfANumber = 5;

    /// <summary>The verdict and the readings it rests on.</summary>
    public Judgement Judge()
    {
        var exact = ExactReadings.Find(query, index, speakers, options);
        return JudgeExact(exact.Admitted, exact)
            ?? JudgeExactOfOthers(exact)
            ?? (query.Length <= options.MaxAlignedTokens ? JudgeInexact(exact) : NotFound(exact));
    }

    /// <summary>Verbatim, truncated, or altered under a bracket; null without an exact reading.</summary>
    private Judgement? JudgeExact(PatternMatch? best, ExactReadings exact)
    {
        if (best is not { } match)
        {
            return null;
        }

        var reading = new AlteredReading(match.Passage, Align(match));
        var source = PassageText.Cut(index, match.Passage, match.Start, match.End);
        var edits = EditWriter.Write(query, reading, index);
        var omissions = GapWriter.WriteOmissions(query, match.Passage, reading.Alignment.Steps, index);
        Verdict verdict =
            !edits.IsEmpty ? new Verdict.Altered(source, edits)
            : !omissions.IsEmpty ? new Verdict.Truncated(source, omissions)
            : new Verdict.Verbatim(source);
        return new Judgement(verdict, reading, exact);
    }

    private LocalAlignment Align(PatternMatch match)
    {
        if (query.Words.TotalSkips == 0)
        {
            return LocalAlignment.Exact(query.Length, match.Start);
        }

        var words = query.WordsOf(match.Passage, match.Start, match.End);
        return InfixAligner.Align(query.Words, words, 0, match.Skipped).Shift(match.Start);
    }

    /// <summary>Misattributed; or not found, where the words are so few and common that anybody says them.</summary>
    private Judgement? JudgeExactOfOthers(ExactReadings exact)
    {
        if (JudgeExact(exact.OfOther, exact) is not { } wording)
        {
            return null;
        }

        return query.TotalSurprise >= query.ChanceBits + options.MinBitsOfMisattributed
            ? Misattributed(wording)
            : wording with
            {
                Verdict = new Verdict.NotFound(wording.Verdict.Passage, []),
            };
    }

    private static Judgement Misattributed(Judgement wording) =>
        wording with
        {
            Verdict = new Verdict.Misattributed(wording.Verdict),
        };

    /// <summary>Spliced, altered, spliced of another speaker's words, or not found.</summary>
    private Judgement JudgeInexact(ExactReadings exact)
    {
        var scanner = new WindowScanner(query);
        var search = Search(options.Seeds[0], scanner);
        var last = query.Length <= options.MaxTokensOfLastSeeds ? options.Seeds.Length : options.Seeds.Length - 1;
        for (var i = 1; i < last && !IsClear(search); i++)
        {
            search = Search(options.Seeds[i], scanner);
        }

        var (runs, admitted, altered) = (search.Runs, search.Admitted, search.Altered);
        var spliced = FindSplice(admitted, altered);

        return spliced is not null ? Spliced(spliced, altered, exact)
            : altered is not null && IsNear(altered) ? Altered(altered, exact)
            : FindSpliceOfOther(runs) is { } other ? Misattributed(Spliced(other, altered, exact))
            : NotFound(search, exact);
    }

    private SearchResult Search(SeedOptions limits, WindowScanner scanner)
    {
        var seeds = query.Search.FindSeeds(limits);
        if (speakers.ExcludesAny)
        {
            seeds = [.. seeds.Where(seed => !speakers.Excludes(seed.Passage))];
        }

        var aligner = new AlignmentSearch(query, seeds, scanner, index, options);
        var runs = new List<Seed>();
        var admitted = new List<Seed>();
        foreach (var seed in seeds)
        {
            if (seed.Length >= options.MinPieceTokens)
            {
                runs.Add(seed);
                if (speakers.Admits(seed.Passage))
                {
                    admitted.Add(seed);
                }
            }
        }

        return new SearchResult(aligner, runs, admitted, aligner.FindBest(speakers.Admits));
    }

    /// <summary>True where more places would not change the verdict.</summary>
    private bool IsClear(SearchResult search) =>
        search.Altered is { } altered && IsNear(altered)
            ? altered.Alignment.Edits <= MaxEditsOfAClearCase
            : SplicedReading.FindWhole(query, search.Admitted, options) is not null;

    /// <summary>Pieces, unless one reading in order inside one turn explains the words better.</summary>
    private SplicedReading? FindSplice(List<Seed> runs, AlteredReading? altered)
    {
        if (altered is not null && IsNear(altered))
        {
            if (altered.LongestDrop > options.MaxDroppedTokens)
            {
                return SplicedReading.FindWhole(query, runs, options) ?? SplicedReading.Of(altered, options);
            }

            if (altered.Alignment.Edits <= MaxEditsOfAClearCase || altered.OnlyDrops)
            {
                return null;
            }
        }

        return SplicedReading.FindWhole(query, runs, options) ?? FindSpliceInTurn(runs, altered);
    }

    private SplicedReading? FindSpliceInTurn(List<Seed> runs, AlteredReading? altered)
    {
        var spliced = SplicedReading.FindInTurn(query, runs, options);
        var edits = altered?.Alignment.Edits ?? query.Length;
        return spliced is not null && spliced.Left + options.MaxDroppedTokens < edits ? spliced : null;
    }

    private SplicedReading? FindSpliceOfOther(List<Seed> runs)
    {
        var ofOthers = runs.FindAll(run => speakers.Of(run.Passage) == SpeakerRelation.Different);
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

    /// <summary>Near enough for a passage: by the share of its words, and by words too rare to meet by chance among so many.</summary>
    private bool IsNear(AlteredReading reading)
    {
        if (reading.SimilarityTo(query) < options.MinSimilarity)
        {
            return false;
        }

        var bits = reading.SharedSurprise(query) - options.MinBitsOfAltered;
        return bits >= query.ChanceBits || (reading.Alignment.Edits == 1 && IsOneWordFrom(reading, bits));
    }

    /// <summary>With one word changed, the words are weighed against those of the speaker named, and a number in the place of a number is shared as well.</summary>
    private bool IsOneWordFrom(AlteredReading reading, double bits)
    {
        var step = reading.Alignment.Steps.First(step => step.Kind is not (StepKind.Match or StepKind.Skip));
        var isNumber =
            step.Kind == StepKind.Replace
            && IsNumber(query.Quotation.Text, query.Quotation.Words[step.Query].Span)
            && MeaningWords.IsNumber(
                Normalization.Normalize(index.TextOf(reading.Passage, index.SpanOf(reading.Passage, step.Record)))
            );
        return bits + (isNumber ? BitsOfANumber : 0) >= speakers.ChanceBitsAt(reading.Passage, query.ChanceBits);

        static bool IsNumber(string text, TextSpan span) =>
            MeaningWords.IsNumber(Normalization.Normalize(text.AsSpan(span.Start, span.Length)));
    }

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

    private Judgement NotFound(SearchResult search, ExactReadings exact)
    {
        var nearest = speakers.AdmitsAll ? search.Altered : search.Aligner.FindBest(_ => true);
        if (nearest is null || nearest.SimilarityTo(query) < options.MinNearestSimilarity)
        {
            return NotFound(exact);
        }

        return new Judgement(
            new Verdict.NotFound(Cut(nearest), EditWriter.Write(query, nearest, index)),
            nearest,
            exact
        );
    }

    private static Judgement NotFound(ExactReadings exact) => new(new Verdict.NotFound(null, []), null, exact);

    private RecordPassage Cut(AlteredReading reading) =>
        PassageText.Cut(index, reading.Passage, reading.Alignment.Start, reading.Alignment.End);

    /// <summary>What one search for parts of the quotation found.</summary>
    /// <param name="Aligner">Knows the windows.</param>
    /// <param name="Runs">Runs long enough for a piece of a splice.</param>
    /// <param name="Admitted">Those that the speaker named may have said.</param>
    /// <param name="Altered">The best alignment with what that speaker may have said.</param>
    private sealed record SearchResult(
        AlignmentSearch Aligner,
        List<Seed> Runs,
        List<Seed> Admitted,
        AlteredReading? Altered
    );
}
