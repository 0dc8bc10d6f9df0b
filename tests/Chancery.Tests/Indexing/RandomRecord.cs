using System.Text;
using Chancery.Indexing;

namespace Chancery.Tests.Indexing;

/// <summary>Passages of few words, so that runs repeat, with marks, scripts and notes between them.</summary>
internal static class RandomRecord
{
    private static readonly string[] Words =
    [
        .. "the the the of and to we will not a in that it is for our their visit treaty border river Orsenna".Split(
            ' '
        ),
        .. "33,000 Müller’s señor Вернель мы договорились 外交 don't responsibilities".Split(' '),
    ];

    private static readonly string[] Gaps =
    [
        " ",
        " ",
        " ",
        " ",
        " ",
        ", ",
        ". ",
        " — ",
        "\n\n",
        " (Laughter.) ",
        "      —    ",
    ];

    public static List<Passage> Make(int seed, int passages, int maxWords = 40)
    {
        var random = new Random(seed);
        var made = new List<Passage>();
        for (var i = 0; i < passages; i++)
        {
            var document = $"document {i / 3}";
            var speaker = random.Next(4) == 0 ? null : $"Speaker {random.Next(3)}";
            made.Add(new Passage(document, i % 3, speaker, Text(random, random.Next(maxWords))));
        }

        return made;
    }

    public static string Text(Random random, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(Gaps[random.Next(Gaps.Length)]);
        }

        return text.ToString();
    }
}
