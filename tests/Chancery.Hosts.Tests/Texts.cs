namespace Chancery.Hosts.Tests;

/// <summary>Short documents of invented people.</summary>
internal static class Texts
{
    public const string Interview = """
        Foreign Minister Ada Lindqvist's interview with The Norhaven Gazette, Norhaven, May 4, 2030

        Question: Minister, will the lighthouse treaty be kept?

        Ada Lindqvist: It will be kept to the letter. We do not close lighthouses in the middle of winter, and nobody has asked us to.

        Question: What does it cost?

        Ada Lindqvist: About 12 million crowns a year, of which our neighbours pay a half.

        """;

    public const string Other = """
        Statement by Foreign Minister Ada Lindqvist, Norhaven, June 1, 2030

        Ada Lindqvist: The lighthouse keepers of both coasts have done their duty, and I thank them for a quiet winter.

        """;

    /// <summary>Lines of transcripts, each with a text of its own.</summary>
    public static string Lines(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    $$"""{"id":"talk-{{i}}","title":"Talk {{i}}","date":"2030-01-02","turns":[{{string.Join(',', Enumerable.Range(0, 12).Select(turn => $$"""{"speaker":"{{(turn % 2 == 0 ? "Question" : "Ada Lindqvist")}}","text":"Turn {{turn}} of talk {{i}} speaks of the harbour, the winter and {{i * turn}} lamps, and then of the long road home along the coast."}"""))}}]}"""
                    + "\n"
                )
        );
}
