using Chancery.Affairs.Sentences;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>A meeting as one sentence speaks of it.</summary>
internal sealed record MeetingDraft(AffairsSentence Sentence, MeetingKind Kind, int Word)
{
    public required string What { get; init; }

    public List<string> Participants { get; init; } = [];

    public string? Place { get; set; }

    public DateExpression? Date { get; set; }

    public string? Rhythm { get; set; }

    public string? Agenda { get; set; }

    public string? Outcome { get; set; }

    /// <summary>The sentence behind it that tells what came of it; else null.</summary>
    public AffairsSentence? OutcomeSentence { get; set; }

    public MeetingStatus Status { get; set; }

    /// <summary>True where no word of the sentence tells whether it was held.</summary>
    public bool IsStatusOpen { get; set; }

    /// <summary>The state that the place is, or is the capital of; else null.</summary>
    public string? StateOfPlace { get; set; }

    /// <summary>The sentence before it from which it has its date or place; else null.</summary>
    public AffairsSentence? Context { get; set; }

    /// <summary>True for a noun with a name of its own or an article that makes it one certain meeting.</summary>
    public bool IsNamed { get; init; }

    /// <summary>True for "a visit", "another meeting": one that was not spoken of before.</summary>
    public bool IsNew { get; init; }

    /// <summary>Enough is said to tell this meeting from others.</summary>
    public bool IsSpecific =>
        Participants.Count > 1
        || (Participants.Count == 1 && (Date is not null || Place is not null || Rhythm is not null))
        || (IsNamed && (Date is not null || Place is not null || Rhythm is not null));
}
