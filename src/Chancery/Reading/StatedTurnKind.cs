namespace Chancery.Reading;

/// <summary>What a format says that a stated turn does.</summary>
public enum StatedTurnKind
{
    /// <summary>Speech; who asks and who answers has to be found.</summary>
    Speech,

    /// <summary>A question, marked as one.</summary>
    Question,

    /// <summary>An answer, marked as one.</summary>
    Answer,

    /// <summary>Words of those who made the transcript: what happened, who presided.</summary>
    Note,

    /// <summary>A heading between turns.</summary>
    Heading,
}
