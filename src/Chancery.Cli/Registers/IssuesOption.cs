using System.CommandLine;
using Chancery.Actors.Authority;
using Chancery.Faces.Registers;

namespace Chancery.Cli.Registers;

/// <summary>The option that names a list of issues of one's own.</summary>
internal static class IssuesOption
{
    public static readonly Option<string> Option = new("--issues")
    {
        Description =
            "A list of issues by which positions are found, in place of the program's. Default: $CHANCERY_ISSUES.",
        HelpName = "FILE",
    };

    /// <summary>How registers are read, as a command line says.</summary>
    public static AffairsOptions Read(ParseResult arguments, Lazy<AuthorityData> authority) =>
        AffairsOptions.Read(arguments.GetValue(Option), authority);
}
