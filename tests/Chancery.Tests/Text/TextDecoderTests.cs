using System.Text;
using Chancery.Text;
using FsCheck.Xunit;

namespace Chancery.Tests.Text;

public sealed class TextDecoderTests
{
    private const string Slovak =
        "Minister povedal, že ďalšie rokovania sa uskutočnia v stredu ráno v Selme. Otázka: Čo očakávate?";
    private const string Russian =
        "Вопрос: Что Вы думаете о новом договоре? Ответ: Мы готовы его подписать в среду, как и обещали.";
    private const string German =
        "Frage: Was erwarten Sie? „Wir müssen über Österreich sprechen“, sagte der größte Träumer.";

    [Theory]
    [InlineData("utf-8", Slovak)]
    [InlineData("utf-16", Slovak)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("utf-32", Slovak)]
    public void Decode_WithByteOrderMark_DropsTheMark(string name, string text)
    {
        var encoding = Encoding.GetEncoding(name);

        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Equal(text, decoded.Text.Value);
        Assert.Empty(decoded.Diagnostics);
    }

    [Theory]
    [InlineData("utf-16", German)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("utf-16", Slovak)]
    public void Decode_WideWithoutByteOrderMark_IsFound(string name, string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text)).Text.Value);

    [Theory]
    [InlineData(1251, Russian)]
    [InlineData(1252, German)]
    [InlineData(20866, Russian)]
    public void Decode_OneByteEncodingWithoutDeclaration_IsDetected(int codePage, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var longer = string.Join('\n', Enumerable.Repeat(text, 5));

        Assert.Equal(longer, TextDecoder.Decode(encoding.GetBytes(longer)).Text.Value);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1250\"><p>")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1250\"?><p>")]
    public void Decode_DeclaredInTheText_IsRead(string head)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1250)!;

        var decoded = TextDecoder.Decode(encoding.GetBytes(head + Slovak));

        Assert.Equal(head + Slovak, decoded.Text.Value);
        Assert.Equal("windows-1250", decoded.EncodingName);
    }

    [Fact]
    public void Decode_DeclaredLatin1ButUtf8_IsReadAsUtf8WithAWarning()
    {
        var text = "<meta charset=iso-8859-1>" + Slovak;

        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, decoded.Text.Value);
        var warning = Assert.Single(decoded.Diagnostics);
        Assert.Equal(("CH1004", Severity.Warning), (warning.Id, warning.Severity));
        Assert.Equal("declared as iso-8859-1, but byte 43 is not that; read as utf-8", warning.Message);
    }

    [Fact]
    public void Decode_DeclaredUtf8ButWestern_IsReadAsWesternWithAWarning()
    {
        var text = "<meta charset=utf-8>" + German;

        var decoded = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));

        Assert.Equal(text, decoded.Text.Value);
        Assert.Equal("CH1004", Assert.Single(decoded.Diagnostics).Id);
    }

    [Fact]
    public void Decode_CutInsideACharacter_KeepsTheRestWithAWarning()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian);

        var decoded = TextDecoder.Decode(
            bytes.AsSpan(0, bytes.Length - 2).ToArray().Concat(new byte[] { 0xD0 }).ToArray()
        );

        Assert.StartsWith(Russian[..^2], decoded.Text.Value, StringComparison.Ordinal);
        Assert.Equal("CH1005", Assert.Single(decoded.Diagnostics).Id);
        Assert.True(decoded.IsUsable);
    }

    [Theory]
    [InlineData(
        new byte[0],
        "CH1001",
        "empty: 0 bytes; expected text, HTML, PDF, DOCX, ODT, mail, a feed, TEI, subtitles, .jsonl or an archive of these"
    )]
    [InlineData(
        new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37 },
        "CH1002",
        "not text: the bytes are a PDF; expected text, HTML, PDF, DOCX, ODT, mail, a feed, TEI, subtitles, .jsonl or an archive of these"
    )]
    [InlineData(
        new byte[] { 0x41, 0x42, 0x00, 0x43, 0x01 },
        "CH1002",
        "not text: a control byte 0x00 at byte 2; expected text, HTML, PDF, DOCX, ODT, mail, a feed, TEI, subtitles, .jsonl or an archive of these"
    )]
    public void Decode_NoText_IsOneClearError(byte[] bytes, string id, string message)
    {
        var decoded = TextDecoder.Decode(bytes);

        var error = Assert.Single(decoded.Diagnostics);
        Assert.Equal((id, Severity.Error, message), (error.Id, error.Severity, error.Message));
        Assert.False(decoded.IsUsable);
    }

    [Property]
    public void Decode_AnyBytes_NeverThrows(byte[]? bytes) =>
        Assert.NotNull(TextDecoder.Decode(bytes ?? []).Text.Value);
}
