using Chancery.Actors.Authority;

namespace Chancery.Tests.Actors.Authority;

public sealed class AuthorityFormatsTests
{
    private const string Popolo = """
        {"persons": [{"id": "tarr", "name": "Vesna Tarr", "gender": "female", "other_names": [{"name": "V. Tarr"}, {"name": "Весна Тарр", "lang": "ru"}]}],
         "organizations": [{"id": "norland", "name": "Norland"}],
         "posts": [{"id": "fm", "label": "Foreign Minister of Norland", "organization_id": "norland"}],
         "memberships": [{"person_id": "tarr", "post_id": "fm", "start_date": "2028-03-01", "end_date": "2031-02"},
                         {"person_id": "tarr", "organization_id": "norland", "role": "deputy speaker", "start_date": "2031"}]}
        """;

    private const string Bindings = """
        {"results": {"bindings": [
          {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q9000001"}, "itemLabel": {"value": "Vesna Tarr"},
           "itemAltLabel": {"value": "V. Tarr, Vesna A. Tarr"}, "position": {"value": "http://www.wikidata.org/entity/Q9000002"},
           "positionLabel": {"value": "Foreign Minister of Norland"}, "start": {"value": "2028-03-01T00:00:00Z"}, "genderLabel": {"value": "female"}}]}}
        """;

    private const string Csv = """"
        item,itemLabel,alias,positionLabel,start,end
        http://www.wikidata.org/entity/Q9000001,Vesna Tarr,V. Tarr|Vesna A. Tarr,"Foreign Minister of Norland",2028-03-01,
        http://www.wikidata.org/entity/Q9000003,"Orn, Milo ""Mo""",,,,
        """";

    [Fact]
    public void Read_Popolo_GivesNamesOfficesAndTimes()
    {
        var data = Read(Popolo);

        Assert.Empty(data.Problems);
        Assert.Equal(
            ["Vesna Tarr", "V. Tarr", "Весна Тарр"],
            data.Find("person:tarr")!.Names.Select(name => name.Text)
        );
        Assert.Equal(
            ["office:fm 2028-03-01 2031-02", "office:norland-deputy-speaker 2031 "],
            data.Find("person:tarr")!
                .Holdings.Select(held => $"{held.Office.Id} {held.Statement.From} {held.Statement.To}")
        );
    }

    [Theory]
    [InlineData(Bindings)]
    [InlineData(Csv)]
    public void Read_ExportOfWikidata_GivesNamesAndPosition(string text)
    {
        var data = Read(text);
        var person = data.Find("person:Q9000001")!;

        Assert.Empty(data.Problems);
        Assert.Equal(["Vesna Tarr", "V. Tarr", "Vesna A. Tarr"], person.Names.Select(name => name.Text));
        Assert.Equal("https://www.wikidata.org/wiki/Q9000001", person.Names[0].Statement.Source);
        Assert.Equal("Foreign Minister of Norland", Assert.Single(person.Holdings).Office.Name);
    }

    [Fact]
    public void Read_CsvWithMarksInCells_KeepsThem() =>
        Assert.Equal("Orn, Milo \"Mo\"", Read(Csv).Find("person:Q9000003")!.Name);

    [Theory]
    [InlineData("{\"a\": 1}", "f: JSON of an unknown form")]
    [InlineData("[1, 2]", "f: JSON of an unknown form")]
    [InlineData("{\"persons\": [", "f:1: no valid JSON")]
    public void Read_OtherJson_SaysWhatWasExpected(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Read(text).Problems).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"persons\": [1, null, {\"name\": 5}, {\"id\": \"x\"}], \"memberships\": [{}]}")]
    [InlineData("[{\"item\": null}, {\"item\": \"Q1\"}, 7]")]
    public void Read_OddValues_AreLeftOut(string text) =>
        Assert.DoesNotContain(Read(text).Entries, entry => entry.Names.Count > 1);

    [Fact]
    public void Find_WhyANameStands_TellsHoldersOnTheDateAndTheirSource()
    {
        var date = new Chancery.Reading.PartialDate(2030);

        var answers = AuthorityAnswer.Find(NorlandAuthority.Data, "the Norlandic foreign minister", date);

        var answer = Assert.Single(answers);
        Assert.Equal(
            ("person:vesna-tarr", "holder", "x.example"),
            (answer.Entry.Id, answer.Why, answer.Statement.Source)
        );
    }

    private static AuthorityData Read(string text) => AuthorityReader.ReadOnly(new AuthorityFile("f", text));
}
