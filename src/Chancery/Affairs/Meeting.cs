using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>A meeting, visit, call, summit, round of talks or exercise that a document speaks of.</summary>
public sealed record Meeting : RegisterRow
{
    /// <summary>Its words in the text: "state visit", "the next meeting of the working group".</summary>
    public required string What { get; init; }

    /// <summary>A meeting, a visit, a call, an exercise, an interview or a conference.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Those who take part, as far as sentences name them.</summary>
    public required ImmutableArray<string> Participants { get; init; }

    /// <summary>Where, or null.</summary>
    public string? Place { get; init; }

    /// <summary>When, as EDTF, or null.</summary>
    public string? Date { get; init; }

    /// <summary>How often, as ISO 8601 repetition, or null.</summary>
    public string? Rhythm { get; init; }

    /// <summary>What it is about, in the words of the text, or null.</summary>
    public string? Agenda { get; init; }

    /// <summary>What came of it, in the words of the text, or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether it was held, is planned, expected, cancelled or denied.</summary>
    public required MeetingStatus Status { get; init; }

    /// <inheritdoc/>
    public override Register Register => Register.Meetings;

    /// <inheritdoc/>
    public override string Heading => What;

    /// <inheritdoc/>
    public override ImmutableArray<string> Actors => Participants;

    /// <inheritdoc/>
    public override ImmutableArray<string> When => Known(Date);
}
