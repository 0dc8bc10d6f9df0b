using System.Text;
using Chancery.Actors;
using Chancery.Actors.Authority;

namespace Chancery.Tests.Actors;

public sealed class ActorFinderTests
{
    [Fact]
    public void Tables_OfNorland_HaveNoProblem() => Assert.Empty(NorlandAuthority.Data.Problems);

    [Theory]
    [InlineData(
        "The foreign minister of Norland met Ostrian envoys on Monday.",
        "2030-05-02",
        "Vesna Tarr · person · foreign minister of Norland · Norland · office-on-date 'foreign minister of Norland'"
    )]
    [InlineData(
        "Norland’s top diplomat met envoys.",
        "2033",
        "Milo Orn · person · top diplomat · Norland · office-on-date 'Norland’s top diplomat'"
    )]
    [InlineData(
        "The Norlandic foreign minister, Ada Brenn, spoke. The Norlandic foreign minister left.",
        "2030-05-02",
        "Ada Brenn · person · The Norlandic foreign minister · Norland · name 'Ada Brenn'"
    )]
    [InlineData("Foreign Minister Orn spoke.", "2032-01-01", "Milo Orn · person · titled-name 'Foreign Minister Orn'")]
    [InlineData("President Orn spoke.", "2032-01-01", "Orn · person · President · name 'President Orn'")]
    public void Find_Office_IsItsHolderOnTheDate(string text, string published, string expected) =>
        Assert.Contains(
            expected.Split(" · ").Last(),
            Describe(text, published)
                .Single(line => line.StartsWith(expected.Split(" · ")[0] + " ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("The Norlandic foreign minister spoke.", "2031-02-10")]
    [InlineData("The Norlandic foreign minister spoke.", "2036-01-01")]
    [InlineData("The Norlandic foreign minister spoke.", "")]
    [InlineData("The foreign minister spoke.", "2030-01-01")]
    [InlineData("The Velan foreign minister spoke.", "2030-01-01")]
    [InlineData("The former Norlandic foreign minister spoke.", "2030-01-01")]
    [InlineData("The Norlandic deputy foreign minister spoke.", "2030-01-01")]
    public void Find_OfficeThatMayBeSeveral_IsNobody(string text, string published) =>
        Assert.DoesNotContain(Describe(text, published), line => line.Contains("person", StringComparison.Ordinal));

    [Fact]
    public void Find_StateCapitalAndBuilding_SaysWhyEachStandsForIt()
    {
        var found = Describe(
            "Norland and Selm’s partners met in Selm. The Norlands agreed; the Long Quay did not, and Selm said so.",
            "2030"
        );

        Assert.Equal(
            [
                "Norland | State | alias 'The Norlands' | capital-for-government 'Selm' | capital-for-government 'Selm' | name 'Norland'",
                "Selm | Place | name 'Selm'",
                "the Long Quay | Place | place-for-body 'the Long Quay'",
            ],
            found.Select(Sorted)
        );
    }

    [Fact]
    public void Find_TwoPersonsOfOneFamilyName_LeavesLaterBareMentionsToNobody()
    {
        var found = Describe(
            "Vera Lind arrived first. Lind spoke to the press. Then Karl Lind came. Lind smiled. Mrs. Lind left.",
            "2030"
        );

        Assert.Equal(
            [
                "Vera Lind | Person | name 'Vera Lind' | part-of-name 'Lind' | titled-name 'Mrs. Lind'",
                "Karl Lind | Person | name 'Karl Lind'",
            ],
            found
        );
    }

    [Fact]
    public void Find_OtherSpellingsAndScripts_AreOneActor()
    {
        var russian = Describe("Министр Весна Тарр приехала. В Норландии её ждали.", "2030", "ru");
        var chinese = Describe("塔尔说，会谈很好。记者问了很多问题，但是没有回答。", "2030", "zh");

        Assert.Contains(russian, line => line.StartsWith("Весна Тарр | Person", StringComparison.Ordinal));
        Assert.Contains(
            russian,
            line => line.StartsWith("Norland | State | alias 'Норландии'", StringComparison.Ordinal)
        );
        Assert.Contains(
            chinese,
            line => line.StartsWith("Vesna Tarr | Person | alias '塔尔'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Find_NamesInsideOtherWords_AreNone() =>
        Assert.Empty(Describe("The Norlander Ostriaville team and a hotel called HLX.", "2030"));

    [Fact]
    public void Find_WithoutAuthority_StillFindsPersonsAndBodies()
    {
        var found = Describe(
            "Foreign Minister Ada Brenn spoke to the Sea Fishing Council. Brenn left.",
            "2030",
            authority: AuthorityData.Empty
        );

        Assert.Equal(
            [
                "Ada Brenn | Person | name 'Foreign Minister Ada Brenn' | part-of-name 'Brenn'",
                "Sea Fishing Council | Organisation | name 'Sea Fishing Council'",
            ],
            found
        );
    }

    [Fact]
    public void Find_SameTextTwice_GivesTheSameInTheSameOrder()
    {
        const string Text =
            "Norland, Ostria and the Harbour League met. Ada Brenn and Vesna Tarr of Norland were there.";

        Assert.Equal(Describe(Text, "2030"), Describe(Text, "2030"));
    }

    [Fact]
    public void Find_EightTimesAsManyNames_TakesSomeEightTimesTheTime()
    {
        static string Names(int count) =>
            string.Concat(
                Enumerable
                    .Range(0, count)
                    .Select(i => $"Minister Ada{i} Brenn{i % 97} of Norland met Brenn{i % 89} in Selm. ")
            );

        ProcessorTime.AssertInProportion(Names, names => Describe(names, "2030"), 250);
    }

    private static string Sorted(string line) =>
        line.Split(" | ") is [var name, var kind, .. var mentions]
            ? string.Join(" | ", [name, kind, .. mentions.Order(StringComparer.Ordinal)])
            : line;

    private static List<string> Describe(
        string text,
        string published,
        string language = "en",
        AuthorityData? authority = null
    )
    {
        var document = new DocumentAnalyzer().Analyze("a.txt", Encoding.UTF8.GetBytes(text)).Single().Document with
        {
            Published = Chancery.Reading.PartialDate.TryParse(published, out var date) ? new(date, "test") : null,
            Language = language,
        };
        return
        [
            .. ActorFinder
                .Find(document, [], authority ?? NorlandAuthority.Data)
                .Select(actor =>
                    string.Join(
                        " | ",
                        [
                            actor.Name,
                            actor.Kind.ToString(),
                            .. actor.Mentions.Select(mention =>
                                $"{Word(mention.Reason)} '{document.Source.ToString(mention.Span)}'"
                            ),
                        ]
                    )
                ),
        ];
    }

    private static string Word(MentionReason reason) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
