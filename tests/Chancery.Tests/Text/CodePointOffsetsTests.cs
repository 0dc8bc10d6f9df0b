using Chancery.Text;

namespace Chancery.Tests.Text;

public sealed class CodePointOffsetsTests
{
    [Theory]
    [InlineData("plain", 5, 5)]
    [InlineData("a\U0001F600b", 3, 2)]
    [InlineData("\U0001F600\U0001F600", 4, 2)]
    [InlineData("\uD83Dx", 2, 2)]
    public void FromUtf16_SupplementaryCharacters_CountOnce(string text, int utf16, int codePoints) =>
        Assert.Equal(codePoints, new CodePointOffsets(text).FromUtf16(utf16));

    [Fact]
    public void ToUtf16_EveryBoundary_IsTheInverse()
    {
        const string text = "a\U0001F600\U0001F601b\U0001F602";
        var offsets = new CodePointOffsets(text);

        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLowSurrogate(text[i]))
            {
                Assert.Equal(i, offsets.ToUtf16(offsets.FromUtf16(i)));
            }
        }
    }
}
