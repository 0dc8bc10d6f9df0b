using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery.Storage;

/// <summary>The words that stand in the record and on the wire for the engine's closed choices.</summary>
public static class StoredWords
{
    private static readonly ImmutableArray<(DocumentKind Kind, string Word)> Kinds =
    [
        (DocumentKind.Interview, "interview"),
        (DocumentKind.PressConference, "press-conference"),
        (DocumentKind.Report, "report"),
        (DocumentKind.Statement, "statement"),
        (DocumentKind.Other, "other"),
    ];

    private static readonly ImmutableArray<(TurnRole Role, string Word)> Roles =
    [
        (TurnRole.Question, "question"),
        (TurnRole.Answer, "answer"),
        (TurnRole.Statement, "statement"),
        (TurnRole.Editor, "editor"),
        (TurnRole.Heading, "heading"),
        (TurnRole.Narration, "narration"),
    ];

    private static readonly ImmutableArray<(QuotationType Type, string Word)> Types =
    [
        (QuotationType.Direct, "direct"),
        (QuotationType.Indirect, "indirect"),
        (QuotationType.Mixed, "mixed"),
    ];

    private static readonly ImmutableArray<(DecisionKind Kind, string Word)> DecisionKinds =
    [
        (DecisionKind.Accept, "accept"),
        (DecisionKind.Reject, "reject"),
        (DecisionKind.Correct, "correct"),
        (DecisionKind.Overrule, "overrule"),
        (DecisionKind.Undo, "undo"),
        (DecisionKind.Merge, "merge"),
        (DecisionKind.Split, "split"),
    ];

    /// <summary>The word of a kind of document.</summary>
    public static string Of(DocumentKind kind) => Kinds.First(pair => pair.Kind == kind).Word;

    /// <summary>The word for what a location counts.</summary>
    public static string Of(LocationKind kind) =>
        kind switch
        {
            LocationKind.Page => "page",
            LocationKind.Time => "time",
            LocationKind.Part => "part",
            _ => "record",
        };

    /// <summary>The word of a role.</summary>
    public static string Of(TurnRole role) => Roles.First(pair => pair.Role == role).Word;

    /// <summary>The word of a type of quotation.</summary>
    public static string Of(QuotationType type) => Types.First(pair => pair.Type == type).Word;

    /// <summary>The word of a register.</summary>
    public static string Of(Register register) =>
        register switch
        {
            Register.Meetings => "meetings",
            Register.Instruments => "instruments",
            Register.Commitments => "commitments",
            Register.Figures => "figures",
            _ => "positions",
        };

    /// <summary>The word of what is reported of a commitment.</summary>
    public static string Of(CommitmentReport report) => report == CommitmentReport.Done ? "done" : "broken";

    /// <summary>The word of what was decided.</summary>
    public static string Of(DecisionKind kind) => DecisionKinds.First(pair => pair.Kind == kind).Word;

    internal static Register RegisterOf(string word) =>
        Enum.GetValues<Register>().Single(register => Of(register) == word);

    internal static DecisionKind Decision(string word) =>
        Find(DecisionKinds, word, pair => pair.Word, pair => pair.Kind);

    internal static DocumentKind Kind(string word) => Find(Kinds, word, pair => pair.Word, pair => pair.Kind);

    internal static TurnRole Role(string word) => Find(Roles, word, pair => pair.Word, pair => pair.Role);

    internal static QuotationType Type(string word) => Find(Types, word, pair => pair.Word, pair => pair.Type);

    private static TValue Find<TPair, TValue>(
        ImmutableArray<TPair> pairs,
        string word,
        Func<TPair, string> wordOf,
        Func<TPair, TValue> valueOf
    )
    {
        foreach (var pair in pairs)
        {
            if (wordOf(pair) == word)
            {
                return valueOf(pair);
            }
        }

        throw new InvalidDataException($"'{word}' is no word of this schema.");
    }
}
