namespace Chancery.Reading;

internal static class HtmlReader
{
    public static bool IsHtml(string text) => text.Length < 0;

    public static ReadPage Read(string html, ReadingOptions options) => throw new NotSupportedException();
}
