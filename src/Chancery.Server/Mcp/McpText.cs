using System.Text;
using Chancery.Server.Mcp.Results;

namespace Chancery.Server.Mcp;

/// <summary>The text form of answers: each quoted word stands with its address.</summary>
internal static class McpText
{
    public static string Of(QuotationAnswer answer) => $"{Of(answer.Result)}\nsearched: {answer.Searched.Words}";

    public static string Of(ReportAnswer answer) =>
        Lines(
            [$"{answer.Total} quotations: {answer.Summary}", .. answer.Quotations.Select(Of)],
            answer.NextCursor,
            answer.Searched
        );

    public static string Of(PassagesAnswer answer) =>
        Lines(
            answer.Passages.Count == 0 ? ["nothing found"] : answer.Passages.Select(Of),
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
        Lines(
            answer.Years.SelectMany(year =>
                year.Holders.SelectMany(holder =>
                    holder
                        .Statements.Select(Of)
                        .DefaultIfEmpty($"no statement found ({year.Documents} documents searched)")
                        .Select(line =>
                            $"{year.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no year"}, {holder.Name}: {line}"
                        )
                )
            ),
            answer.NextCursor,
            answer.Searched
        );

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
            text.Append("\n  differs: quotation “")
                .Append(difference.Quotation)
                .Append("”, record “")
                .Append(difference.Record)
                .Append('”');
        }

        foreach (var fragment in result.Fragments)
        {
            text.Append("\n  fragment “").Append(fragment.Quotation).Append("”: ").Append(fragment.Remark);
        }

        return text.ToString();
    }

    private static string Of(StoredPassage passage) =>
        $"“{passage.Text}” {passage.Speaker ?? "speaker not named"}, {passage.Title ?? "untitled"}, {passage.Published ?? "undated"}, {passage.Address}";

    private static string Of(StatedEntry entry) =>
        $"{entry.Register} {entry.Key}, {entry.Works} works\n"
        + string.Join(
            "\n",
            entry.StatedIn.Select(sentence =>
                $"  “{sentence.Text}” {sentence.AssertedBy ?? "nobody named"}, {sentence.Title ?? "untitled"}, {sentence.Published ?? "undated"}, {sentence.Address}"
            )
        );

    private static string Lines(IEnumerable<string> lines, string? next, SearchedExtent searched) =>
        string.Join("\n", lines) + (next is null ? "" : $"\nmore with cursor {next}") + $"\nsearched: {searched.Words}";
}
