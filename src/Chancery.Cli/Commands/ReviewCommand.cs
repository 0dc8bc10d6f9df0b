using System.Collections.Immutable;
using System.CommandLine;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Cli.Hosting;
using Chancery.Cli.Registers;
using Chancery.Faces;
using Chancery.Faces.Registers;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery review</c>: lists rows by confidence, and keeps what a person decides of them and of verdicts.</summary>
internal static class ReviewCommand
{
    private const int DefaultLimit = 20;

    private static readonly Argument<string> Action = new("ACTION")
    {
        Description =
            "list: rows that nobody decided on, least certain first. accept KEY, reject KEY, correct KEY FIELD=VALUE...: decides on a row. "
            + "overrule DOCUMENT NUMBER VERDICT: decides on the verdict of a quotation. undo KEY: takes the last decision back. history [KEY]: all decisions.",
        DefaultValueFactory = _ => "list",
    };

    private static readonly Argument<string[]> Subject = new("SUBJECT")
    {
        Description = "What the action is about.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> By = new("--by") { Description = "Who decides.", HelpName = "NAME" };

    private static readonly Option<string> Why = new("--why") { Description = "Why.", HelpName = "TEXT" };

    private static readonly Option<int?> Limit = SharedOptions.Count(
        "--limit",
        "Most rows that are listed. Default: 20."
    );

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "review",
            "Lists rows of the registers by confidence; accepts, rejects and corrects them, and overrules verdicts. Nothing is overwritten.",
            RunAsync,
            Action,
            Subject,
            By,
            Why,
            RowOptions.Holder,
            RowOptions.From,
            RowOptions.To,
            RowOptions.Words,
            Limit,
            Format,
            IssuesOption.Option,
            AuthorityOption.Option
        )
        {
            Examples =
            [
                "chancery review --limit 5",
                "chancery review correct m0a1b2c3d4e date=2031-05 --by \"Ilse Maren\" --why \"the programme says May\"",
                "chancery review undo m0a1b2c3d4e --by \"Ilse Maren\" --why \"mistaken\"",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        await using var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
        var reader = registers.Reader;
        var words = arguments.GetValue(Subject) ?? [];
        var output = new ReviewOutput(arguments.GetRequiredValue(Format), terminal);
        switch (arguments.GetValue(Action), words)
        {
            case ("list", []):
                await ListAsync(reader, arguments, output, cancellationToken);
                break;
            case ("history", { Length: <= 1 }):
                output.Write(
                    (await reader.Record.ListDecisionsAsync(cancellationToken)).Where(decision =>
                        words.Length == 0 || decision.Subject == words[0]
                    )
                );
                break;
            case ("accept", [var key]):
                output.Write([await DecideAsync(reader, arguments, DecisionKind.Accept, key, [], cancellationToken)]);
                break;
            case ("reject", [var key]):
                output.Write([await DecideAsync(reader, arguments, DecisionKind.Reject, key, [], cancellationToken)]);
                break;
            case ("correct", [var key, _, ..]):
                output.Write([
                    await DecideAsync(reader, arguments, DecisionKind.Correct, key, words[1..], cancellationToken),
                ]);
                break;
            case ("overrule", [var document, var number, var verdict]):
                output.Write([
                    await VerdictReview.OverruleAsync(
                        reader.Record,
                        arguments.RecordPath(),
                        document,
                        number,
                        verdict,
                        Signed(arguments),
                        cancellationToken
                    ),
                ]);
                break;
            case ("undo", [var key]):
                output.Write([await UndoAsync(reader, arguments, key, cancellationToken)]);
                break;
            case var (action, _):
                throw new UsageException(
                    $"review {action}: expected list, accept KEY, reject KEY, correct KEY FIELD=VALUE..., overrule DOCUMENT NUMBER VERDICT, undo KEY or history [KEY]."
                );
        }

        return ExitCode.Done;
    }

    private static async Task ListAsync(
        RegisterReader reader,
        ParseResult arguments,
        ReviewOutput output,
        CancellationToken cancellationToken
    )
    {
        var filter = RowOptions.FilterOf(arguments);
        var rows = new List<RecordRow>();
        foreach (var register in Enum.GetValues<Register>())
        {
            rows.AddRange(await reader.RowsAsync(register, filter, cancellationToken));
        }

        var open = rows.Where(row => reader.Decisions.Of(row.Key) is null)
            .Select((row, i) => (Row: row, Confidence: RowConfidence.Of(row.Row), Order: i))
            .OrderBy(row => row.Confidence)
            .ThenBy(row => row.Order)
            .ToList();
        output.Write(
            open.Take(arguments.GetValue(Limit) ?? DefaultLimit).Select(row => (row.Row, row.Confidence)),
            open.Count,
            rows.Count
        );
    }

    private static async Task<Decision> DecideAsync(
        RegisterReader reader,
        ParseResult arguments,
        DecisionKind kind,
        string key,
        string[] changes,
        CancellationToken cancellationToken
    )
    {
        var (by, why) = Signed(arguments);
        var row = await FindAsync(reader, key, cancellationToken);
        var corrected = changes
            .Select(change =>
                change.Split('=', 2) is [var field, var value]
                    ? (field, value)
                    : throw new UsageException($"review correct expects FIELD=VALUE, not '{change}'.")
            )
            .ToImmutableSortedDictionary(change => change.field, change => change.value, StringComparer.Ordinal);
        try
        {
            _ = RowCorrection.Apply(row.Row, corrected);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"review correct: {exception.Message}");
        }

        var decision = new Decision(
            row.Hash,
            row.Key,
            kind,
            corrected,
            by,
            TimeProvider.System.GetUtcNow(),
            why,
            $"{RegisterWords.HeadingOf(row.Row)}: {row.Sentences[0]}"
        );
        await reader.Record.SaveDecisionAsync(decision, cancellationToken);
        return decision;
    }

    private static async Task<Decision> UndoAsync(
        RegisterReader reader,
        ParseResult arguments,
        string key,
        CancellationToken cancellationToken
    )
    {
        var (by, why) = Signed(arguments);
        var last =
            reader.Decisions.Of(key)
            ?? throw new UsageException($"review undo: no decision on {key} stands. See 'chancery review history'.");
        var decision = last with
        {
            Kind = DecisionKind.Undo,
            Changes = ImmutableSortedDictionary<string, string>.Empty,
            By = by,
            At = TimeProvider.System.GetUtcNow(),
            Reason = why,
        };
        await reader.Record.SaveDecisionAsync(decision, cancellationToken);
        return decision;
    }

    private static async Task<RecordRow> FindAsync(
        RegisterReader reader,
        string key,
        CancellationToken cancellationToken
    )
    {
        foreach (var register in Enum.GetValues<Register>())
        {
            foreach (var row in await reader.Record.ListRowsAsync(register, cancellationToken))
            {
                if (row.Key == key)
                {
                    return row;
                }
            }
        }

        throw new UsageException($"{key}: no row of the registers has this key. See 'chancery review'.");
    }

    private static (string By, string Why) Signed(ParseResult arguments) =>
        (arguments.GetValue(By), arguments.GetValue(Why)) is ({ Length: > 0 } by, { Length: > 0 } why)
            ? (by, why)
            : throw new UsageException("a decision needs --by NAME and --why TEXT.");
}
