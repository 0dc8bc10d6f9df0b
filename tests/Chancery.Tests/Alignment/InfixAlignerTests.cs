using Chancery.Alignment;
using FsCheck.Xunit;

namespace Chancery.Tests.Alignment;

public sealed class InfixAlignerTests
{
    [Theory]
    [InlineData("a b c d", "x a b c d y", 0, "= = = =")]
    [InlineData("a b c d", "a b x c d", 1, "= = - = =")]
    [InlineData("a b x c d", "a b c d", 1, "= = + = =")]
    [InlineData("a b x d", "a b c d", 1, "= = / =")]
    [InlineData("a c d e", "z a b c d e", 1, "= - = = =")]
    [InlineData("a a b", "a b", 1, "+ = =")]
    public void Align_SmallTexts_DrawsWhatAReaderWould(string query, string record, int edits, string steps)
    {
        var (words, other) = Number(query.Split(' '), record.Split(' '));

        var alignment = InfixAligner.Align(new AlignmentQuery(words, new int[words.Length]), other);

        Assert.Equal(edits, alignment.Edits);
        Assert.Equal(steps, string.Join(' ', alignment.Steps.Select(Sign)));
    }

    [Fact]
    public void Align_WithAnAllowedSkip_SkipsAtNoCost()
    {
        var (words, other) = Number(["a", "b", "c", "d"], ["a", "b", "x", "y", "z", "c", "d"]);

        var alignment = InfixAligner.Align(new AlignmentQuery(words, [0, 0, 3, 0]), other);

        Assert.Equal("= = ~ ~ ~ = =", string.Join(' ', alignment.Steps.Select(Sign)));
        Assert.Equal(0, alignment.Edits);
    }

    [Property(MaxTest = 500)]
    public void Align_AnyWords_HasTheFewestEdits(byte[] query, byte[] record)
    {
        var (words, other) = Reduce(query, record);

        var alignment = InfixAligner.Align(new AlignmentQuery(words, new int[words.Length]), other);

        Assert.Equal(FewestEdits(words, other), alignment.Edits);
        Assert.Equal(alignment.Edits, alignment.Steps.Count(step => step.Kind != StepKind.Match));
    }

    [Property(MaxTest = 500)]
    public void Align_InTheBandOfItsEdits_EqualsThePlainAlignment(byte[] query, byte[] record)
    {
        var (words, other) = Reduce(query, record);
        var plain = InfixAligner.Align(new AlignmentQuery(words, new int[words.Length]), other);
        var lowest = plain.End - words.Length - plain.Edits - 1;

        var banded = InfixAligner.Align(
            new AlignmentQuery(words, new int[words.Length]),
            other,
            lowest,
            lowest + (2 * (plain.Edits + 1))
        );

        Assert.Equal(plain.Edits, banded.Edits);
    }

    [Property(MaxTest = 500)]
    public void Scan_AnyWords_EqualsThePlainAlignment(byte[] query, byte[] record)
    {
        var (words, other) = Reduce(query, record);

        var (edits, end) = new DistanceScanner(words, words.Length).Scan(other);

        var plain = InfixAligner.Align(new AlignmentQuery(words, new int[words.Length]), other);
        Assert.Equal(plain.Edits, edits);
        Assert.Equal(edits, FewestEdits(words, other.AsSpan(0, end)));
    }

    [Fact]
    public void Scan_LongQueries_EqualsThePlainAlignment()
    {
        for (var length = 60; length < 200; length += 7)
        {
            var query = Enumerable.Range(0, length).Select(i => (byte)(i * i % 11)).ToArray();
            var record = Enumerable.Range(0, 2 * length).Select(i => (byte)(i * i * i % 13 % 11)).ToArray();
            var (words, other) = Reduce(query, record);

            Assert.Equal(FewestEdits(words, other), new DistanceScanner(words, words.Length).Scan(other).Edits);
        }
    }

    /// <summary>The textbook table, two rows at a time.</summary>
    private static int FewestEdits(ReadOnlySpan<int> query, ReadOnlySpan<int> record)
    {
        var above = new int[record.Length + 1];
        for (var i = 1; i <= query.Length; i++)
        {
            var row = new int[above.Length];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var cost = query[i - 1] == record[j - 1] ? 0 : 1;
                row[j] = Math.Min(above[j - 1] + cost, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above.Min();
    }

    private static (int[] Query, int[] Record) Reduce(byte[] query, byte[] record) =>
        Number(
            [
                .. query
                    .Append((byte)0)
                    .Select(word => (word % 5).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
            [.. record.Select(word => (word % 5).ToString(System.Globalization.CultureInfo.InvariantCulture))]
        );

    private static (int[] Query, int[] Record) Number(string[] query, string[] record) =>
        ([.. query.Select(word => Array.IndexOf(query, word))], [.. record.Select(word => Array.IndexOf(query, word))]);

    private static string Sign(AlignmentStep step) =>
        step.Kind switch
        {
            StepKind.Match => "=",
            StepKind.Replace => "/",
            StepKind.Insert => "+",
            StepKind.Drop => "-",
            _ => "~",
        };
}
