using System.CommandLine;
using Chancery.Affairs;
using Chancery.Faces.Registers;

namespace Chancery.Cli.Registers;

/// <summary>The options by which rows of the registers are asked for.</summary>
internal static class RowOptions
{
    public static readonly Option<string[]> Holder = new("--holder")
    {
        Description = "Who takes part, is a party, commits himself, holds it or says it. May be given again.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = false,
    };

    public static readonly Option<string> From = new("--from")
    {
        Description = "Not before this year, month or day.",
        HelpName = "DATE",
    };

    public static readonly Option<string> To = new("--to")
    {
        Description = "Not after this year, month or day.",
        HelpName = "DATE",
    };

    public static readonly Option<string[]> Words = new("--about")
    {
        Description = "Words of its sentence or paragraph, all of them; begin* finds beginnings.",
        HelpName = "WORDS",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The filter of a command line.</summary>
    public static RowFilter FilterOf(ParseResult arguments) =>
        new(arguments.GetValue(Holder) ?? [], PeriodOf(arguments), RowFilter.WordsOf(arguments.GetValue(Words) ?? []));

    /// <summary>The time that a command line asks for.</summary>
    public static EdtfPeriod? PeriodOf(ParseResult arguments) =>
        RowFilter.PeriodOf(arguments.GetValue(From), arguments.GetValue(To), "--");
}
