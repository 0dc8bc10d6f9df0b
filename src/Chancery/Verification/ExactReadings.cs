using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>The places where a quotation stands word for word, marks allowed for.</summary>
/// <param name="Admitted">Said by the speaker named, the fewest words left out first.</param>
/// <param name="OfOthers">Said by somebody else.</param>
/// <param name="OfAnybody">Under a label that anybody may carry.</param>
internal sealed record ExactReadings(
    List<PatternMatch> Admitted,
    List<PatternMatch> OfOthers,
    List<PatternMatch> OfAnybody
)
{
    /// <summary>Finds them all.</summary>
    public static ExactReadings Find(
        QuotationQuery query,
        SeedIndex index,
        SpeakerGate speakers,
        VerifierOptions options
    )
    {
        var readings = new ExactReadings([], [], []);
        var matches = PatternSearch
            .Find(query.Words, query.Search, index, options.MaxExactPlaces)
            .Where(match => !speakers.Excludes(match.Passage));
        foreach (var match in matches)
        {
            var list = speakers.Of(match.Passage) switch
            {
                SpeakerRelation.Different => readings.OfOthers,
                SpeakerRelation.Generic => readings.OfAnybody,
                _ => readings.Admitted,
            };
            list.Add(match);
        }

        readings.Admitted.Sort(
            (one, other) =>
                (Rank(one), one.Skipped, one.Passage, one.Start).CompareTo(
                    (Rank(other), other.Skipped, other.Passage, other.Start)
                )
        );
        readings.OfOthers.Sort(
            (one, other) => (one.Skipped, one.Passage, one.Start).CompareTo((other.Skipped, other.Passage, other.Start))
        );
        return readings;

        int Rank(PatternMatch match) => speakers.Of(match.Passage) == SpeakerRelation.Same ? 0 : 1;
    }

    /// <summary>All of them in the order of the record.</summary>
    public IEnumerable<PatternMatch> All =>
        Admitted.Concat(OfOthers).Concat(OfAnybody).OrderBy(match => match.Passage).ThenBy(match => match.Start);
}
