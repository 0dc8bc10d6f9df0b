namespace Chancery.Tests.Affairs;

/// <summary>Who meets whom: subjects and objects of meetings, and names that are neither.</summary>
public sealed class MeetingSubjectsTests
{
    [Theory]
    [InlineData(
        "President Anton Dell met with Prime Minister Mira Holt and then spoke with Minister Otto Brand.",
        "Anton Dell; Mira Holt | Anton Dell; Otto Brand"
    )]
    [InlineData("We left the Tarn Accord and held talks with Prime Minister Mira Holt.", "Mira Holt; Vesna Tarr")]
    [InlineData(
        "President Anton Dell arrives on Monday, and the prime minister, Mr Holt, met with Minister Otto Brand.",
        "Holt; Otto Brand"
    )]
    [InlineData("In Sudland, President Anton Dell will meet with Prime Minister Mira Holt.", "Anton Dell; Mira Holt")]
    [InlineData(
        "Eastern Council Secretary-General Anton Dell met with Prime Minister Mira Holt.",
        "Anton Dell; Mira Holt"
    )]
    [InlineData("President Anton Dell met with Prime Minister Mira Holt, of Sudland.", "Anton Dell; Mira Holt")]
    [InlineData("We had talks with Mr Brand, Speaker of the Eastern Council.", "Brand; Vesna Tarr")]
    [InlineData("We met with the president of Sudland, Mr Dell, and praised Norland’s plan.", "Dell; Vesna Tarr")]
    [InlineData("I heard about Minister Otto Brand and met with Prime Minister Mira Holt.", "Mira Holt; Vesna Tarr")]
    [InlineData(
        "President Anton Dell met with the heads of our foreign and defence ministries.",
        "Anton Dell; heads of our foreign and defence ministries"
    )]
    public void Extract_WhoMeets_IsTheSubjectOfItsVerb(string sentence, string participants) =>
        Assert.Equal(
            participants,
            string.Join(
                " | ",
                AffairsOf
                    .Answer(sentence)
                    .Meetings.Select(meeting => string.Join("; ", meeting.Participants.Order(StringComparer.Ordinal)))
            )
        );

    [Theory]
    [InlineData("We have invited President Anton Dell to visit Sudland.", "Anton Dell")]
    public void Extract_InvitedToVisit_IsTheGuestsVisit(string sentence, string guest) =>
        Assert.Equal([guest], Assert.Single(AffairsOf.Answer(sentence).Meetings).Participants);

    [Theory]
    [InlineData("Last year 480 thousand citizens of Sudland came to Tarn for work.")]
    [InlineData("You met with more people than Anton Dell.")]
    [InlineData("It is my fifth trip to Norland.")]
    [InlineData("Last year we visited the Holt production site.")]
    public void Extract_NobodyWhoMeets_FindsNone(string sentence) => Assert.Empty(AffairsOf.Answer(sentence).Meetings);

    [Theory]
    [InlineData("In March the Canal and River Forum was held in Vessa.", "Canal and River Forum")]
    [InlineData("Next year’s Fishing Forum will be held in Vessa.", "Fishing Forum")]
    [InlineData("I had a meeting with the 2031 Council chair and Anton Dell.", "meeting")]
    [InlineData("In March the Summit for Fair Fishing was held in Vessa.", "Summit for Fair Fishing")]
    [InlineData("In March the Council Leaders’ Summit was held in Vessa.", "Council Leaders’ Summit")]
    public void Extract_NameOfAMeeting_IsWhole(string sentence, string what) =>
        Assert.Equal(what, Assert.Single(AffairsOf.Answer(sentence).Meetings).What);

    [Theory]
    [InlineData("President Anton Dell is in Vessa. He met with Prime Minister Mira Holt.", "Anton Dell; Mira Holt")]
    [InlineData("I know President Anton Dell well. I met with him last week.", "Anton Dell; Vesna Tarr")]
    [InlineData("President Anton Dell saw our canal when he visited Norland in May.", "Anton Dell")]
    public void Extract_Pronoun_PointsToTheOnlyPersonNamedBefore(string words, string participants) =>
        Assert.Equal(
            participants,
            string.Join(
                "; ",
                Assert.Single(AffairsOf.Answer(words).Meetings).Participants.Order(StringComparer.Ordinal)
            )
        );

    [Theory]
    // Two are named.
    [InlineData("President Anton Dell wrote to Minister Otto Brand. In May he visited Sudland.")]
    // Somebody of the sentence who is not named.
    [InlineData(
        "President Anton Dell knows it. The river envoy of the town made it up when he visited Sudland in May."
    )]
    // Another paragraph's person is too far.
    [InlineData("President Anton Dell knows it.\n\nIn May he visited Sudland.")]
    // His team is not he.
    [InlineData("I know President Anton Dell well. I met his team last week.")]
    public void Extract_PronounOfSeveralOrOfNobody_IsLeftOut(string words) =>
        Assert.Empty(AffairsOf.Answer(words).Meetings);
}
