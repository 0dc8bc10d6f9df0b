using System.Text;
using Chancery.Actors;
using Chancery.Reading;

namespace Chancery.Tests.Actors;

/// <summary>Who the speaker of a quotation is, by what the document and the authority data say.</summary>
public sealed class SpeakerByOfficeTests
{
    [Theory]
    [InlineData("“We agree,” said the Norlandic foreign minister.", "Vesna Tarr", MentionReason.OfficeOnDate)]
    [InlineData("“We agree,” said Norland's top diplomat.", "Vesna Tarr", MentionReason.OfficeOnDate)]
    [InlineData("“We agree,” said Foreign Minister Tarr. “We do,” Tarr said.", "Vesna Tarr", MentionReason.PartOfName)]
    [InlineData("The Norlandic foreign minister arrived. “We agree,” she said.", "Vesna Tarr", MentionReason.Pronoun)]
    [InlineData("Vera Lind met Karl Lind. “We agree,” Lind said.", null, null)]
    [InlineData(
        "Vera Lind spoke. “We agree,” Lind said. Karl Lind did not come.",
        "Vera Lind",
        MentionReason.PartOfName
    )]
    [InlineData("Vera Lind met Karl Lind. “We agree,” Ms. Lind said.", "Vera Lind", MentionReason.TitledName)]
    [InlineData(
        "President Vera Lind met Minister Toma Lind. “We agree,” President Lind said.",
        "Vera Lind",
        MentionReason.TitledName
    )]
    [InlineData("“We agree,” said the Velan foreign minister.", null, null)]
    public void Analyze_Mention_GivesSpeakerAndReason(string text, string? speaker, MentionReason? reason)
    {
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Single() with
        {
            Published = new DatedBy(new PartialDate(2030, 5, 2), "test"),
        };

        var quotation = DocumentAnalyzer.Analyze(document, NorlandAuthority.Data).Quotations[^1];

        Assert.Equal((speaker, reason), (quotation.SpeakerName, quotation.SpeakerReason));
    }
}
