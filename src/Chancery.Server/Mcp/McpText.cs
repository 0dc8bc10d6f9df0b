using System.Globalization;
using System.Text;
using Chancery.Faces.Words;
using Chancery.Server.Mcp.Results;

namespace Chancery.Server.Mcp;

/// <summary>The text form of answers: each quoted word stands with its address.</summary>
internal static class McpText
{
    public static string Of(QuotationAnswer answer) => $"{Of(answer.Result)}\nsearched: {answer.Searched.Words}";

    public static string Of(ReportAnswer answer) =>
        Lines(
            [$"{Printable.Count(answer.Total, "quotation")}: {answer.Summary}", .. answer.Quotations.Select(Of)],
            answer.NextCursor,
            answer.Searched
        );

    public static string Of(PassagesAnswer answer) =>
        Lines(
            [
                .. answer.Passages.Count == 0 ? ["nothing found"] : answer.Passages.Select(Of),
                .. answer.Hint is null ? [] : new[] { answer.Hint },
            ],
            answer.NextCursor,
            answer.Searched
        );

    public static string Of(PassageAnswer answer) =>
        string.Join(
            "\n",
            new[]
            {
                answer.Question is { } question ? $"asked: {Of(question)}" : null,
                Of(answer.Passage),
                answer.Citation,
            }.OfType<string>()
        );

    public static string Of(EntriesAnswer answer) =>
        Lines(
            answer.Entries.Count == 0 ? ["nothing found"] : answer.Entries.Select(Of),
            answer.NextCursor,
            answer.Searched
        );

    public static string Of(ComparisonAnswer answer) =>
        Lines(answer.Years.SelectMany(LinesOf), answer.NextCursor, answer.Searched);

    private static IEnumerable<string> LinesOf(ComparisonAnswer.Year year)
    {
        var name = year.Number?.ToString(CultureInfo.InvariantCulture) ?? "no year";
        return year.Documents == 0 && year.Holders.All(holder => holder.Statements.Count == 0)
            ? [$"{name}: no document of this year in the record"]
            : year.Holders.SelectMany(holder =>
                holder
                    .Statements.Select(Of)
                    .DefaultIfEmpty($"no statement found ({Printable.Count(year.Documents, "document")} searched)")
                    .Concat(holder.LeftOut > 0 ? [$"{Printable.Count(holder.LeftOut)} more were left out"] : [])
                    .Select(line => $"{name}, {holder.Name}: {line}")
            );
    }

    private static string Of(QuotationResult result)
    {
        var text = new StringBuilder();
        text.Append('“')
            .Append(result.Quotation)
            .Append("” (")
            .Append(result.Speaker ?? "no speaker named")
            .Append("): ");
        text.Append(result.Remark);
        foreach (var passage in result.Passages)
        {
            text.Append("\n  record: ").Append(Of(passage));
        }

        foreach (var difference in result.Differences)
        {
            text.Append("\n  differs: quotation ")
                .Append(WordsOf(difference.Quotation))
                .Append(", record ")
                .Append(WordsOf(difference.Record));
        }

        foreach (var fragment in result.Fragments)
        {
            text.Append("\n  fragment “").Append(fragment.Quotation).Append("”: ").Append(fragment.Remark);
            foreach (var passage in fragment.Passages)
            {
                text.Append("\n    record: ").Append(Of(passage));
            }
        }

        return text.ToString();
    }

    private static string WordsOf(string words) => words.Length == 0 ? "has nothing" : $"“{words}”";

    // That a passage goes on stands outside the quotation marks, in which only stored words stand.
    private static string Of(StoredPassage passage) =>
        $"“{passage.Text}”{(passage.GoesOn ? " (it goes on)" : "")} {passage.Speaker ?? "speaker not named"}, {passage.Title ?? "untitled"}, {passage.Published ?? "undated"}, {passage.Address}";

    private static string Of(StatedEntry entry)
    {
        var facts = entry.Facts.Count == 0 ? "" : $": {string.Join("; ", entry.Facts)}";
        var decided = entry.Decision is { } decision ? $"; decided by a person: {decision}" : "";
        return string.Join(
            '\n',
            [
                $"{entry.What}{facts}{decided} ({entry.Register} {entry.Key}, in {Printable.Count(entry.Works, "work")})",
                .. entry.StatedIn.Select(sentence => $"  {Of(sentence)}"),
                .. entry.Reports.Select(sentence => $"  later: {Of(sentence)}"),
            ]
        );
    }

    private static string Of(StatedEntry.Sentence sentence) =>
        $"“{sentence.Text}” {SayerOf(sentence)}, {sentence.Title ?? "untitled"}, {sentence.Published ?? "undated"}, {sentence.Address}";

    private static string SayerOf(StatedEntry.Sentence sentence) =>
        sentence.AssertedBy is null ? "nobody named"
        : sentence.OnBehalfOf is null ? sentence.AssertedBy
        : $"{sentence.AssertedBy} for {sentence.OnBehalfOf}";

    private static string Lines(IEnumerable<string> lines, string? next, SearchedExtent searched) =>
        string.Join("\n", lines) + (next is null ? "" : $"\nmore with cursor {next}") + $"\nsearched: {searched.Words}";
}
