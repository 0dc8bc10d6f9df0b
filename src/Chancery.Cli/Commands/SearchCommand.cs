using System.Collections.Immutable;
using System.CommandLine;
using System.Text.RegularExpressions;
using Chancery.Actors.Authority;
using Chancery.Affairs;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
using Chancery.Faces;
using Chancery.Faces.Exports;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Registers;
using Chancery.Faces.Searching;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery search WORDS --by NAME</c>: turns of the record that hold the words.</summary>
internal static partial class SearchCommand
{
    private const int Margin = 5;
    private const int DefaultLimit = 20;

    private static readonly Argument<string[]> Words = SharedOptions.Many(
        "WORDS",
        "All have to occur. \"Several words\" stand in a row; begin*, patt?rn, -without; by: to: about: in: from: until: kind: language: (docs/formats/search.md)."
    );

    private static readonly Option<string> By = new("--by")
    {
        Description = "The speaker, in whatever spelling: Maren, Ilse Maren, Minister Maren.",
        HelpName = "NAME",
    };

    private static readonly Option<int?> Limit = SharedOptions.Count(
        "--limit",
        "Most turns that are shown. Default: 20."
    );

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl", "csv");

    public static ChanceryCommand Create() =>
        new(
            "search",
            "Finds turns of the record by their words, and by who said them to whom, about what, where and when.",
            RunAsync,
            Words,
            By,
            Limit,
            Format,
            IssuesOption.Option
        )
        {
            Examples =
            [
                "chancery search night ferry by:Maren from:2031",
                "chancery search 'about:sanctions kind:interview'",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (arguments.GetRequiredValue(Words).All(string.IsNullOrWhiteSpace))
        {
            throw new UsageException("search needs at least one word.");
        }

        var request = SearchLanguage.Parse(Join(arguments.GetRequiredValue(Words)));
        if (arguments.GetValue(By) is { } name)
        {
            request = request with { By = request.By.Add(name) };
        }

        await using var record = RecordFile.Open(arguments.RecordPath());
        var links = await record.ListLinksAsync(cancellationToken);
        var witnesses = new RecordWitnesses(() => links, record);
        var search = new RecordSearch(record, witnesses, () => IssuesOf(arguments));
        var outcome = await search.FindAsync(request, arguments.GetValue(Limit) ?? DefaultLimit, cancellationToken);
        var (turns, mayBeMore) = outcome;
        if (arguments.GetRequiredValue(Format) is "text")
        {
            var summary = await record.SummarizeAsync(cancellationToken);
            Print(turns, mayBeMore, witnesses, summary, new Page(terminal));
            SayWhoSpeaks(outcome, new Page(terminal));
            return ExitCode.Done;
        }

        if (arguments.GetRequiredValue(Format) is "csv")
        {
            SearchCsv.Write(turns, terminal.Out);
            return ExitCode.Done;
        }

        var output = new JsonOutput(terminal, asLines: arguments.GetRequiredValue(Format) == "jsonl");
        foreach (var turn in turns)
        {
            output.Write(SearchJson.Of(turn, witnesses), context => context.SearchJson);
        }

        output.End();
        return ExitCode.Done;
    }

    private static ImmutableArray<Issue> IssuesOf(ParseResult arguments) =>
        AffairsOptions
            .Read(arguments.GetValue(IssuesOption.Option), new Lazy<AuthorityData>(AuthorityData.Empty))
            .Issues;

    // The shell has taken the marks off an argument of several words that stood between them.
    private static string Join(string[] words) =>
        words is [var only] && (Operator().IsMatch(only) || only.Contains(" -", StringComparison.Ordinal))
            ? only
            : string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        !word.Contains(' ', StringComparison.Ordinal) || word.Contains('"', StringComparison.Ordinal) ? word
        : Operator().Match(word) is { Success: true, Index: 0 } found ? $"{found.Value}\"{word[found.Length..]}\""
        : $"\"{word}\"";

    [GeneratedRegex(
        "(?:^| )(?:by|to|about|in|from|until|kind|language):",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Operator();

    // Zero turns of a name that is misspelt look like zero turns of somebody who kept silent.
    private static void SayWhoSpeaks(SearchOutcome outcome, Page page)
    {
        foreach (var (name, near) in outcome.UnknownSpeakers)
        {
            page.Line(
                new StyledText($"{name} does not speak in this record", Ink.Missing).Append(
                    near.IsEmpty ? "" : $"; it has {string.Join(", ", near)}"
                )
            );
        }
    }

    private static void Print(
        ImmutableArray<FoundTurn> turns,
        bool mayBeMore,
        RecordWitnesses witnesses,
        RecordSummary summary,
        Page page
    )
    {
        for (var i = 0; i < turns.Length; i++)
        {
            var hit = turns[i].Hit;
            page.Line(
                new StyledText($"{i + 1, 3}  ", Ink.Quiet)
                    .Append(hit.Speaker ?? StoredWords.Of(hit.Role), hit.Speaker is null ? Ink.Quiet : Ink.Strong)
                    .Append("  ")
                    .AppendFacts(
                        Printable.OneLine(hit.Title ?? hit.Document),
                        Dates.Of(hit.Published),
                        $"turn {hit.Turn}",
                        hit.Hash[..8]
                    ),
                0,
                Margin
            );
            page.Line(Excerpt.Of(hit.Text, hit.Matches), Margin, Margin);
            if (!turns[i].Witnesses.IsEmpty)
            {
                page.Line(
                    new StyledText(
                        WitnessWords.AlsoIn([
                            .. turns[i].Witnesses.Select(other => (witnesses.KindOf(other.Hash), other.Document)),
                        ]),
                        Ink.Quiet
                    ),
                    Margin,
                    Margin
                );
            }

            page.Blank();
        }

        var found = mayBeMore
            ? $"the first {Printable.Count(turns.Length)} turns"
            : Printable.Count(turns.Length, "turn");
        page.Line(
            new StyledText(found, turns.IsEmpty ? Ink.Missing : Ink.Strong)
                .Append($" in {Printable.Count(summary.Documents, "document")}")
                .Append(Dates.Period(summary.First, summary.Last) is { } period ? $", {period}" : "")
        );
    }
}
