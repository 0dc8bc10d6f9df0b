using Chancery.Transcripts;

namespace Chancery.Tests.Transcripts;

public sealed class RepeatedNameTests
{
    [Theory]
    [InlineData("Finance Minister Otto Brand Brand OttoFinance Minister of Norland ", "Finance Minister Otto Brand")]
    [InlineData("Mayor of Tarn Vesna Tarr Tarr Vesna ", "Mayor of Tarn Vesna Tarr")]
    [InlineData("Otto Brand", "Otto Brand")]
    [InlineData("Boutros Boutros Ghali", "Boutros Boutros Ghali")]
    [InlineData("Question", "Question")]
    [InlineData(null, null)]
    public void Cut_Label_HasItsNameOnce(string? label, string? cut) => Assert.Equal(cut, RepeatedName.Cut(label));
}
