using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Text;

namespace Chancery.Storage.Tests;

public sealed class RowCorrectionTests
{
    private static readonly Statement Said = new("Ilse Maren", "Norland", [new TextSpan(0, 9)]);

    public static TheoryData<Register, string> Fields()
    {
        var data = new TheoryData<Register, string>();
        foreach (var register in Enum.GetValues<Register>())
        {
            foreach (var field in RegisterFields.Of(register))
            {
                data.Add(register, field.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Apply_EachFieldByTheNameThatTablesShow_IsReadBackUnderIt(Register register, string name)
    {
        var field = RegisterFields.Of(register).Single(field => field.Name == name);
        var value =
            field.IsNumber ? "17"
            : register == Register.Meetings && name == "status" ? "cancelled"
            : "Tarn";

        var corrected = RowCorrection.Apply(RowOf(register), Change(name, value));

        Assert.Equal(value, field.Read(corrected));
        Assert.All(
            RegisterFields.Of(register).Where(other => other.Name != name),
            other => Assert.Equal(other.Read(RowOf(register)), other.Read(corrected))
        );
    }

    [Fact]
    public void Apply_NameThatEarlierDecisionsUse_IsStillRead()
    {
        var corrected = RowCorrection.Apply(RowOf(Register.Instruments), Change("signedOn", "2031-05-14"));

        Assert.Equal("2031-05-14", Assert.IsType<Instrument>(corrected).SignedOn);
    }

    [Fact]
    public void Apply_UnknownField_NamesThoseThatAreKnown()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            RowCorrection.Apply(RowOf(Register.Positions), Change("stance", "against"))
        );

        Assert.StartsWith(
            "positions have no field 'stance'; they have holder, issue",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    private static ImmutableSortedDictionary<string, string> Change(string field, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(field, value);

    private static RegisterRow RowOf(Register register) =>
        register switch
        {
            Register.Meetings => new Meeting
            {
                What = "talks",
                Kind = MeetingKind.Meeting,
                Participants = ["Norland", "Sudmark"],
                Status = MeetingStatus.Held,
                Statement = Said,
            },
            Register.Instruments => new Instrument
            {
                Name = "Water Treaty",
                Type = "treaty",
                Parties = ["Norland"],
                Derived = [],
                Expected = [],
                Statement = Said,
            },
            Register.Commitments => new Commitment
            {
                By = ["Norland"],
                To = [],
                What = "open the border",
                Strength = "will",
                Statement = Said,
            },
            Register.Figures => new Figure
            {
                Value = 40,
                Unit = "ships",
                Statement = Said,
            },
            _ => new Position
            {
                Holder = "Norland",
                Issue = "sanctions",
                Statement = Said,
            },
        };
}
