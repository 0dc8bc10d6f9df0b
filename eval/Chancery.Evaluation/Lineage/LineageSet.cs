using System.Globalization;
using System.Text;
using Chancery.Evaluation.Language;
using Chancery.Indexing;

namespace Chancery.Evaluation.Lineage;

/// <summary>Makes copies, excerpts and reports of transcripts, by a seeded generator; the transcripts stay where they are.</summary>
internal sealed class LineageSet(IReadOnlyList<Passage> record)
{
    private const int Works = 200;
    private const int Others = 400;

    private static readonly string[] Narration =
    [
        "The hall was full when the talk began, and the doors stayed open until late in the evening.",
        "Observers had expected less from the day, and several of them said so on their way out.",
        "It was the third such appearance this season, after two that were called off at short notice.",
        "A spokesman for the harbour office declined to add anything to what had been said in public.",
        "Markets moved little in the afternoon, and the evening papers led with the weather.",
        "The next round is planned for the spring, in a town that has not been named yet.",
        "Neither side would say how long the papers had lain on the table before they were signed.",
    ];

    private readonly SplitMix _random = new(20_310_412);

    public List<MadeDocument> Make()
    {
        var sources = record
            .GroupBy(passage => passage.Document, StringComparer.Ordinal)
            .Where(document => document.Count() >= 6 && Words(document) is > 400 and < 6000)
            .ToArray();
        var order = Enumerable.Range(0, sources.Length).ToArray();
        _random.Shuffle(order);
        var documents = new List<MadeDocument>();
        for (var i = 0; i < Math.Min(Works + Others, sources.Length); i++)
        {
            var turns = sources[order[i]].ToArray();
            documents.Add(new MadeDocument($"made/{i}/source.txt", "source", i, Transcript(turns)));
            if (i < Works)
            {
                documents.AddRange(Relatives(i, turns));
            }
        }

        documents.AddRange(
            Enumerable
                .Range(0, Others / 4)
                .Select(i => new MadeDocument($"made/other-{i}.txt", "other", -1, Report([], i)))
        );
        return documents;
    }

    private IEnumerable<MadeDocument> Relatives(int work, Passage[] turns)
    {
        yield return Of("copy", $"Forum, posted by reader {work}\n\n{Damage(Transcript(turns), 3)}");
        yield return Of("copy", Damage(Transcript([.. turns.Where((_, i) => i % 17 != 3)]), 8), "-2");
        var start = _random.Next(turns.Length / 2);
        yield return Of("excerpt", Transcript(turns[start..(start + Math.Max(2, turns.Length / 3))]));
        var longest = turns.MaxBy(turn => turn.Text.Length)!;
        yield return Of("short-excerpt", Damage(Cut(longest.Text, 45), 1));
        var quoted = turns.Where(turn => turn.Text.Length > 200).Take(3).ToArray();
        if (quoted.Length > 0)
        {
            yield return Of("report", Report(quoted, work));
        }

        MadeDocument Of(string kind, string text, string more = "") =>
            new($"made/{work}/{kind}{more}.txt", kind, work, text);
    }

    private static int Words(IEnumerable<Passage> turns) => turns.Sum(turn => turn.Text.Length) / 6;

    private static string Transcript(IEnumerable<Passage> turns) =>
        string.Join("\n\n", turns.Select(turn => $"{turn.Speaker ?? "Question"}: {turn.Text.ReplaceLineEndings(" ")}"))
        + "\n";

    private string Report(Passage[] quoted, int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Talk number {number} ends after a long evening\n\n");
        foreach (var turn in quoted)
        {
            text.Append(Narration[_random.Next(Narration.Length)]).Append(' ');
            text.Append('“').Append(Cut(turn.Text, 10 + _random.Next(25)).TrimEnd('.', ','));
            text.Append(CultureInfo.InvariantCulture, $",” {turn.Speaker ?? "one of those present"} said.\n\n");
        }

        for (var i = 0; i < 4; i++)
        {
            text.Append(Narration[_random.Next(Narration.Length)]).Append(i % 2 == 0 ? " " : "\n\n");
        }

        return text.ToString();
    }

    private string Cut(string text, int words)
    {
        var all = text.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = _random.Next(Math.Max(1, all.Length - words));
        return string.Join(' ', all.Skip(start).Take(words));
    }

    /// <summary>Replaces or drops words, and spoils apostrophes as copies do.</summary>
    private string Damage(string text, int percent)
    {
        var paragraphs = text.Split("\n\n")
            .Select(paragraph =>
                string.Join(
                    ' ',
                    paragraph
                        .Split(' ')
                        .Select(word =>
                            _random.Next(100) >= percent ? word
                            : _random.Next(2) == 0 ? "harbour"
                            : ""
                        )
                        .Where(word => word.Length > 0)
                )
            );
        return string.Join("\n\n", paragraphs).Replace("’", "â€™", StringComparison.Ordinal);
    }
}
