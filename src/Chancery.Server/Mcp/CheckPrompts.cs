using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>A prompt by which an assistant checks an answer before it gives it.</summary>
[McpServerPromptType]
internal static class CheckPrompts
{
    [McpServerPrompt(Name = "check_answer", Title = "Check an answer against the record")]
    [Description("Has every quotation in an answer checked against the record before it is given.")]
    public static string CheckAnswer([Description("The answer to check.")] string answer) =>
        $"""
            Check the answer below against the record before anybody reads it.

            1. Call verify_report with the whole answer, and go on with nextCursor until it is null.
            2. Leave a quotation between quotation marks only where the verdict is verbatim, or truncated with its ellipsis shown.
            3. Where it is altered, spliced or misattributed, put the record's own words and speaker in its place, or drop it.
            4. Where it is not_found, say that nothing in this record matches, and what was searched. Do not reword it until it fits.
            5. For indirect speech, compare it with the passages given; call get_passage where the context matters.
            6. Put the permanent address of the passage behind every quotation that stays.
            7. A verdict says how faithfully words are relayed. Never write that the record shows a claim to be true or false.

            The answer:

            {answer}
            """;
}
