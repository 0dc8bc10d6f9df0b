using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;
using Chancery.Server.Web.Actors;

namespace Chancery.Server.Web.Review;

/// <summary>A decision as pages show it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Word">What was decided.</param>
/// <param name="Was">What was decided about, in words.</param>
/// <param name="Changes">Fields with their corrected values.</param>
/// <param name="Signed">Who and when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Address">The page of its subject; null where there is none.</param>
/// <param name="Stands">True where it is the one that holds, and can be taken back.</param>
internal sealed record DecisionView(
    string Subject,
    string Word,
    string Was,
    ImmutableArray<string> Changes,
    string Signed,
    string Reason,
    string? Address,
    bool Stands
)
{
    private const int LongestSubject = 240;

    public static DecisionView Of(Decision decision, Decisions standing) =>
        new(
            decision.Subject,
            WordOf(decision.Kind),
            Printable.Shorten(decision.Was, LongestSubject),
            [
                .. decision
                    .Changes.Where(_ => decision.Kind is DecisionKind.Correct or DecisionKind.Overrule)
                    .Select(change => $"{change.Key}: {(change.Value.Length == 0 ? "none" : change.Value)}"),
            ],
            $"{decision.By}, {decision.At.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC",
            decision.Reason,
            decision.Kind is DecisionKind.Merge or DecisionKind.Split ? ActorAddress.Of(decision.Changes["name"])
                : decision.Subject is ['n' or 'v', ..] ? null
                : $"/review/{decision.Subject}",
            standing.Of(decision.Subject) == decision
        );

    private static string WordOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Accept => "accepted",
            DecisionKind.Reject => "rejected",
            DecisionKind.Correct => "corrected",
            DecisionKind.Overrule => "overruled",
            DecisionKind.Undo => "taken back",
            DecisionKind.Merge => "brought together",
            _ => "held apart",
        };
}
