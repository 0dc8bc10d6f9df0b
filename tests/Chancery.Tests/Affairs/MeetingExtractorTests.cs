using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

public sealed class MeetingExtractorTests
{
    [Theory]
    // Rule noun.
    [InlineData(
        "President Anton Dell's visit to Sudland took place in March.",
        "Anton Dell",
        "Sudland",
        "2031-03",
        MeetingStatus.Held
    )]
    [InlineData(
        "Last year I held talks with President Anton Dell in Vessa.",
        "Anton Dell; Vesna Tarr",
        "Vessa",
        "2030",
        MeetingStatus.Held
    )]
    [InlineData(
        "The next meeting of the Eastern Council will be held in Tarn in June.",
        "Eastern Council",
        "Tarn",
        "2031-06",
        MeetingStatus.Planned
    )]
    // Rule meet.
    [InlineData(
        "On Monday President Anton Dell met with Prime Minister Mira Holt in Vessa.",
        "Anton Dell; Mira Holt",
        "Vessa",
        "2031-05-12",
        MeetingStatus.Held
    )]
    [InlineData(
        "President Anton Dell plans to visit Sudland in July.",
        "Anton Dell",
        "Sudland",
        "2031-07",
        MeetingStatus.Planned
    )]
    [InlineData(
        "President Anton Dell spoke by telephone today with the Prime Minister of Sudland, Mira Holt.",
        "Anton Dell; Mira Holt",
        null,
        "2031-05-14",
        MeetingStatus.Held
    )]
    [InlineData(
        "They reviewed what is left for the Norland-Sudland consultations, to be held in Vessa on 12 and 13 June.",
        "Norland; Sudland",
        "Vessa",
        "2031-06-12/2031-06-13",
        MeetingStatus.Planned
    )]
    // Rule call on.
    [InlineData(
        "In June Prime Minister Mira Holt will call on President Anton Dell.",
        "Anton Dell; Mira Holt",
        null,
        "2031-06",
        MeetingStatus.Planned
    )]
    public void Extract_OneMeeting_IsRead(
        string sentence,
        string participants,
        string? place,
        string date,
        MeetingStatus status
    )
    {
        var meeting = Assert.Single(AffairsOf.Answer(sentence).Meetings);

        Assert.Equal(
            (participants, place, date, status),
            (
                string.Join("; ", meeting.Participants.Order(StringComparer.Ordinal)),
                meeting.Place,
                meeting.Date,
                meeting.Status
            )
        );
    }

    [Fact]
    public void Extract_RegularMeeting_HasItsRhythm()
    {
        var meeting = Assert.Single(AffairsOf.Answer("The border commission meets every two years.").Meetings);

        Assert.Equal(("R/P2Y", MeetingStatus.Planned), (meeting.Rhythm, meeting.Status));
    }

    [Fact]
    public void Extract_MeetingMentionedAgain_IsOneRowWithTwoSentences()
    {
        var meeting = Assert.Single(
            AffairsOf
                .Answer(
                    "President Anton Dell met Prime Minister Mira Holt in Vessa on May 5. We trade more. "
                        + "The meeting of Anton Dell and Mira Holt in Vessa was a success."
                )
                .Meetings
        );

        Assert.Equal(2, meeting.Statement.Evidence.Length);
    }

    [Theory]
    [InlineData(
        "President Dell's meeting with Prime Minister Mira Holt in Vessa was cancelled on Monday.",
        MeetingStatus.Cancelled
    )]
    [InlineData("President Anton Dell did not meet Prime Minister Mira Holt in Vessa.", MeetingStatus.Denied)]
    [InlineData("We expect the visit of Anton Dell to Sudland.", MeetingStatus.Expected)]
    [InlineData(
        "A Norlandic-Sudlandic dialogue is going to be launched behind what our leaders reached.",
        MeetingStatus.Planned
    )]
    [InlineData(
        "The visit will be a success, Prime Minister Mira Holt says in an interview published by the River Gazette.",
        MeetingStatus.Held
    )]
    [InlineData("The minister is meeting with President Anton Dell shortly.", MeetingStatus.Planned)]
    [InlineData("President Anton Dell is said to visit Sudland in the coming weeks.", MeetingStatus.Planned)]
    [InlineData("I plan on having a conversation with President Anton Dell.", MeetingStatus.Planned)]
    [InlineData(
        "They reported that arrangements were underway for a river summit of Norland and Sudland on May 12th.",
        MeetingStatus.Planned
    )]
    public void Extract_WordsOfStatus_AreRead(string sentence, MeetingStatus status) =>
        Assert.Equal(status, Assert.Single(AffairsOf.Answer(sentence).Meetings).Status);

