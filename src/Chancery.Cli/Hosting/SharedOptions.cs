using System.CommandLine;
using System.Globalization;

namespace Chancery.Cli.Hosting;

/// <summary>The options that several commands understand.</summary>
internal static class SharedOptions
{
    public static readonly Option<string> Record = new("--record")
    {
        Description = "The record. Default: $CHANCERY_RECORD, else chancery.db in the working folder.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static readonly Option<string> Color = Choice(
        "--color",
        "When to colour: auto does so in a terminal, unless NO_COLOR is set.",
        "auto",
        "always",
        "never"
    );

    public static readonly Option<int?> Threads = Count(
        "--threads",
        "How many documents to analyze at a time; the result does not depend on it. Default: one a processor."
    );

    static SharedOptions() => Color.Recursive = true;

    /// <summary>An option <c>--format</c>; the first choice is the default.</summary>
    public static Option<string> Format(params string[] choices) =>
        Choice("--format", "The form of the output.", choices);

    /// <summary>An argument of one or more values; a mistyped option is told rather than taken for one of them.</summary>
    public static Argument<string[]> Many(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            if (
                result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is
                { } token
            )
            {
                result.AddError($"'{token.Value}' is no option of this command.");
            }
        });
        return argument;
    }

    /// <summary>An option whose value is a positive number.</summary>
    public static Option<int?> Count(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && (
                    !int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var count
                    )
                    || count < 1
                )
            )
            {
                result.AddError($"{name} expects a positive number, not '{result.Tokens[0].Value}'.");
            }
        });
        return option;
    }

    /// <summary>How many documents to analyze at a time.</summary>
    public static int ThreadCount(this ParseResult result) => result.GetValue(Threads) ?? Environment.ProcessorCount;

    /// <summary>The record that the options or the environment name.</summary>
    public static string RecordPath(this ParseResult result) =>
        result.GetValue(Record)
        ?? (Environment.GetEnvironmentVariable("CHANCERY_RECORD") is { Length: > 0 } path ? path : "chancery.db");

    private static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
            DefaultValueFactory = _ => choices[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !choices.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                result.AddError(
                    $"{name} expects {string.Join(", ", choices[..^1])} or {choices[^1]}, not '{result.Tokens[0].Value}'."
                );
            }
        });
        return option;
    }
}
