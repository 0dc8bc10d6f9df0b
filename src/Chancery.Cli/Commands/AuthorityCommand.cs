using System.CommandLine;
using Chancery.Actors.Authority;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Json;
using Chancery.Reading;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery authority</c>: lists what is known of names and offices, says why a name stands for whom, adds to it and takes back.</summary>
internal static class AuthorityCommand
{
    private const string Header = "entry\tfield\tvalue\tfrom\tto\tsource\n";

    private static readonly Argument<string> Action = new("ACTION")
    {
        Description =
            "list [WORDS]: entries with these words. why NAME: for whom a name or an office stands. members NAME: who belongs to an organisation or a format. add ENTRY FIELD VALUE: a line in your file. "
            + "remove ENTRY VALUE: takes a name, a fact or a holder back there; VALUE * takes back the entry. check: tells lines that cannot be used.",
    };

    private static readonly Argument<string[]> Words = new("WORDS")
    {
        Description = "What the action is about.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Date = new("--date")
    {
        Description = "why: who held the office on this date. members: who belonged to it.",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<string> From = new("--from") { Description = "add: since when.", HelpName = "DATE" };

    private static readonly Option<string> To = new("--to") { Description = "add: until when.", HelpName = "DATE" };

    private static readonly Option<string> Source = new("--source")
    {
        Description = "add: where it can be checked.",
        HelpName = "ADDRESS",
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "authority",
            "Lists states, offices and names that are known, says why a name stands for whom, and lets you add and take back.",
            RunAsync,
            Action,
            Words,
            AuthorityOption.Option,
            Date,
            From,
            To,
            Source,
            Format
        );

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var words = arguments.GetValue(Words) ?? [];
        return arguments.GetRequiredValue(Action) switch
        {
            "list" => List(arguments, terminal, string.Join(' ', words)),
            "why" when words.Length > 0 => Why(arguments, terminal, string.Join(' ', words)),
            "members" when words.Length > 0 => Members(arguments, terminal, string.Join(' ', words)),
            "add" when words.Length == 3 => await AppendAsync(
                arguments,
                terminal,
                words[0],
                words[1],
                words[2],
                cancellationToken
            ),
            "remove" when words.Length == 2 => await AppendAsync(
                arguments,
                terminal,
                words[0],
                "retract",
                words[1],
                cancellationToken
            ),
            "check" => await CheckAsync(arguments, terminal),
            var action => throw new UsageException(
                $"authority {action}: expected list [WORDS], why NAME, members NAME, add ENTRY FIELD VALUE, remove ENTRY VALUE or check."
            ),
        };
    }

    private static int List(ParseResult arguments, Terminal terminal, string words)
    {
        var entries = AuthorityOption
            .Read(arguments)
            .Value.Entries.Where(entry =>
                words.Length == 0
                || entry.Id.Contains(words, StringComparison.OrdinalIgnoreCase)
                || entry.Names.Any(name => name.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
            );
        Write(arguments, terminal, entries.Select(AuthorityJson.Of));
        return ExitCode.Done;
    }

    private static int Why(ParseResult arguments, Terminal terminal, string name)
    {
        var date = DateOf(arguments, Date);
        var answers = AuthorityAnswer.Find(AuthorityOption.Read(arguments).Value, name, date);
        Write(arguments, terminal, answers.Select(AuthorityJson.Of));
        return answers.Count > 0 ? ExitCode.Done : ExitCode.NotFaithful;
    }

    private static int Members(ParseResult arguments, Terminal terminal, string name)
    {
        var members = AuthorityAnswer.FindMembers(AuthorityOption.Read(arguments).Value, name, DateOf(arguments, Date));
        Write(arguments, terminal, members.Select(AuthorityJson.Of));
        return members.Count > 0 ? ExitCode.Done : ExitCode.NotFaithful;
    }

    private static async Task<int> CheckAsync(ParseResult arguments, Terminal terminal)
    {
        var problems = AuthorityOption.Read(arguments).Value.Problems;
        foreach (var problem in problems)
        {
            await terminal.Error.WriteLineAsync(problem.ToString());
        }

        return problems.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Adds one fact to the user's file, which is made where there is none; a line that could not be used is refused.</summary>
    private static async Task<int> AppendAsync(
        ParseResult arguments,
        Terminal terminal,
        string entry,
        string field,
        string value,
        CancellationToken cancellationToken
    )
    {
        var path = FileToWrite(arguments);
        string[] cells =
        [
            entry,
            field,
            value,
            DateOf(arguments, From)?.ToString() ?? "",
            DateOf(arguments, To)?.ToString() ?? "",
            arguments.GetValue(Source) ?? "",
        ];
        if (cells.Any(cell => cell.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0))
        {
            throw new UsageException("authority: a tab or a line end cannot stand in a value.");
        }

        var line = string.Join('\t', cells) + "\n";
        if (AuthorityReader.FindUnreadable(new AuthorityFile(path, Header + line)) is { } problem)
        {
            throw new UsageException($"authority: {problem.Message}.");
        }

        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        await File.AppendAllTextAsync(path, isNew ? Header + line : Joined(path, line), cancellationToken);
        await terminal.Error.WriteLineAsync($"{path}: {entry} {field} {value}");
        return ExitCode.Done;
    }

    private static string Joined(string path, string line)
    {
        var text = File.ReadAllText(path);
        if (!text.Contains(Header.TrimEnd(), StringComparison.Ordinal))
        {
            throw new UsageException(
                $"{path}: holds no line '{Header.TrimEnd().Replace('\t', ' ')}'; name another file with --authority to write to."
            );
        }

        return text.EndsWith('\n') ? line : "\n" + line;
    }

    private static string FileToWrite(ParseResult arguments)
    {
        var path =
            AuthorityOption.PathsOf(arguments).LastOrDefault()
            ?? throw new UsageException("authority: name your file with --authority FILE or $CHANCERY_AUTHORITY.");
        return Directory.Exists(path) ? Path.Combine(path, "zz-own.tsv") : path;
    }

    private static PartialDate? DateOf(ParseResult arguments, Option<string> option) =>
        arguments.GetValue(option) is not { Length: > 0 } text ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new UsageException($"{option.Name} expects YYYY, YYYY-MM or YYYY-MM-DD, not '{text}'.");

    private static void Write(ParseResult arguments, Terminal terminal, IEnumerable<AuthorityJson> entries)
    {
        var format = arguments.GetRequiredValue(Format);
        if (format == "text")
        {
            foreach (var entry in entries)
            {
                terminal.Out.Write(entry.ToText());
            }

            return;
        }

        var output = new JsonOutput(terminal, asLines: format == "jsonl");
        foreach (var entry in entries)
        {
            output.Write(entry, context => context.AuthorityJson);
        }

        output.End();
    }
}
