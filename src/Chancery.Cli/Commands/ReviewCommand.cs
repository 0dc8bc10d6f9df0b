using System.Collections.Immutable;
using System.CommandLine;
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
            + "overrule DOCUMENT NUMBER VERDICT: decides on the verdict of a quotation. names: which names stand for one actor. merge ALIAS NAME: both are names of one actor. "
            + "split NAME NAME: they are not. undo KEY: takes the last decision back. history [KEY]: all decisions.",
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
                "chancery review merge \"V. Tarr\" \"Vesna Tarr\" --by \"Ilse Maren\" --why \"signs both ways\"",
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
        var decisions = new RowDecisions(reader);
        Signature signature;
        RecordRow row;
        switch (arguments.GetValue(Action), words)
        {
            case ("list", []):
                await ListAsync(reader, arguments, output, cancellationToken);
                break;
            case ("history", { Length: <= 1 }):
                output.Write(decisions.History(words.FirstOrDefault()));
                break;
            case ("accept", [var key]):
                signature = Signed(arguments);
                row = await FindAsync(decisions, key, cancellationToken);
                output.Write([await decisions.AcceptAsync(row, signature, cancellationToken)]);
                break;
            case ("reject", [var key]):
                signature = Signed(arguments);
                row = await FindAsync(decisions, key, cancellationToken);
                output.Write([await decisions.RejectAsync(row, signature, cancellationToken)]);
                break;
            case ("correct", [var key, _, ..]):
                signature = Signed(arguments);
                row = await FindAsync(decisions, key, cancellationToken);
                output.Write([await CorrectAsync(decisions, row, words[1..], signature, cancellationToken)]);
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
            case ("names", []):
                output.Write(RecordAliases.Standing(await reader.Record.ListDecisionsAsync(cancellationToken)));
                break;
            case ("merge", [var alias, var name]):
                signature = Signed(arguments);
                output.Write([
                    await NameDecisions.KeepAsync(
                        reader.Record,
                        DecisionKind.Merge,
                        alias,
                        name,
                        signature,
                        cancellationToken
                    ),
                ]);
                break;
            case ("split", [var one, var other]):
                signature = Signed(arguments);
                output.Write([
                    await NameDecisions.KeepAsync(
                        reader.Record,
                        DecisionKind.Split,
                        one,
                        other,
                        signature,
                        cancellationToken
                    ),
                ]);
                break;
            case ("undo", [var key]):
                output.Write([
                    await decisions.UndoAsync(key, Signed(arguments), cancellationToken)
                        ?? throw new UsageException(
                            $"review undo: no decision on {key} stands. See 'chancery review history'."
                        ),
                ]);
                break;
            case var (action, _):
                throw new UsageException(
                    $"review {action}: expected list, accept KEY, reject KEY, correct KEY FIELD=VALUE..., overrule DOCUMENT NUMBER VERDICT, names, merge ALIAS NAME, split NAME NAME, undo KEY or history [KEY]."
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
        var queue = await ReviewQueue.OfAsync(reader, filter, cancellationToken);
        output.Write(queue.Open.Take(arguments.GetValue(Limit) ?? DefaultLimit), queue.Open.Length, queue.Rows);
    }

    private static async Task<Decision> CorrectAsync(
        RowDecisions decisions,
        RecordRow row,
        string[] changes,
        Signature signature,
        CancellationToken cancellationToken
    )
    {
        var corrected = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.Split('=', 2) is not [var field, var value])
            {
                throw new UsageException($"review correct expects FIELD=VALUE, not '{change}'.");
            }

            corrected[field] = value;
        }

        try
        {
            return await decisions.CorrectAsync(row, corrected.ToImmutable(), signature, cancellationToken);
        }
        catch (UsageException exception)
        {
            throw new UsageException($"review correct: {exception.Message}");
        }
    }

    private static async Task<RecordRow> FindAsync(
        RowDecisions decisions,
        string key,
        CancellationToken cancellationToken
    ) =>
        await decisions.FindAsync(key, cancellationToken)
        ?? throw new UsageException($"{key}: no row of the registers has this key. See 'chancery review'.");

    private static Signature Signed(ParseResult arguments) =>
        Signature.Of(arguments.GetValue(By), arguments.GetValue(Why), TimeProvider.System, "--by NAME and --why TEXT");
}
