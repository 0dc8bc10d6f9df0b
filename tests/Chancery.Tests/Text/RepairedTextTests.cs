using Chancery.Text;

namespace Chancery.Tests.Text;

public sealed class RepairedTextTests
{
    private const string Damaged = "He said todayâ€™s talks â€” all â€“ went on.";

    private static readonly RepairedText View = new(
        new SourceText(Damaged),
        [.. Places("â€™", "’"), .. Places("â€”", "—"), .. Places("â€“", "–")]
    );

    [Fact]
    public void Value_RepairsApplied_ReadsAsMeant() =>
        Assert.Equal("He said today’s talks — all – went on.", View.Value);

    [Fact]
    public void ToSource_EveryViewSpan_LiesInTheSourceAndHoldsItsText()
    {
        for (var start = 0; start <= View.Value.Length; start++)
        {
            for (var end = start; end <= View.Value.Length; end++)
            {
                var source = View.ToSource(new TextSpan(start, end));
                Assert.True(View.Source.Whole.Contains(source));
                Assert.Contains(View.Value[start..end], View.ToString(source), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void FromSource_SpanOutsideRepairs_IsTheSameText()
    {
        var source = new TextSpan(Damaged.IndexOf("went", StringComparison.Ordinal), Damaged.Length);

        Assert.Equal("went on.", View.ToString(source));
        Assert.Equal(source, View.ToSource(View.FromSource(source)));
    }

    private static TextRepair[] Places(string damaged, string repaired)
    {
        var at = Damaged.IndexOf(damaged, StringComparison.Ordinal);
        return [new TextRepair(new TextSpan(at, at + damaged.Length), damaged, repaired, RepairKind.Mojibake)];
    }
}
