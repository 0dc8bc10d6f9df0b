namespace Chancery.Transcripts;

/// <summary>What a turn does in its document.</summary>
public enum TurnRole
{
    /// <summary>Put by a medium or a participant.</summary>
    Question,

    /// <summary>Given to a question.</summary>
    Answer,

    /// <summary>Spoken without a question before it.</summary>
    Statement,

    /// <summary>An editor's own words around a transcript.</summary>
    Editor,

    /// <summary>A title or a heading between turns.</summary>
    Heading,

    /// <summary>A reporter's running text.</summary>
    Narration,
}
