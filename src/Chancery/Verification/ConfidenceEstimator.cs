using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>How sure a verdict is, from the length and rarity of the words, the edits, and the speaker's label.</summary>
/// <remarks>
/// The odds of being right are those of the verdict, times a factor for each sign that holds. Both were fitted by logistic regression
/// on one half of labelled queries; <c>eval/results/verification.md</c> shows them held against the other half.
/// </remarks>
internal static class ConfidenceEstimator
{
    private const int FewWords = 5;

    private const int FewWordsUnfound = 8;
    private const double ManyDiffer = 0.8;
    private const double NearLimit = 0.08;
    private const double FewBits = 20;
    private const int ShortPiece = 7;

    /// <summary>The confidence in a judgement of a quotation.</summary>
    public static Confidence Estimate(
        QuotationQuery query,
        Judgement judgement,
        SpeakerRelation speaker,
        VerifierOptions options
    )
    {
        var signs = Signs(query, judgement, speaker, options);
        return new Confidence(
            ConfidenceModel.Estimate(judgement.Verdict, signs),
            signs.IsEmpty
                ? []
                : [.. signs.Where(ConfidenceModel.Lowers).Select(sign => Reason(sign, judgement.Verdict, query.Length))]
        )
        {
            Signs = signs,
        };
    }

    private static ImmutableArray<ConfidenceSign> Signs(
        QuotationQuery query,
        Judgement judgement,
        SpeakerRelation speaker,
        VerifierOptions options
    )
    {
        var signs = ImmutableArray.CreateBuilder<ConfidenceSign>();
        var verdict = judgement.Verdict;
        var isFound = verdict is not Verdict.NotFound;
        var wording = verdict is Verdict.Misattributed misattributed ? misattributed.Wording : verdict;
        var similarity = judgement.Reading?.SimilarityTo(query) ?? 1;
        Add(ConfidenceSign.OtherLabel, !isFound && judgement.Exact.All.Count > 0);
        Add(
            ConfidenceSign.NearLimit,
            judgement.Reading is not null
                && wording is Verdict.Altered or Verdict.NotFound
                && Math.Abs(similarity - options.MinSimilarity) <= NearLimit
        );
        Add(
            ConfidenceSign.LongDrop,
            wording is Verdict.Altered or Verdict.Spliced
                && judgement.Reading is { } reading
                && Math.Abs(reading.LongestDrop - options.MaxDroppedTokens) <= 1
        );
        Add(
            ConfidenceSign.CommonWords,
            wording is Verdict.Altered
                && judgement.Reading is { } altered
                && altered.SharedSurprise(query) < query.ChanceBits + FewBits
        );
        Add(
            ConfidenceSign.ShortPieces,
            wording is Verdict.Spliced spliced && spliced.Pieces.Any(piece => CountWords(query, piece) < ShortPiece)
        );
        Add(ConfidenceSign.UnsettledSpeaker, isFound && speaker == SpeakerRelation.Unknown);
        Add(ConfidenceSign.FewWords, isFound && query.Length < FewWords);
        Add(ConfidenceSign.FewWordsUnfound, !isFound && query.Length < FewWordsUnfound);
        Add(ConfidenceSign.ManyDiffer, wording is Verdict.Altered && similarity < ManyDiffer);
        return signs.DrainToImmutable();

        void Add(ConfidenceSign sign, bool holds)
        {
            if (holds)
            {
                signs.Add(sign);
            }
        }
    }

    private static int CountWords(QuotationQuery query, SplicePiece piece) =>
        query.Quotation.Words.Count(word => piece.Quotation.Contains(word.Start));

    private static string Reason(ConfidenceSign sign, Verdict verdict, int words) =>
        sign switch
        {
            ConfidenceSign.FewWords => words == 1 ? "only 1 word" : $"only {words} words",
            ConfidenceSign.FewWordsUnfound => words switch
            {
                0 => "there are no words in it",
                1 => "only 1 word",
                _ => $"only {words} words: with one of them changed, too few to tell a passage by",
            },
            ConfidenceSign.UnsettledSpeaker => "the record does not settle who speaks",
            ConfidenceSign.ManyDiffer => "many words differ",
            ConfidenceSign.NearLimit => verdict is Verdict.NotFound
                ? "a passage comes near"
                : "hardly enough words are left for this passage",
            ConfidenceSign.LongDrop => "words left out in a row are near the line between altered and spliced",
            ConfidenceSign.CommonWords => "the words shared are common ones",
            ConfidenceSign.OtherLabel =>
                "the words stand in the record under a label that is nobody's, or somebody else's",
            _ => "a piece is short",
        };
}
