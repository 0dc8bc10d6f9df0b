using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>The places where a quotation stands word for word, marks allowed for.</summary>
/// <param name="All">All of them in the order of the record.</param>
/// <param name="Admitted">The one to judge by: said by the speaker named rather than by who knows whom, then with the fewest words left out.</param>
/// <param name="OfOther">The same among those that somebody else said.</param>
/// <param name="IsOfAnybody">True where the words also stand under a label that anybody may carry.</param>
internal sealed record ExactReadings(
    IReadOnlyList<PatternMatch> All,
    PatternMatch? Admitted,
    PatternMatch? OfOther,
    bool IsOfAnybody
)
{
    public static ExactReadings None { get; } = new([], null, null, false);

    /// <summary>Finds them all.</summary>
    public static ExactReadings Find(
        QuotationQuery query,
        SeedIndex index,
        SpeakerGate speakers,
        VerifierOptions options
    )
    {
        var matches = PatternSearch.Find(query.Words, query.Search, index, options.MaxExactPlaces);
        if (speakers.ExcludesAny)
        {
            matches.RemoveAll(match => speakers.Excludes(match.Passage));
        }

        PatternMatch? same = null;
        PatternMatch? unknown = null;
        PatternMatch? other = null;
        var isOfAnybody = false;
        foreach (var match in matches)
        {
            // The first of equal ones stays: they come in the order of the record.
            switch (speakers.Of(match.Passage))
            {
                case SpeakerRelation.Same:
                    same = Closer(same, match);
                    break;
                case SpeakerRelation.Different:
                    other = Closer(other, match);
                    break;
                case SpeakerRelation.Generic:
                    isOfAnybody = true;
                    break;
                default:
                    unknown = Closer(unknown, match);
                    break;
            }
        }

        return new ExactReadings(matches, same ?? unknown, other, isOfAnybody);
    }

    private static PatternMatch Closer(PatternMatch? one, PatternMatch match) =>
        one is { } known && known.Skipped <= match.Skipped ? known : match;
}
