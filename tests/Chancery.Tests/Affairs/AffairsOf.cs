using System.Text;
using System.Text.Json;
using Chancery.Actors.Authority;
using Chancery.Affairs;
using Chancery.Reading;

namespace Chancery.Tests.Affairs;

/// <summary>Reads the affairs of words spoken by an invented minister, asked or not, on Wednesday 14 May 2031.</summary>
internal static class AffairsOf
{
    private static readonly AuthorityData Authority = AuthorityReader.ReadOnly(
        new AuthorityFile(
            "states.tsv",
            string.Join(
                '\n',
                "entry\tname\tofficial\talias\tadjective\tdemonym\tcapital\tsource",
                "state:norland\tNorland\tRepublic of Norland\t\tNorlandic\tNorlanders\tTarn\ttest",
                "state:sudland\tSudland\tKingdom of Sudland\t\tSudlandic\tSudlanders\tVessa\ttest"
            )
        ),
        new AuthorityFile(
            "organisations.tsv",
            "entry\tkind\tname\talias\tsource\norg:eastern-council\torganisation\tEastern Council\tEC\ttest"
        ),
        new AuthorityFile(
            "places.tsv",
            "entry\tname\tin\tstands-for\tsource\nplace:mill-street\tMill Street\tstate:sudland\tstate:sudland\ttest"
        )
    );

    /// <summary>The affairs of an answer of Vesna Tarr, "Foreign Minister of Norland Vesna Tarr" in the question.</summary>
    public static DocumentAffairs Answer(string words) =>
        Of(
            (
                "Interviewer",
                "Norlandic Foreign Minister Vesna Tarr, welcome to our studio, and thank you for the time that you have found for us. What is new?"
            ),
            ("Vesna Tarr", words)
        );

    /// <summary>The affairs of what an interviewer asks.</summary>
    public static DocumentAffairs Question(string words) => Of(("Question", words), ("Vesna Tarr", "Thank you."));

    public static DocumentAffairs Of(params (string Speaker, string Text)[] turns)
    {
        var line = JsonSerializer.Serialize(
            new
            {
                id = "test",
                title = "Interview",
                date = "2031-05-14",
                turns = turns.Select(turn => new { speaker = turn.Speaker, text = turn.Text }),
            }
        );
        var analysis = new DocumentAnalyzer(new ReadingOptions(), Authority)
            .Analyze("test.jsonl", Encoding.UTF8.GetBytes(line))
            .Single();
        return new AffairsExtractor(Authority).Extract(
            analysis.Document,
            analysis.Turns,
            analysis.Quotations,
            analysis.Actors
        );
    }
}
