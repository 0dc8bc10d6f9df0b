using System.Text;
using System.Text.Json;
using Chancery.Language.English;
using Chancery.Text;

namespace Chancery.Evaluation.Language;

/// <summary>The words of the openly licensed part of the record: White House (public domain) and Kremlin (CC BY 4.0) transcripts.</summary>
internal static class OpenText
{
    private static readonly string[] Files =
    [
        "kremlin-a.jsonl",
        "wh-briefings-2022.jsonl",
        "wh-remarks-2021.jsonl",
        "wh-remarks-2022.jsonl",
        "wh-remarks-2025.jsonl",
    ];

    /// <summary>The paragraphs of all turns, in the order of the files.</summary>
    public static IEnumerable<string> Paragraphs(string record)
    {
        foreach (var file in Files)
        {
            foreach (var line in File.ReadLines(Path.Combine(record, file), Encoding.UTF8))
            {
                using var document = JsonDocument.Parse(line);
                foreach (var turn in document.RootElement.GetProperty("turns").EnumerateArray())
                {
                    foreach (
                        var paragraph in turn.GetProperty("text")
                            .GetString()!
                            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    )
                    {
                        yield return paragraph;
                    }
                }
            }
        }
    }

    /// <summary>The words of a paragraph as the lexicon hashes them: lower case, every digit a zero.</summary>
    public static IEnumerable<string> Words(string paragraph) => Forms(paragraph).Select(form => Normal(form));

    /// <summary>The words of a paragraph as they are written.</summary>
    public static IEnumerable<string> Forms(string paragraph) =>
        EnglishTokenizer
            .Tokenize(paragraph, new TextSpan(0, paragraph.Length))
            .Select(token => paragraph.Substring(token.Start, token.Length));

    public static string Normal(ReadOnlySpan<char> form)
    {
        form = form[..Math.Min(form.Length, 64)];
        var normal = new char[form.Length];
        for (var i = 0; i < form.Length; i++)
        {
            normal[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);
        }

        return new string(normal);
    }
}
