using Chancery.Reading;

namespace Chancery.Tests.Reading.Formats;

public sealed class LocationTests
{
    [Theory]
    [InlineData("interview.office.pdf", "I will go.", LocationKind.Page, "1")]
    [InlineData("interview.vtt", "does not surprise me", LocationKind.Time, "00:00:28")]
    [InlineData("interview.srt", "does not surprise me", LocationKind.Time, "00:00:28")]
    [InlineData("interview.eml", "does not surprise me", LocationKind.Part, "body")]
    public void Read_FormatWithPlaces_KeepsThem(string file, string words, LocationKind kind, string place)
    {
        var document = Read(file);

        var at = document.Source.Value.IndexOf(words, StringComparison.Ordinal);

        var location = Assert.Single(document.Locations, location => location.Span.Contains(at));
        Assert.Equal((kind, place), (location.Kind, location.Value));
    }

    [Fact]
    public void Read_WebArchive_KeepsAddressAndDateOfEachRecord()
    {
        var document = Read("pages.warc.gz");

        Assert.Equal("http://127.0.0.1:8714/interview.html", document.Url);
        var location = Assert.Single(document.Locations);
        Assert.Equal((LocationKind.Record, document.Source.Whole), (location.Kind, location.Span));
        Assert.Matches(@"^http://127\.0\.0\.1:8714/interview\.html 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$", location.Value);
    }

    private static Document Read(string file) =>
        DocumentReader
            .Read(file, File.ReadAllBytes(Repository.Folder("tests", "data", "formats", file)), new ReadingOptions())
            .First();
}
