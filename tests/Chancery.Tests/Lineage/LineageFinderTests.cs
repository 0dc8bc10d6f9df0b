using System.Collections.Immutable;
using System.Text;
using Chancery.Lineage;
using FsCheck.Xunit;

namespace Chancery.Tests.Lineage;

public sealed class LineageFinderTests
{
    private const string Talk = """
        Interview with Harbour Minister Ada Lindqvist, Norhaven, May 4, 2030

        Question: Minister, will the lighthouse treaty of 1987 be kept?

        Ada Lindqvist: It will be kept to the letter. We do not close lighthouses in the middle of winter, and nobody has asked us to. The keepers of Norhaven and of Westrup have worked side by side for 43 years.

        Question: What does it cost?

        Ada Lindqvist: About 12 million crowns a year, of which our neighbours in Westrup pay a half. That is little for 19 towers, and I would sign it again tomorrow.

        Question: When do you meet Minister Oto Brandt?

        Ada Lindqvist: On the 21st, in Tarnsund, and we shall speak of nothing else before dinner.

        """;

    private const string Translated = """
        Gespräch mit Hafenministerin Ada Lindqvist, Norhaven, 4. Mai 2030

        Frage: Frau Ministerin, wird der Leuchtturmvertrag von 1987 eingehalten?

        Ada Lindqvist: Er wird bis auf den Buchstaben eingehalten. Wir schließen keine Leuchttürme mitten im Winter, und niemand hat uns darum gebeten. Die Wärter von Norhaven und von Westrup arbeiten seit 43 Jahren Seite an Seite.

        Frage: Was kostet er?

        Ada Lindqvist: Etwa 12 Millionen Kronen im Jahr, von denen unsere Nachbarn in Westrup die Hälfte zahlen. Das ist wenig für 19 Türme, und ich würde ihn morgen wieder unterschreiben.

        Frage: Wann treffen Sie Minister Oto Brandt?

        Ada Lindqvist: Am 21., in Tarnsund, und vor dem Essen werden wir von nichts anderem sprechen.

        """;

    [Fact]
    public void Find_CopyWithDamage_IsACopyOfTheEarlier()
    {
        var copy = "Seen on a wall\n\n" + Talk.Replace("a half", "one half", StringComparison.Ordinal);

        var link = Assert.Single(Find(Talk, copy));

        Assert.Equal((LineageKind.Copy, "1", "0"), (link.Kind, link.From, link.To));
        Assert.InRange(link.Share, 0.9, 1);
    }

    [Fact]
    public void Find_PartOfAText_IsAnExcerptWhicheverCameFirst()
    {
        var part = string.Join("\n\n", Talk.Split("\n\n")[3..5]);

        Assert.Equal((LineageKind.Excerpt, "1", "0"), Only(Find(Talk, part)));
        Assert.Equal((LineageKind.Excerpt, "0", "1"), Only(Find(part, Talk)));
    }

    [Fact]
    public void Find_ReportThatQuotes_IsAReportOfTheTalk()
    {
        const string report = """
            Lighthouses stay lit, minister says

            Norhaven, May 5, 2030. The minister spoke for an hour and took questions from the floor afterwards, most of them about money.

            “We do not close lighthouses in the middle of winter, and nobody has asked us to,” Lindqvist said on Saturday. She left by the side door.

            """;

        var link = Assert.Single(Find(Talk, report));

        Assert.Equal((LineageKind.Report, "1", "0"), (link.Kind, link.From, link.To));
        Assert.Equal(16, link.Passages[0].Words);
    }

    [Fact]
    public void Find_SameTextInAnotherLanguage_IsATranslation()
    {
        var link = Assert.Single(Find(Talk, Translated));

        Assert.Equal(LineageKind.Translation, link.Kind);
    }

    [Fact]
    public void Find_OtherNumbersAndNamesInAnotherLanguage_IsNoTranslation()
    {
        var other = Translated;
        foreach (
            var (old, @new) in new[]
            {
                ("1987", "1966"),
                ("43", "31"),
                ("12 M", "75 M"),
                ("19", "88"),
                ("21.", "13."),
                ("Norhaven", "Grimsund"),
                ("Westrup", "Kolberg"),
                ("Brandt", "Selmer"),
                ("Tarnsund", "Overvik"),
                ("Lindqvist", "Mortensen"),
                ("Ada", "Ruth"),
                ("Oto", "Jens"),
            }
        )
        {
            other = other.Replace(old, @new, StringComparison.Ordinal);
        }

        Assert.Empty(Find(Talk, other));
    }

    [Fact]
    public void Find_NothingInCommon_FindsNothing() =>
        Assert.Empty(
            Find(
                Talk,
                "The gardens of the old town are open from nine to five. Dogs are kept on a lead, and bicycles stay outside.\n"
            )
        );

    [Fact]
    public void Works_CopiesOfCopies_AreOneWork()
    {
        var links = Find(Talk, Talk + "\nSent on.\n", "Once more\n\n" + Talk, Translated);
        var works = new Works(links);

        Assert.Equal(3, links.Length);
        Assert.All(["0", "1", "2", "3"], key => Assert.Equal(works.Of("0"), works.Of(key)));
    }

    [Fact]
    public void Find_NewDocumentsOnly_FindsWhatFindingAllFinds()
    {
        string[] texts = [Talk, "Once more\n\n" + Talk, Translated, string.Join("\n\n", Talk.Split("\n\n")[3..5])];
        var all = Find(texts);

        var later = Enumerable.Range(1, 3).SelectMany(count => Find(count, texts[..(count + 1)])).ToImmutableArray();

        Assert.Equal(
            all.Select(link => (link.Kind, link.From, link.To)),
            later.Select(link => (link.Kind, link.From, link.To))
        );
    }

    [Property]
    public bool Choose_PassageInCommon_SharesAMark(byte[] before, byte[] after, ulong seed)
    {
        ulong[] passage = [.. Enumerable.Range(1, 8).Select(i => seed + ((ulong)i * 7919))];
        ulong[] one = [.. before.Select(b => (ulong)b), .. passage];
        ulong[] other = [.. passage, .. after.Select(b => (ulong)b)];

        return Winnowing.Choose(one).Intersect(Winnowing.Choose(other)).Any();
    }

    [Fact]
    public void Find_TextOfOnePhraseOverAndOver_TakesLinearTime()
    {
        Assert.InRange(ProcessorTime.GrowthOf(FindIn, 8_000), 0, ProcessorTime.MostGrowth);

        static void FindIn(int words)
        {
            var text = string.Concat(Enumerable.Repeat("one two three four five six ", words / 6));
            Assert.NotEmpty(Find(text, "seven " + text));
        }
    }

    private static (LineageKind, string, string) Only(ImmutableArray<LineageLink> links)
    {
        var link = Assert.Single(links);
        return (link.Kind, link.From, link.To);
    }

    private static ImmutableArray<LineageLink> Find(params string[] texts) => Find(0, texts);

    private static ImmutableArray<LineageLink> Find(int firstNew, string[] texts)
    {
        var read = texts
            .Select(
                (text, i) =>
                {
                    var analysis = new DocumentAnalyzer().Analyze($"{i}.txt", Encoding.UTF8.GetBytes(text)).Single();
                    var made = LineageTexts.Of(analysis, []);
                    return made with
                    {
                        Marks = made.Marks with { Key = i.ToString(System.Globalization.CultureInfo.InvariantCulture) },
                    };
                }
            )
            .ToArray();
        return new LineageFinder().Find(
            [.. read.Select(text => text.Marks)],
            firstNew,
            key => read[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]
        );
    }
}
