using Chancery.Language;
using Chancery.Text;

namespace Chancery.Tests.Language;

/// <summary>Sentences are parted by a bar; joined again they are the text.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Lind met Dr. Tarr in St. Petersburg on Nov. 3.|He left.")]
    [InlineData("The U.S. envoy J. R. Velt came at 9 a.m. on Friday.|It rained.")]
    [InlineData("He came from the U.S.|The talks went on.")]
    [InlineData("“It is over.|We go home,” she said.|“Good.”|They left.")]
    [InlineData("He asked: “Why?”|Nobody knew.")]
    [InlineData("The quay was damaged...|Another ship came.")]
    [InlineData("It cost 3.5 million.|No. 4 was sold.")]
    [InlineData("Er kam am 12. Mai im 19. Jahrhundert.|Dann ging er, z.B. nach Norstad.|Ende.")]
    [InlineData("Это 5 млн. рублей и т.д. по плану.|Он ушёл.")]
    [InlineData("Povedal to napr. Ján Velt.|Potom odišiel.")]
    [InlineData("部长来了。|谈判继续！|为什么？")]
    [InlineData("M. Lind est parti.|Mme. Tarr reste.")]
    [InlineData("¿Por qué?|Nadie lo sabe.|El Sr. Lind calla.")]
    public void Split_SentencesOfManyKinds_ArePartedWhereTheyEnd(string parted)
    {
        var sentences = parted.Split('|');
        var text = string.Join(' ', sentences)
            .Replace("damaged... Another", "damaged...Another", StringComparison.Ordinal);

        var found = SentenceSplitter
            .Split(text, new TextSpan(0, text.Length))
            .Select(span => text[span.Start..span.End]);

        Assert.Equal(sentences, found);
    }
}