    [Theory]
    [InlineData("We must meet the standard of the Eastern Council.")]
    [InlineData("If Anton Dell met Mira Holt, we would know.")]
    [InlineData("We call on Norland to act.")]
    [InlineData("Meetings are useful.")]
    [InlineData("We had a good meeting.")]
    [InlineData("I want you to meet Anton Dell from Vessa.")]
    [InlineData("There is talk of a potential meeting between Anton Dell and Mira Holt.")]
    [InlineData("I recommended that Anton Dell visit Sudland.")]
    [InlineData("We remain prepared to meet with Anton Dell in Vessa.")]
    [InlineData("When I meet with Anton Dell in Vessa, he knows it.")]
    [InlineData("Agreement was reached to launch talks between Norland and Sudland in Vessa.")]
    [InlineData("Anton Dell called for a summit with Mira Holt in Vessa.")]
    [InlineData("Often when I arrive in Vessa it rains.")]
    [InlineData("None of our ministers have made a visit to Sudland in years.")]
    [InlineData("There was a proposal for a meeting of Norland and Sudland in June.")]
    [InlineData("We support talks between Norland and Sudland in Vessa.")]
    [InlineData("He suggested that there be direct talks between Norland and Sudland.")]
    [InlineData("We pressed them to allow talks between Norland and Sudland to resume.")]
    [InlineData("They spoke of the chances of talks between Norland and Sudland.")]
    [InlineData("We agreed to re-establish the Canal Forum with Sudland today.")]
    [InlineData("The crowd asked the president, Anton Dell, to visit Sudland.")]
    [InlineData("None of the many Sudlandic prime ministers have made an official visit to Tarn.")]
    [InlineData("I do not have a visit by President Anton Dell to announce today.")]
    [InlineData("We launched a craft travelling to Sudland.")]
    [InlineData("I was supposed to meet with Anton Dell in Vessa.")]
    [InlineData("Everybody thanked me for meeting with Anton Dell now.")]
    [InlineData("The Norlandic-Sudlandic dialogue represents a broad mechanism.")]
    [InlineData("Usually I am there to meet with President Anton Dell.")]
    [InlineData("Any opportunity that we have to meet with President Anton Dell is good.")]
    [InlineData("We plan meetings with other forums, such as the Norland-Sudland forum.")]
    [InlineData("I met with President Anton Dell more than with other leaders.")]
    [InlineData("Your party, the River National Congress, won the vote in May.")]
    [InlineData("Prime Minister Mira Holt welcomed President Anton Dell’s announcement of a new plan.")]
    [InlineData("We said that five million people (4.7 million) visited Sudland last year.")]
    [InlineData("They should be able to attend the Eastern Council meetings in Vessa.")]
    public void Extract_NoCertainMeeting_FindsNone(string sentence) =>
        Assert.Empty(AffairsOf.Answer(sentence).Meetings);

    [Theory]
    [InlineData("Will President Anton Dell meet with Prime Minister Mira Holt in June?")]
    [InlineData("And has President Anton Dell had a call with Prime Minister Mira Holt?")]
    [InlineData("Do you expect that President Anton Dell will have a summit with Prime Minister Mira Holt?")]
    [InlineData("Is there any point in another meeting between Anton Dell and Mira Holt, do you think?")]
    [InlineData("On the canal, any plans in the works for another call between Anton Dell and Mira Holt?")]
    public void Extract_AskedWhether_FindsNone(string question) => Assert.Empty(AffairsOf.Question(question).Meetings);

    [Fact]
    public void Extract_Question_IsAssertedByNobodyNamed()
    {
        var meeting = Assert.Single(
            AffairsOf.Question("President Anton Dell will visit Sudland in July, is that right?").Meetings
        );

        Assert.Null(meeting.Statement.AssertedBy);
    }

    [Fact]
    public void Extract_Answer_IsOnBehalfOfTheStateOfTheOffice()
    {
        var meeting = Assert.Single(AffairsOf.Answer("I met President Anton Dell in Vessa.").Meetings);

        Assert.Equal(("Vesna Tarr", "Norland"), (meeting.Statement.AssertedBy, meeting.Statement.OnBehalfOf));
    }

