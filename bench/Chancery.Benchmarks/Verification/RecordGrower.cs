using System.Text;
using Chancery.Indexing;

namespace Chancery.Benchmarks.Verification;

/// <summary>Makes a record larger: its own turns again, with every seventh word or so replaced by another of the record.</summary>
internal static class RecordGrower
{
    private const double ReplacedShare = 0.15;

    /// <summary>The record and <paramref name="times"/> - 1 disturbed copies of it.</summary>
    public static IEnumerable<Passage> Grow(IReadOnlyList<Passage> passages, int times)
    {
        foreach (var passage in passages)
        {
            yield return passage;
        }

        var words = passages.SelectMany(passage => passage.Text.Split(' ')).Where(word => word.Length > 0).ToArray();
        for (var copy = 1; copy < times; copy++)
        {
            var random = new Random(copy);
            foreach (var passage in passages)
            {
                yield return passage with
                {
                    Document = $"{passage.Document}~{copy}",
                    Text = Disturb(passage.Text, words, random),
                };
            }
        }
    }

    /// <summary>Words are drawn as often as they stand in the record.</summary>
    private static string Disturb(string text, string[] words, Random random)
    {
        var disturbed = new StringBuilder(text.Length + 16);
        foreach (var word in text.Split(' '))
        {
            disturbed.Append(random.NextDouble() < ReplacedShare ? words[random.Next(words.Length)] : word).Append(' ');
        }

        return disturbed.ToString();
    }
}
