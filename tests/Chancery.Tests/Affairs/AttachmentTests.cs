using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

/// <summary>Whether a place or a date of a sentence is the meeting's; that of another phrase or clause is withheld.</summary>
public sealed class AttachmentTests
{
    [Theory]
    [InlineData("I met with President Anton Dell and the leaders of the parties in Vessa.", "Vessa")]
    [InlineData("The Eastern Council summit in March was held successfully in Vessa.", "Vessa")]
    [InlineData(
        "The next meeting of the Eastern Council will be held in the second half of this year in Vessa.",
        "Vessa"
    )]
    [InlineData("The Eastern Council summit will be conducted in May in Vessa.", "Vessa")]
    [InlineData("I met with President Anton Dell on May 3 in Vessa.", "Vessa")]
    [InlineData("I met with President Anton Dell, and he knows the situation in Sudland.", null)]
    [InlineData("I had regular meetings with Anton Dell last year, so I am familiar with the work in Sudland.", null)]
    [InlineData("I met with President Anton Dell in March to discuss the bridge in Sudland.", null)]
    [InlineData(
        "President Anton Dell attended the Grain Forum with Prime Minister Mira Holt and the Fishing Forum in Vessa.",
        null
    )]
    public void Extract_PlaceOfTheMeeting_IsKeptAndOneOfAnotherPhraseWithheld(string sentence, string? place) =>
        Assert.Equal(place, AffairsOf.Answer(sentence).Meetings[0].Place);

    [Theory]
    [InlineData("In March I met with President Anton Dell.", "2031-03")]
    [InlineData("I met with President Anton Dell to discuss fishing in March.", "2031-03")]
    [InlineData("Back in March, when I met with President Anton Dell, it rained.", null)]
    [InlineData("I spoke of fish in March because we met with President Anton Dell.", null)]
    [InlineData("As the minister said in March, I met with President Anton Dell.", null)]
    [InlineData("As you know, in March I met with President Anton Dell.", "2031-03")]
    [InlineData("I met with President Anton Dell in February, after we were elected.", null)]
    [InlineData("On Tuesday Mira Holt comes, and on Wednesday President Anton Dell will visit Sudland.", null)]
    [InlineData("Following the vote in March, I met with President Anton Dell.", null)]
    [InlineData("I met with President Anton Dell, as he did in March with others.", null)]
    [InlineData("I met with President Anton Dell to sign the plan of March.", null)]
    [InlineData("Last year’s Action Plan of ours was the topic when I met with President Anton Dell.", null)]
    [InlineData("I met with President Anton Dell and the 2030 Council chair.", null)]
    public void Extract_DateOfTheMeeting_IsKeptAndOneOfAnotherClauseWithheld(string sentence, string? date) =>
        Assert.Equal(date, Assert.Single(AffairsOf.Answer(sentence).Meetings).Date);

    [Theory]
    [InlineData("A Norlandic-Sudlandic expert dialogue on trade is going to be launched soon.", MeetingStatus.Planned)]
    [InlineData("The Eastern Council summit was opened in Vessa.", MeetingStatus.Held)]
    public void Extract_ParticipleBehindBe_IsNoPast(string sentence, MeetingStatus status) =>
        Assert.Equal(status, AffairsOf.Answer(sentence).Meetings[0].Status);

    [Theory]
    [InlineData("Today we announced an Eastern Council summit.")]
    [InlineData("On Sunday he will travel to Sudland for the Eastern Council summit.")]
    public void Extract_DateOfAnnouncementOrJourney_IsNotTheMeetings(string sentence) =>
        Assert.DoesNotContain(AffairsOf.Answer(sentence).Meetings, meeting => meeting.Date is not null);
}