    [Fact]
    public void Extract_EightTimesTheText_TakesSomeEightTimesTheTime()
    {
        ProcessorTime.AssertInProportion(
            count =>
                string.Concat(
                    Enumerable.Repeat(
                        "Anton Dell met Mira Holt of the meeting of the visit with the talks between and of ",
                        count
                    )
                ) + ".",
            words => AffairsOf.Answer(words),
            400
        );
    }

    [Fact]
    public void Extract_MeetingDuringADatedVisit_TakesItsDayAndPlace()
    {
        var meetings = AffairsOf
            .Answer("President Anton Dell will arrive in Vessa on Tuesday. He will call on Prime Minister Mira Holt.")
            .Meetings;

        Assert.Equal(2, meetings.Length);
        Assert.Equal(["Anton Dell", "Mira Holt"], meetings[1].Participants);
        Assert.Equal("2031-05-20", meetings[1].Date);
        Assert.Equal("Vessa", meetings[1].Place);
        Assert.Equal(2, meetings[1].Statement.Evidence.Length);
    }

    [Fact]
    public void Extract_DateInFrontOfTwoClauses_HoldsForBoth() =>
        Assert.Equal(
            ["2029", "2029"],
            AffairsOf
                .Answer(
                    "In 2029, President Anton Dell made a state visit to Sudland and the leaders of the two countries met on the margins of the Eastern Council summit."
                )
                .Meetings.Take(2)
                .Select(meeting => meeting.Date)
        );

    [Theory]
    [InlineData("During my visit to Sudland, I intend to speak of trade.", MeetingStatus.Planned)]
    [InlineData("Both ministers signed a plan for joint consultations with Sudland for 2032.", MeetingStatus.Planned)]
    [InlineData("During my visit to Sudland, I spoke of trade.", MeetingStatus.Held)]
    [InlineData("During my visit to Sudland, we also agreed on trade.", MeetingStatus.Held)]
    [InlineData("I look forward to my visit to Sudland in June.", MeetingStatus.Expected)]
    [InlineData("Anton Dell accepted an invitation to visit Sudland.", MeetingStatus.Expected)]
    [InlineData("The talks between Norland and Sudland are not stalled.", MeetingStatus.Held)]
    [InlineData(
        "I speak of the visit of Anton Dell to Sudland, which we are looking forward to.",
        MeetingStatus.Expected
    )]
    [InlineData("We work in the lead up to the Vessa Summit later this year.", MeetingStatus.Planned)]
    [InlineData("We held an Eastern Council summit with Sudland the very next day.", MeetingStatus.Held)]
    [InlineData("I was glad to have this opportunity to meet Anton Dell in Vessa.", MeetingStatus.Held)]
    [InlineData("The talks between Norland and Sudland did not take place.", MeetingStatus.Denied)]
    public void Extract_StatusToldBesideIt_IsRead(string sentence, MeetingStatus status) =>
        Assert.Equal(status, AffairsOf.Answer(sentence).Meetings[0].Status);

    [Fact]
    public void Extract_VisitToAStateAndToItsCapital_IsOne() =>
        Assert.Single(
            AffairsOf
                .Answer(
                    "President Anton Dell will visit Sudland in June. We await much of it. President Anton Dell will arrive in Vessa on June 4."
                )
                .Meetings
        );

    [Fact]
    public void Extract_ExerciseWithItsTitle_IsNamedByIt() =>
        Assert.Equal(
            "exercise entitled Stone Watch",
            AffairsOf.Answer("One such exercise entitled Stone Watch took place in Sudland in March.").Meetings[0].What
        );

    [Theory]
    [InlineData(
        "In June Anton Dell will call on President Mira Holt and hold a round table.",
        "call on President Mira Holt"
    )]
    [InlineData(
        "On Monday President Anton Dell gave the River Gazette an exclusive interview to share with readers his thoughts.",
        "exclusive interview"
    )]
    [InlineData("The river group meets at least once a year.", "river group meets")]
    [InlineData("Ministers of transport shall meet every six months.", "Ministers of transport meet")]
    [InlineData(
        "President Anton Dell spoke by telephone today with Prime Minister Mira Holt.",
        "spoke by telephone today with Prime Minister Mira Holt"
    )]
    [InlineData(
        "Sudland will host the next meeting of the river group in the second half of 2032.",
        "next meeting of the river group"
    )]
    [InlineData(
        "The Norland-E.C. river summit of the Eastern Council takes place in June.",
        "Norland-E.C. river summit of the Eastern Council"
    )]
    public void Extract_Heading_EndsBeforeTheNextDeed(string sentence, string what) =>
        Assert.Equal(what, Assert.Single(AffairsOf.Answer(sentence).Meetings).What);

