using System.Globalization;
using System.Text;
using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>The table of <c>eval/results/language.md</c>.</summary>
internal static class LanguageReport
{
    public static string Write(
        IReadOnlyList<LanguageScore> scores,
        long bytes,
        TimeSpan load,
        double wordsPerSecond,
        double withoutTree
    )
    {
        var report = new StringBuilder();
        report.Append(
            """
            # The English model, measured

            `dotnet run --project eval/Chancery.Evaluation -c Release -- language`, on GUM's dev split (`../shared/data/gum`), gold sentences and tokens,
            predicted tags, all tokens counted. Tokens: the tokenizer on gold sentences. Names: mentions of a person, an organisation or a place whose head
            is a proper noun, as GUM marks them, nested ones too; "exact" wants the whole stretch and the type, "head" the head word and the type.
            All genres are among those the model was trained on, by other documents.

            | genre | words | tokens F1 | tags | lemmas | UAS | LAS | names exact F1 | names head F1 |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|

            """
        );
        foreach (var genre in scores.GroupBy(score => score.Genre).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(report, genre.Key, [.. genre]);
        }

        Row(report, "all", scores);
        report.Append(
            CultureInfo.InvariantCulture,
            $"""

            Model: {bytes
                / 1e6:F1} MB, read in {load.TotalMilliseconds:F0} ms (first time in a process). Whole stage, sentences and tokens included, one thread:
            {wordsPerSecond
                / 1000:F0} thousand words a second, {withoutTree
                / 1000:F0} thousand without the tree (each part of 50 paragraphs at the best of five runs). Both in processor time, which depends on the
            machine and somewhat on what else runs there; the other figures do not.

            """
        );
        return report.ToString();
    }

    /// <summary>The scores of all documents in a line.</summary>
    public static string Line(IReadOnlyList<GumSentence> sentences, EnglishModel model)
    {
        var scores = LanguageScore.OfEach(sentences, model, new LanguageErrors());
        var tokens = scores.Sum(score => score.Tokens) / 100.0;
        var names = scores.Sum(score => score.GoldNames + score.FoundNames) / 200.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"tags {scores.Sum(score => score.Tags) / tokens:F2}, UAS {scores.Sum(score => score.Heads) / tokens:F2}, LAS {scores.Sum(score => score.HeadsAndRelations) / tokens:F2}, "
                + $"names {scores.Sum(score => score.RightNames) / names:F1}, heads {scores.Sum(score => score.RightNameHeads) / names:F1}"
        );
    }

    private static void Row(StringBuilder report, string name, IReadOnlyList<LanguageScore> scores)
    {
        var tokens = scores.Sum(score => score.Tokens);
        report.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {tokens} | {F1(score => score.RightTokens, score => score.FoundTokens, score => score.GoldTokens):F2} "
                + $"| {Share(score => score.Tags):F2} | {Share(score => score.Lemmas):F2} | {Share(score => score.Heads):F2} | {Share(score => score.HeadsAndRelations):F2} "
                + $"| {F1(score => score.RightNames, score => score.FoundNames, score => score.GoldNames):F1} "
                + $"| {F1(score => score.RightNameHeads, score => score.FoundNames, score => score.GoldNames):F1} |\n"
        );

        double Share(Func<LanguageScore, int> right) => 100.0 * scores.Sum(right) / tokens;

        double F1(Func<LanguageScore, int> right, Func<LanguageScore, int> found, Func<LanguageScore, int> gold) =>
            200.0 * scores.Sum(right) / (scores.Sum(found) + scores.Sum(gold));
    }
}
