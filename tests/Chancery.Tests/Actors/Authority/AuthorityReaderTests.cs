using Chancery.Actors.Authority;
using Chancery.Reading;

namespace Chancery.Tests.Actors.Authority;

public sealed class AuthorityReaderTests
{
    private const string Norland = """
        entry	name	alias	adjective	capital	name@de	source
        state:norland	Norland	the Norlands|Kingdom of Norland	Norlandic	Selm	Nordland	norland.example
        """;

    private const string Offices = """
        entry	name	role	of	source
        role:foreign-minister	foreign minister			norland.example
        office:norland-foreign-minister		role:foreign-minister	state:norland	norland.example
        person:vesna-tarr	Vesna Tarr			norland.example
        person:milo-orn	Milo Orn			norland.example
        """;

    private const string Holders = """
        #as-of	2032-06
        entry	holder	from	to	source
        office:norland-foreign-minister	person:vesna-tarr	2028-03-01	2031-02	norland.example
        office:norland-foreign-minister	person:milo-orn	2031-02	..	norland.example
        """;

    [Fact]
    public void Read_WideTable_GivesEachCellItsNames()
    {
        var state = Read(Norland).Find("state:norland")!;

        Assert.Equal("Norland", state.Name);
        Assert.Equal(
            ["Norland", "the Norlands", "Kingdom of Norland", "Norlandic", "Selm", "Nordland"],
            state.Names.Select(name => name.Text)
        );
        Assert.Equal("de", state.Names[^1].Language);
        Assert.Equal("norland.example", state.Names[0].Statement.Source);
    }

    [Theory]
    [InlineData("2029", "person:vesna-tarr")]
    [InlineData("2031-05-02", "person:milo-orn")]
    [InlineData("2031-02", "person:vesna-tarr person:milo-orn")]
    [InlineData("2032-07-01", "")]
    [InlineData("2020", "")]
    public void Includes_Date_GivesWhoMayHaveHeldTheOffice(string date, string expected)
    {
        Assert.True(PartialDate.TryParse(date, out var day));
        var office = Read(Offices, Holders).Find("office:norland-foreign-minister")!;

        var held = office.Holdings.Where(holding => holding.Includes(day)).Select(holding => holding.Person.Id);

        Assert.Equal(expected, string.Join(' ', held));
    }

    [Fact]
    public void Read_Retract_TakesBackWhatWasSaidBefore()
    {
        var data = Read(
            Norland,
            Offices,
            Holders,
            """
            entry	field	value	source
            state:norland	retract	the Norlands	
            office:norland-foreign-minister	retract	person:milo-orn	
            person:vesna-tarr	alias	V. Tarr	herald.example
            """
        );

        Assert.DoesNotContain(data.Find("state:norland")!.Names, name => name.Text == "the Norlands");
        Assert.Single(data.Find("office:norland-foreign-minister")!.Holdings);
        Assert.Empty(data.Find("person:milo-orn")!.Holdings);
        Assert.Contains(data.Find("person:vesna-tarr")!.Names, name => name.Text == "V. Tarr");
        Assert.Empty(data.Problems);
    }

    [Fact]
    public void Read_RetractOfEverything_LeavesNoEntry()
    {
        var data = Read(Offices, Holders, "entry\tfield\tvalue\nperson:milo-orn\tretract\t*\n");

        Assert.Null(data.Find("person:milo-orn"));
        Assert.Single(data.Find("office:norland-foreign-minister")!.Holdings);
    }

    [Theory]
    [InlineData("entry\tname\nnorland\tNorland", "f:2: 'norland' is no id: expected state:")]
    [InlineData("name\tsource\nNorland\tx", "f:1: no column 'entry'")]
    [InlineData("entry\tcolour\nstate:norland\tred", "f:1: 'colour' is no field")]
    [InlineData("entry\tname\nstate:norland\tNorland\tmore", "f:2: 3 cells: the first line names 2 columns")]
    [InlineData("entry\tholder\tfrom\noffice:a\tperson:b\tMay", "f:2: 'May' is no date: expected YYYY")]
    [InlineData("entry\tholder\noffice:a\tperson:b", "f:2: 'person:b' is no person with a name: holder of office:a")]
    [InlineData("entry\tname\tof\noffice:a\tMaster\tstate:b", "f:2: 'state:b' is no entry: of of office:a")]
    public void Read_BadLine_SaysWhereAndWhatWasExpected(string text, string expected) =>
        Assert.Contains(
            AuthorityReader.ReadOnly(new AuthorityFile("f", text)).Problems,
            problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal)
        );

    private static AuthorityData Read(params string[] files) =>
        AuthorityReader.ReadOnly([.. files.Select((text, i) => new AuthorityFile($"file{i}", text))]);
}
