using Chancery.Affairs;
using Chancery.Affairs.Sentences;

namespace Chancery.Tests.Affairs;

public sealed class ReceptionReaderTests
{
    private const string Presuming = "Norland and Sudland met in Vessa in March. What came of it?";

    [Theory]
    [InlineData(Presuming, "That is true. The talks went well.", Reception.Accepted)]
    [InlineData(Presuming, "Yes, and much came of it.", Reception.Accepted)]
    [InlineData(Presuming, "Well, that’s not quite so.", Reception.Corrected)]
    [InlineData(Presuming, "No, we met in Tarn.", Reception.Corrected)]
    [InlineData(Presuming, "On the contrary, nobody met.", Reception.Corrected)]
    [InlineData(Presuming, "I will not comment on that.", Reception.PassedOver)]
    [InlineData("They met in Vessa. Will they meet again?", "Yes, in June.", null)]
    [InlineData("They met in Vessa. Will they meet again?", "You are right. They will, in June.", Reception.Accepted)]
    [InlineData(Presuming, "No country of ours was there.", null)]
    [InlineData(Presuming, "We build ships.", null)]
    public void Of_FirstWordsOfTheAnswer_ShowHowItTakesTheQuestion(
        string question,
        string answer,
        Reception? reception
    ) => Assert.Equal(reception, ReceptionReader.Of(question, answer));

    [Fact]
    public void Extract_MeetingThatAQuestionPresumes_IsTheInterviewersWithItsReception()
    {
        var meeting = AffairsOf
            .Of(
                (
                    "Question",
                    "President Anton Dell and Prime Minister Mira Holt met in Vessa in March. What came of it?"
                ),
                ("Vesna Tarr", "That is not so. They met in Tarn.")
            )
            .Meetings[0];

        Assert.Equal((null, Reception.Corrected), (meeting.Statement.AssertedBy, meeting.Statement.Reception));
    }
}
