using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>The answer of <c>get_passage</c>.</summary>
internal sealed record PassageAnswer(
    StoredPassage Passage,
    [property: Description("The question that the passage answers, or null.")] StoredPassage? Question,
    [property: Description("What stands before and behind it in its turn, as stored.")] PassageAnswer.Around Context,
    [property: Description("A note that cites the passage in the Chicago style.")] string Citation
)
{
    /// <summary>Stored words around a passage.</summary>
    internal sealed record Around(string Before, string Behind);
}
