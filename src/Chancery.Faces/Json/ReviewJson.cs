using Chancery.Affairs.Registers;
using Chancery.Faces.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Json;

/// <summary>A row to be decided on, with its confidence, or a decision with who, when and why.</summary>
internal sealed record ReviewJson(
    string Key,
    string Hash,
    string? Register,
    string What,
    double? Confidence,
    IReadOnlyList<string>? Sentences,
    string? AssertedBy,
    RegisterEntryJson.DecisionPart? Decision
)
{
    public static ReviewJson Of(RecordRow row, double confidence) =>
        new(
            row.Key,
            row.Hash,
            StoredWords.Of(row.Row.Register),
            RegisterWords.HeadingOf(row.Row),
            confidence,
            row.Sentences,
            row.Row.Statement.AssertedBy,
            null
        );

    public static ReviewJson Of(Decision decision) =>
        new(
            decision.Subject,
            decision.Document,
            null,
            decision.Was,
            null,
            null,
            null,
            RegisterEntryJson.DecisionPart.Of(decision)
        );
}
