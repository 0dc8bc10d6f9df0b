using System.CommandLine;
using Chancery.Actors.Authority;
using Chancery.Faces.Inputs;

namespace Chancery.Cli.Hosting;

/// <summary>The option that names authority data of one's own.</summary>
internal static class AuthorityOption
{
    public static readonly Option<string[]> Option = new("--authority")
    {
        Description =
            "Files or folders of states, offices and names to know beside those of the program. Default: $CHANCERY_AUTHORITY.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The data, read when first asked for.</summary>
    public static Lazy<AuthorityData> Read(ParseResult arguments) => AuthorityFiles.Read(PathsOf(arguments));

    /// <summary>The paths that the options or the environment name.</summary>
    public static string[] PathsOf(ParseResult arguments) =>
        arguments.GetValue(Option) is { Length: > 0 } paths ? paths : AuthorityFiles.OfEnvironment();
}
