using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>A stretch of stored text, copied from its document.</summary>
internal sealed record StoredPassage(
    [property: Description("The words as stored; nothing of them is made up or shortened.")] string Text,
    [property: Description(
        "The permanent address: the document's SHA-256 and the code points [start,end) of its text."
    )]
        string Address,
    [property: Description("Who speaks, as the document names him; null where it does not.")] string? Speaker,
    [property: Description("question, answer, statement, editor, heading or narration.")] string Role,
    [property: Description("Number of the turn in its document, from 0.")] int Turn,
    [property: Description("The document's title, or null.")] string? Title,
    [property: Description("The document's date as EDTF, or null.")] string? Published,
    [property: Description("The document's address on the web, or null.")] string? Url,
    [property: Description("True where the passage goes on behind these words.")] bool GoesOn = false
);
