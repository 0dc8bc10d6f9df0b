using System.Diagnostics;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Text;

namespace Chancery.Evaluation.Language;

/// <summary><c>language [MODEL] [--print] [--errors]</c>: measures the English model on GUM's dev split and writes <c>eval/results/language.md</c>.</summary>
internal static class LanguageCommand
{
    public static int Run(string[] arguments)
    {
        var path =
            arguments.FirstOrDefault(argument => !argument.StartsWith('-')) ?? TrainLanguageCommand.DefaultOutput;
        var began = ProcessorTime();
        EnglishModel model;
        using (var file = File.OpenRead(path))
        {
            model = EnglishModel.Read(file);
        }

        var load = ProcessorTime() - began;
        var dev = GumReader.Read(Path.Combine("..", "shared", "data", "gum", "dev.conllu.gz"));
        var errors = new LanguageErrors();
        var scores = LanguageScore.OfEach(dev, model, errors);

        var report =
            LanguageReport.Write(
                scores,
                new FileInfo(path).Length,
                load,
                Speed(model, withTree: true),
                Speed(model, withTree: false)
            ) + errors.Write();
        Console.Write(report);
        if (arguments.Contains("--errors"))
        {
            errors.Lines.ForEach(Console.WriteLine);
        }

        if (!arguments.Contains("--print"))
        {
            File.WriteAllText(Path.Combine("eval", "results", "language.md"), report);
        }

        return 0;
    }

    /// <summary>Time of the processor, not of the clock: what else runs on the machine counts less.</summary>
    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Words a second of the whole stage, sentences and tokens included, on a stretch of the record: the best of several runs, part by part.</summary>
    /// <remarks>Other work on the machine takes its caches; the best of several runs of a short part is nearest to what the stage itself costs.</remarks>
    private static double Speed(EnglishModel model, bool withTree)
    {
        const int Parts = 40;
        const int Runs = 5;
        var parts = OpenText
            .Paragraphs(Path.Combine("..", "shared", "data", "verify", "record"))
            .Take(2000)
            .Chunk(2000 / Parts)
            .ToList();
        var analyzer = new EnglishAnalyzer(model);
        parts.ForEach(part => Words(analyzer, part, withTree));

        var (words, microseconds) = (0, 0.0);
        foreach (var part in parts)
        {
            var best = double.MaxValue;
            var found = 0;
            for (var run = 0; run < Runs; run++)
            {
                var began = ThreadClock.Microseconds;
                found = Words(analyzer, part, withTree);
                best = Math.Min(best, ThreadClock.Microseconds - began);
            }

            words += found;
            microseconds += best;
        }

        return words / microseconds * 1e6;
    }

    private static int Words(EnglishAnalyzer analyzer, IEnumerable<string> paragraphs, bool withTree)
    {
        var words = 0;
        foreach (var paragraph in paragraphs)
        {
            var sentences = SentenceSplitter
                .Split(paragraph, new TextSpan(0, paragraph.Length))
                .Select(sentence => EnglishTokenizer.Tokenize(paragraph, sentence));
            words += analyzer.Analyze(paragraph, sentences, withTree).Sum(sentence => sentence.Tokens.Length);
        }

        return words;
    }
}
