using System.Collections.Immutable;
using Chancery.Affairs;

namespace Chancery.Server.Web.Registers;

/// <summary>A register as its page presents it.</summary>
/// <param name="Register">The register.</param>
/// <param name="Path">Where its page is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Intro">What stands in it; a sentence or two.</param>
/// <param name="Noun">What one entry is called.</param>
/// <param name="Who">What a name that is asked for has to do with a row.</param>
internal sealed record RegisterKind(Register Register, string Path, string Title, string Intro, string Noun, string Who)
{
    /// <summary>The registers that have a page.</summary>
    public static ImmutableArray<RegisterKind> All { get; } =
    [
        new(
            Register.Meetings,
            "/meetings",
            "Meetings",
            "Visits, talks, calls, summits and exercises that documents speak of: held, planned, expected, cancelled or denied, as they have it.",
            "meeting",
            "Who takes part, or says it"
        ),
        new(
            Register.Instruments,
            "/instruments",
            "Instruments",
            "Treaties, agreements, statements, resolutions and programmes, with their parties and dates. What was counted or is foreseen says so.",
            "instrument",
            "A party, or who says it"
        ),
        new(
            Register.Commitments,
            "/commitments",
            "Commitments",
            "What somebody is said to be going to do: by whom, how firmly, on which condition, due when.",
            "commitment",
            "Who commits himself, or to whom"
        ),
        new(
            Register.Figures,
            "/figures",
            "Figures",
            "Quantities that sentences state. A quantity that has figures of several years is drawn.",
            "figure",
            "Who says it"
        ),
        new(
            Register.Positions,
            "/positions",
            "Positions",
            "Sentences in which somebody holds something on an issue. The words are the position: no stance is read from them.",
            "position",
            "Who holds it, or says it"
        ),
    ];

    /// <summary>The entry of the navigation that is shown as open.</summary>
    public string Section => Register == Register.Positions ? "/compare" : Path;
}