    [Fact]
    public void Extract_InterviewInWhichSomebodySpeaks_HasTheSpeakerAlone()
    {
        var meeting = Assert.Single(
            AffairsOf
                .Answer(
                    "With the Eastern Council playing its part, Prime Minister Mira Holt said in an interview with the River Gazette."
                )
                .Meetings
        );

        Assert.Equal(["Mira Holt", "River Gazette"], meeting.Participants.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Extract_TalksAtAnEvent_HaveItsDayAndPlace()
    {
        var meetings = AffairsOf
            .Answer(
                "I recall the talks between President Anton Dell and Prime Minister Mira Holt at the River Forum on July 18, 2029 in Vessa."
            )
            .Meetings;

        Assert.All(meetings, meeting => Assert.Equal(("2029-07-18", "Vessa"), (meeting.Date, meeting.Place)));
        Assert.Equal(2, meetings.Length);
    }

    [Fact]
    public void Extract_TalksAtOneOfTwoEvents_HaveNoPlace()
    {
        var meetings = AffairsOf
            .Answer(
                "In 2029 President Anton Dell and Prime Minister Mira Holt met on the margins of the River Forum in Vessa and the Canal Forum in Tarn."
            )
            .Meetings;

        Assert.Null(meetings[0].Place);
    }

    [Fact]
    public void Extract_ArrivalForTalks_GivesTheTalksDayPlaceAndVisitor()
    {
        var talks = AffairsOf
            .Answer("President Anton Dell arrives in Vessa on Friday for talks with Prime Minister Mira Holt.")
            .Meetings.Single(meeting => meeting.Kind == MeetingKind.Meeting);

        Assert.Equal(
            ("Anton Dell; Mira Holt", "2031-05-16", "Vessa", MeetingStatus.Planned),
            (string.Join("; ", talks.Participants), talks.Date, talks.Place, talks.Status)
        );
    }

    [Fact]
    public void Extract_AdjectivesOfOthers_AreNoParticipants()
    {
        var meeting = Assert.Single(
            AffairsOf.Answer("The Forum of Norlandic and Sudlandic Regions was held in Vessa in March.").Meetings
        );

        Assert.Empty(meeting.Participants);
    }

    [Theory]
    [InlineData("The E.C.-Norland-Sudland summit takes place in June.", "Norland; Sudland")]
    [InlineData("The Our Rivers Conference takes place in Vessa in June.", "")]
    [InlineData("The Norland-Sudland summit in Norland takes place in June.", "Norland; Sudland")]
    [InlineData("A river forum of rectors from Norland and Sudland takes place in June.", "")]
    [InlineData("The 27th Conference of the Parties takes place in Vessa in June.", "")]
    public void Extract_StatesOfAName_TakePart(string sentence, string participants) =>
        Assert.Equal(
            participants,
            string.Join("; ", AffairsOf.Answer(sentence).Meetings.SelectMany(meeting => meeting.Participants))
        );

    [Fact]
    public void Extract_DayBehindADash_IsOfWhatStandsThere()
    {
        var meetings = AffairsOf
            .Answer("We gather for the River Summit in Vessa — hopes that began in 2019 with the treaty.")
            .Meetings;

        Assert.Null(Assert.Single(meetings).Date);
    }

    [Fact]
    public void Extract_AnotherOfTheFamily_IsNotTheOneWhoIsKnown()
    {
        var meeting = Assert.Single(
            AffairsOf.Answer("President Anton Dell is here. Yesterday I met with Anna Dell in Vessa.").Meetings
        );

        Assert.DoesNotContain("Anton Dell", meeting.Participants);
    }

    [Theory]
    [InlineData("Our meeting with President Anton Dell was good.", "Anton Dell; Sudland")]
    [InlineData("My meeting with President Anton Dell was good.", "Anton Dell; Greta Voss")]
    public void Extract_WeOfASpokesperson_IsTheState(string words, string participants)
    {
        var meetings = AffairsOf
            .Of(
                ("Interviewer", "Greta Voss, spokeswoman of the Sudlandic government, is with us today. What is new?"),
                ("Greta Voss", words)
            )
            .Meetings;

        Assert.Equal(
            participants,
            string.Join("; ", Assert.Single(meetings).Participants.Order(StringComparer.Ordinal))
        );
    }
}
