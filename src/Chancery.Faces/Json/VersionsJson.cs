using Chancery.Faces.Versions;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Json;

/// <summary>The versions of a name and what was seen of it, as <c>show --versions</c> prints them.</summary>
internal sealed record VersionsJson(
    [property: DocumentName] string Name,
    IReadOnlyList<VersionsJson.VersionPart> Versions,
    IReadOnlyList<VersionsJson.SeenPart> Observations
)
{
    public static VersionsJson Of(VersionHistory history) =>
        new(
            history.Name,
            [.. history.Versions.Select(pair => VersionPart.Of(pair.Version))],
            [
                .. history.Observations.Select(seen => new SeenPart(
                    seen.Outcome switch
                    {
                        ObservationOutcome.There => "there",
                        ObservationOutcome.Gone => "gone",
                        _ => "unreachable",
                    },
                    Time(seen.First),
                    Time(seen.Last),
                    seen.Detail
                )),
            ]
        );

    internal static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    internal sealed record VersionPart(int Number, string Hash, string ReadAt)
    {
        public static VersionPart Of(DocumentVersion version) =>
            new(version.Number, version.Hash, Time(version.ReadAt));
    }

    internal sealed record SeenPart(string Outcome, string First, string Last, string? Detail);
}

/// <summary>What differs between two versions, as <c>show --diff</c> prints it; spans count code points of the source texts.</summary>
internal sealed record DiffJson(
    [property: DocumentName] string Name,
    VersionsJson.VersionPart Old,
    VersionsJson.VersionPart New,
    int OldWords,
    int NewWords,
    int KeptWords,
    int OtherMarks,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<DiffJson.ChangePart> Changes
)
{
    public static DiffJson Of(VersionHistory history, (int Old, int New) pair, VersionDiff diff)
    {
        var old = new CodePointOffsets(diff.Old.Document.Source.Value);
        var @new = new CodePointOffsets(diff.New.Document.Source.Value);
        return new DiffJson(
            history.Name,
            VersionsJson.VersionPart.Of(history.Versions[pair.Old].Version),
            VersionsJson.VersionPart.Of(history.Versions[pair.New].Version),
            diff.Text.OldWords,
            diff.Text.NewWords,
            diff.Text.KeptWords,
            diff.Text.OtherMarks,
            diff.Fields,
            [
                .. diff.Text.Changes.Select(change => new ChangePart(
                    JsonSpans.Of(change.Old, old),
                    JsonSpans.Of(change.New, @new),
                    diff.Old.Document.Source.ToString(change.Old),
                    diff.New.Document.Source.ToString(change.New),
                    ChangeWords.Of(change.Effects)
                )),
            ]
        );
    }

    internal sealed record ChangePart(
        int[] Old,
        int[] New,
        string OldText,
        string NewText,
        IReadOnlyList<string> Effects
    );
}
