using System.CommandLine;
using Chancery.Affairs;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;
using Chancery.Reading;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery analyze PATH...</c>: prints what is found in documents, keeps nothing.</summary>
internal static class AnalyzeCommand
{
    private static readonly Argument<string[]> Paths = SharedOptions.Many(
        "PATH",
        "Files, folders, .jsonl files of one document a line, or - for standard input."
    );

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    private static readonly Option<bool> WithText = new("--with-text")
    {
        Description = "Adds the text as decoded and the main text as repaired to the JSON.",
    };

    public static ChanceryCommand Create() =>
        new(
            "analyze",
            "Prints the turns and quotations of documents; keeps nothing.",
            RunAsync,
            Paths,
            Format,
            WithText,
            AuthorityOption.Option,
            SharedOptions.Threads
        );

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var format = arguments.GetRequiredValue(Format);
        var inputs = InputFiles.Find(arguments.GetRequiredValue(Paths), recordPath: null);
        var authority = AuthorityOption.Read(arguments);
        var extractor = new Lazy<AffairsExtractor>(() => new AffairsExtractor(authority.Value));
        var pipeline = new DocumentPipeline<DocumentAnalysis>(
            new ReadingOptions(),
            arguments.ThreadCount(),
            (_, document) => WithAffairs(DocumentAnalyzer.Analyze(document, authority.Value), extractor.Value)
        );
        var results = pipeline.RunAsync(inputs, cancellationToken);
        var total = inputs.Sum(input => input.File?.Length ?? 0);

        return await Progress.ShowAsync(
            terminal,
            "Analyzing",
            () => (pipeline.BytesDone, total),
            format == "text"
                ? PrintTextAsync(results, terminal)
                : PrintJsonAsync(results, terminal, format == "jsonl", arguments.GetValue(WithText))
        );
    }

    private static DocumentAnalysis WithAffairs(DocumentAnalysis analysis, AffairsExtractor extractor) =>
        analysis with
        {
            Affairs = extractor.Extract(analysis.Document, analysis.Turns, analysis.Quotations, analysis.Actors),
        };

    private static async Task<int> PrintTextAsync(
        IAsyncEnumerable<PipelineResult<DocumentAnalysis>> results,
        Terminal terminal
    )
    {
        var page = new Page(terminal);
        var exitCode = ExitCode.Done;
        await foreach (var result in results)
        {
            if (result.Value is { } analysis)
            {
                new DocumentText(page).Print(analysis, withWords: false);
                page.Blank();
            }
            else
            {
                exitCode = ExitCode.Failed;
                await terminal.Error.WriteLineAsync(result.Problem!.ToString());
            }
        }

        return exitCode;
    }

    private static async Task<int> PrintJsonAsync(
        IAsyncEnumerable<PipelineResult<DocumentAnalysis>> results,
        Terminal terminal,
        bool asLines,
        bool withText
    )
    {
        var output = new JsonOutput(terminal, asLines);
        var exitCode = ExitCode.Done;
        await foreach (var result in results)
        {
            if (result.Value is { } analysis)
            {
                output.Write(AnalyzeJson.Of(analysis, withText), context => context.AnalyzeJson);
            }
            else
            {
                exitCode = ExitCode.Failed;
                await terminal.Error.WriteLineAsync(result.Problem!.ToString());
            }
        }

        output.End();
        return exitCode;
    }
}
