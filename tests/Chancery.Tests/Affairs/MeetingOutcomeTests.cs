using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

public sealed class MeetingOutcomeTests
{
    [Theory]
    [InlineData(
        "President Anton Dell and Prime Minister Mira Holt met in Vessa in March. They agreed to reopen the canal.",
        "agreed to reopen the canal"
    )]
    [InlineData(
        "President Anton Dell met Prime Minister Mira Holt in Vessa in March and signed a plan of consultations.",
        "signed a plan of consultations"
    )]
    [InlineData(
        "The talks between Norland and Sudland in March resulted in a protocol on fishing.",
        "resulted in a protocol on fishing"
    )]
    public void Extract_WhatCameOfIt_IsTheOutcome(string words, string outcome)
    {
        var meeting = AffairsOf.Answer(words).Meetings[0];

        Assert.Equal((MeetingStatus.Held, outcome), (meeting.Status, meeting.Outcome));
    }

    [Fact]
    public void Extract_OutcomeInTheNextSentence_HasItAmongItsEvidence()
    {
        var meeting = AffairsOf
            .Answer("President Anton Dell and Prime Minister Mira Holt met in Vessa. They agreed to reopen the canal.")
            .Meetings[0];

        Assert.Equal(2, meeting.Statement.Evidence.Length);
    }

    [Theory]
    [InlineData(
        "President Anton Dell and Prime Minister Mira Holt met in Vessa. They agreed on nothing else in years.",
        true
    )]
    [InlineData(
        "President Anton Dell and Prime Minister Mira Holt met in Vessa because they agreed to reopen the canal.",
        false
    )]
    [InlineData(
        "President Anton Dell and Prime Minister Mira Holt will meet in Vessa in June. They agreed to reopen the canal.",
        false
    )]
    [InlineData(
        "President Anton Dell and Prime Minister Mira Holt met in Vessa. Sudland agreed to reopen the canal.",
        false
    )]
    public void Extract_AnotherSubjectOrNoMeetingYet_IsNoOutcome(string words, bool isOutcome) =>
        Assert.Equal(isOutcome, AffairsOf.Answer(words).Meetings[0].Outcome is not null);
}
