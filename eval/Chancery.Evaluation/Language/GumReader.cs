using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Language;

namespace Chancery.Evaluation.Language;

/// <summary>Reads GUM's CoNLL-U: tags, lemmas, heads, and the entities that are names.</summary>
internal static class GumReader
{
    private static readonly Dictionary<string, NameType> NameTypes = new(StringComparer.Ordinal)
    {
        ["person"] = NameType.Person,
        ["organization"] = NameType.Organisation,
        ["place"] = NameType.Place,
    };

    public static List<GumSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var sentences = new List<GumSentence>();
        var rows = new List<string[]>();
        var (document, text) = ("", "");
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                document = line["# newdoc id = ".Length..];
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line["# text = ".Length..];
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Sentence(document, text, rows));
                rows.Clear();
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                Append(rows, line.Split('\t'));
            }
        }

        return sentences;
    }

    /// <summary>A range (<c>3-4</c>) says of its last word whether a space follows; empty nodes (<c>3.1</c>) are left out.</summary>
    private static void Append(List<string[]> rows, string[] row)
    {
        if (row[0].All(char.IsAsciiDigit))
        {
            rows.Add(row);
        }
    }

    private static GumSentence Sentence(string document, string text, List<string[]> rows)
    {
        var at = 0;
        var tokens = new GumToken[rows.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var row = rows[i];
            at = text.IndexOf(row[1], at, StringComparison.Ordinal) is var found and >= 0 ? found + row[1].Length : at;
            var spaced = at >= text.Length || text[at] == ' ';
            tokens[i] = new GumToken(row[1], row[2], row[4], Number(row[6]) - 1, row[7], spaced);
        }

        var mentions = Mentions(rows).OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End);
        return WithNames(new GumSentence(document, text, tokens, [], [.. mentions]));
    }

    /// <summary>The type of names of a kind of GUM's; null where the stage tells none.</summary>
    public static NameType? NameTypeOf(string kind) => NameTypes.TryGetValue(kind, out var type) ? type : null;

    /// <summary>Names are the mentions of certain kinds whose head is a proper noun.</summary>
    private static GumSentence WithNames(GumSentence sentence) =>
        sentence with
        {
            Names =
            [
                .. sentence
                    .Mentions.Where(mention =>
                        NameTypes.ContainsKey(mention.Kind)
                        && sentence.Tokens[sentence.HeadOf(mention.Start, mention.End)].IsProper
                    )
                    .Select(mention => new GumName(mention.Start, mention.End, NameTypes[mention.Kind])),
            ],
        };

    /// <summary>Entities open as <c>(ID-type-…</c> and close as <c>ID)</c>; <c>(ID-type-…)</c> is a single token.</summary>
    private static IEnumerable<GumMention> Mentions(List<string[]> rows)
    {
        var open = new List<(string Id, int Start, string Type)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var entity = rows[i]
                [9]
                .Split('|')
                .FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is null)
            {
                continue;
            }

            for (var at = "Entity=".Length; at < entity.Length; )
            {
                var opens = entity[at] == '(';
                var end = entity.IndexOfAny(['(', ')'], at + 1) is var found and >= 0 ? found : entity.Length;
                var fields = entity[at..end].TrimStart('(').Split('-');
                if (opens)
                {
                    open.Add((fields[0], i, fields[1]));
                }

                var closes = end < entity.Length && entity[end] == ')';
                var mention = closes ? open.FindLastIndex(mention => mention.Id == fields[0]) : -1;
                if (mention >= 0)
                {
                    yield return new GumMention(open[mention].Start, i + 1, open[mention].Type);
                    open.RemoveAt(mention);
                }

                at = closes ? end + 1 : end;
            }
        }
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
