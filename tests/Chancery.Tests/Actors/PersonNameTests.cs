using Chancery.Actors;

namespace Chancery.Tests.Actors;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Foreign Minister Sergey Tarrov", "Sergey", "Tarrov")]
    [InlineData("President Lind", "", "Lind")]
    [InlineData("MR. PRINCE-HOLM:", "", "Prince-Holm")]
    [InlineData("SECRETARY O'HARA", "", "O'Hara")]
    [InlineData("Mara Lind, Norland's foreign minister", "Mara", "Lind")]
    [InlineData("Norland’s Foreign Minister Mara Lind", "Mara", "Lind")]
    [InlineData("Dr. A. B. Lind-Other", "A. B.", "Lind-Other")]
    [InlineData("A.B. Lind", "A. B.", "Lind")]
    [InlineData("President of the Norland Republic Mara Lind", "Mara", "Lind")]
    [InlineData("Secretary of State Mara Lind", "Mara", "Lind")]
    [InlineData("Secretary General Lind", "", "Lind")]
    [InlineData("Norsteel CEO Mara Lind", "Mara", "Lind")]
    [InlineData("Mara Lind (via video link)", "Mara", "Lind")]
    [InlineData("Otto von der Tann", "Otto", "von der Tann")]
    [InlineData("Zhou Minglan", "Minglan", "Zhou")]
    [InlineData("Mr. White", "", "White")]
    [InlineData("Senators Mara Lind", "Mara", "Lind")]
    [InlineData("history teacher Mara Lind", "Mara", "Lind")]
    [InlineData("Samira al-Harun", "Samira", "al-Harun")]
    [InlineData("German Chancellor Mara Lind", "Mara", "Lind")]
    [InlineData("the Norlandic foreign minister, Mara Lind", "Mara", "Lind")]
    [InlineData("министр иностранных дел Мария Линд", "Мария", "Линд")]
    [InlineData("Außenministerin Mara Lind", "Mara", "Lind")]
    public void Parse_LabelOfAPerson_GivesItsName(string label, string given, string family)
    {
        var name = PersonName.Parse(label);

        Assert.Equal(NameKind.Person, name.Kind);
        Assert.Equal(given, string.Join(' ', name.Given));
        Assert.Equal(family, name.Family);
    }

    [Theory]
    [InlineData("THE PRESIDENT:", NameKind.Office)]
    [InlineData("The Norlandic foreign minister", NameKind.Office)]
    [InlineData("Lind's press secretary", NameKind.Office)]
    [InlineData("Head of the Federal Archive Agency", NameKind.Office)]
    [InlineData("Mara Lind and Osk Tarr", NameKind.Generic)]
    [InlineData("Lind and Tarr", NameKind.Generic)]
    [InlineData("Presidents Mara Lind und Osk Tarr", NameKind.Generic)]
    [InlineData("Youth and Sports Minister Mara Lind", NameKind.Person)]
    [InlineData("Mara Lind, a fellow of the Institute and former envoy to Sudmark", NameKind.Person)]
    [InlineData("Senators Mara Lind", NameKind.Person)]
    [InlineData("Mr. President", NameKind.Office)]
    [InlineData("Norland's foreign ministers", NameKind.Office)]
    [InlineData("The press office of the Norstad Power Station", NameKind.Generic)]
    [InlineData("Q", NameKind.Generic)]
    [InlineData("Q2:", NameKind.Generic)]
    [InlineData("Reporter", NameKind.Generic)]
    [InlineData("Participant 3", NameKind.Generic)]
    [InlineData("SENIOR ADMINISTRATION OFFICIAL", NameKind.Generic)]
    [InlineData("Audience Member", NameKind.Generic)]
    [InlineData("Вопрос", NameKind.Generic)]
    [InlineData("", NameKind.Generic)]
    [InlineData(null, NameKind.Generic)]
    public void Parse_LabelOfNobodyByName_IsNoPerson(string? label, NameKind kind) =>
        Assert.Equal(kind, PersonName.Parse(label).Kind);

    [Theory]
    [InlineData("President Lind", "Mara Lind")]
    [InlineData("Lind", "Mara Lind")]
    [InlineData("MARA LIND", "Mara Lind")]
    [InlineData("Sergei Tarrov", "Sergey Tarrov")]
    [InlineData("Servey Tarrov", "Sergey Tarrov")]
    [InlineData("Sergej Tarrow", "Сергей Тарров")]
    [InlineData("Yevgeny Orlovsky", "Evgenii Orlovskiy")]
    [InlineData("J. Lind", "Joseph Lind")]
    [InlineData("Joe Lind", "Joseph R. Lind")]
    [InlineData("Zhou Minglan", "President Zhou")]
    [InlineData("Minglan Zhou", "Zhou Minglan")]
    [InlineData("Pedro Ortés Vega", "Pedro Ortes")]
    [InlineData("Governor Lund Grist", "Anna Lund Grist")]
    [InlineData("Foreign Minister Mara Lind", "Mara Lind, Norland's foreign minister")]
    [InlineData("Mr. Lind", "Otto Lind")]
    public void Compare_NamesThatFit_AreTheSame(string one, string other)
    {
        Assert.Equal(PersonIdentity.Same, PersonName.Compare(one, other));
        Assert.Equal(PersonIdentity.Same, PersonName.Compare(other, one));
    }

    [Theory]
    [InlineData("Jill Lind", "Joe Lind")]
    [InlineData("Mr. Lind", "Jill Lind")]
    [InlineData("Mrs. Lind", "Mr. Lind")]
    [InlineData("Mara Lind", "Mara Tarr")]
    [InlineData("Tarr", "Mara Lind")]
    [InlineData("Zhou Minglan", "Zhou Enhua")]
    [InlineData("Daniel Lind", "Frederick Lind")]
    public void Compare_NamesThatContradict_AreDifferent(string one, string other)
    {
        Assert.Equal(PersonIdentity.Different, PersonName.Compare(one, other));
        Assert.Equal(PersonIdentity.Different, PersonName.Compare(other, one));
    }

    [Theory]
    [InlineData("Lind's press secretary", "Lind")]
    [InlineData("THE PRESIDENT", "Mara Lind")]
    [InlineData("Reporter", "Mara Lind")]
    [InlineData("Mara", "Mara Lind")]
    [InlineData("Otto Lind Jr.", "Otto Lind")]
    [InlineData("Daniel Lind", "Daniela Lind")]
    [InlineData("", "")]
    public void Compare_NamesThatSettleNothing_AreUnknown(string one, string other)
    {
        Assert.Equal(PersonIdentity.Unknown, PersonName.Compare(one, other));
        Assert.Equal(PersonIdentity.Unknown, PersonName.Compare(other, one));
    }
}
