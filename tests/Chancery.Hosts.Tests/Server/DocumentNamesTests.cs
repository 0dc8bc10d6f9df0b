using Chancery.Faces.Words;

namespace Chancery.Hosts.Tests.Server;

public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("/home/desk/talks/interview.html", "interview.html")]
    [InlineData("/home/desk/box.zip/2031/interview.docx", "interview.docx")]
    [InlineData("/home/desk/talks.jsonl#12", "talks.jsonl#12")]
    [InlineData("/home/desk/talks.jsonl#2031/03/a", "talks.jsonl#2031/03/a")]
    [InlineData("/home/desk/#1/a.txt", "a.txt")]
    [InlineData("C:\\desk\\talk.txt", "talk.txt")]
    [InlineData("\\\\server\\desk\\talk.txt", "talk.txt")]
    [InlineData("../desk/talk.txt", "talk.txt")]
    [InlineData("./talk.txt", "talk.txt")]
    [InlineData("~/talk.txt", "talk.txt")]
    [InlineData("file:///home/desk/talk.txt", "talk.txt")]
    [InlineData("https://ministry.example/2031/03/talk.html", "https://ministry.example/2031/03/talk.html")]
    [InlineData("talk.txt", "talk.txt")]
    [InlineData("talks/2031/talk.txt", "talk.txt")]
    [InlineData("talks\\talk.txt", "talk.txt")]
    [InlineData("talks/talks.jsonl#2031/03/a", "talks.jsonl#2031/03/a")]
    [InlineData("FILE:///home/desk/talk.txt", "talk.txt")]
    // An id of a line cannot be told from a path.
    [InlineData("2031/03/a", "a")]
    [InlineData("", "")]
    public void Shown_Name_TellsNoPath(string name, string shown) => Assert.Equal(shown, DocumentNames.Shown(name));
}
