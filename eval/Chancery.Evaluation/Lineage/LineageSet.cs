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

    // Sentences are put together anew each time, so that two reports share no more than reports do.
    private static readonly string[][] Parts =
    [
        [
            "The hall",
            "A spokesman",
            "The second delegation",
            "Nobody in the gallery",
            "The harbour office",
            "One of the clerks",
            "An elderly couple",
            "The chair",
        ],
        [
            "waited patiently",
            "spoke at length",
            "said nothing at all",
            "left rather early",
            "took careful notes",
            "laughed twice",
            "asked for water",
            "kept looking up",
        ],
        [
            "about the weather,",
            "under the old clock,",
            "beside a broken lamp,",
            "between two pillars,",
            "near the coats,",
            "for half an hour,",
            "in three languages,",
            "without any hurry,",
        ],
        [
            "while markets moved little",
            "as the evening papers went out",
            "before the doors were closed",
            "since dinner had been put off",
            "although rain was expected",
            "because the lift had failed",
            "until somebody rang a bell",
            "when the lights came on",
        ],
        [
            "over the quay.",
            "in the next street.",
            "behind the stage.",
            "across the river.",
            "at the far end.",
            "on the upper floor.",
            "outside the gates.",
            "among the visitors.",
        ],
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
        yield return Of(
            "copy",
            Damage(Transcript([.. turns.Where((turn, i) => i % 17 != 3 || turn.Text.Length > 300)]), 8),
            "-2"
        );
        var start = _random.Next(turns.Length / 2);
        var part = turns[start..(start + Math.Max(2, turns.Length / 3))];
        if (Words(part) is > 60 and var words && words < Words(turns) / 2)
        {
            yield return Of("excerpt", Transcript(part));
        }

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
            text.Append(Sentence()).Append(' ');
            text.Append('“').Append(Cut(turn.Text, 10 + _random.Next(25)).TrimEnd('.', ','));
            text.Append(CultureInfo.InvariantCulture, $",” {turn.Speaker ?? "one of those present"} said.\n\n");
        }

        for (var i = 0; i < 4; i++)
        {
            text.Append(Sentence()).Append(i % 2 == 0 ? " " : "\n\n");
        }

        return text.ToString();
    }

    private string Sentence() => string.Join(' ', Parts.Select(part => part[_random.Next(part.Length)]));

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
