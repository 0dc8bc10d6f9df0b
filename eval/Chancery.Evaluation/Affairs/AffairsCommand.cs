using System.Diagnostics;
using System.Globalization;
using Chancery.Actors.Authority;
using Chancery.Affairs;
using Chancery.Evaluation.Language;
using Chancery.Reading;

namespace Chancery.Evaluation.Affairs;

/// <summary><c>affairs REGISTER[,REGISTER] [COUNT [SEED]]</c>: prints random rows of registers from the record of transcripts, for reading. <c>affairs time</c>: what it costs.</summary>
internal static class AffairsCommand
{
    private const string Files =
        "kremlin-a.jsonl wh-briefings-2022.jsonl wh-remarks-2021.jsonl wh-remarks-2022.jsonl wh-remarks-2025.jsonl";

    private static readonly Lazy<AuthorityData> Authority = new(() => AuthorityReader.Read());

    public static int Run(string[] arguments)
    {
        var extractor = new AffairsExtractor(Authority.Value);
        if (arguments is ["time"])
        {
            return Time(extractor);
        }

        var registers = (arguments.ElementAtOrDefault(0) ?? "meetings").Split(',');
        var count = Number(arguments.ElementAtOrDefault(1), 100);
        var found = registers.ToDictionary(register => register, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var analysis in Documents())
        {
            var document = analysis.Document;
            var affairs = extractor.Extract(document, analysis.Turns, analysis.Quotations, analysis.Actors);
            foreach (var (register, rows) in found)
            {
                rows.AddRange(Rows(analysis, affairs, register));
            }
        }

        foreach (var register in registers)
        {
            Print(register, found[register], count, Number(arguments.ElementAtOrDefault(2), 1));
        }

        return 0;
    }

    private static void Print(string register, List<string> rows, int count, int seed)
    {
        var random = new SplitMix((ulong)seed);
        Console.WriteLine($"{rows.Count} rows of {register}");
        for (var i = 0; i < count && rows.Count > 0; i++)
        {
            var at = random.Next(rows.Count);
            Console.WriteLine($"{i + 1}. {rows[at]}\n");
            rows.RemoveAt(at);
        }
    }

    private static IEnumerable<DocumentAnalysis> Documents() =>
        Files
            .Split(' ')
            .SelectMany(file =>
                new DocumentAnalyzer(new ReadingOptions(), Authority.Value).Analyze(
                    file,
                    File.ReadAllBytes(Path.Combine(Checkout.Shared, "data", "verify", "record", file))
                )
            );

    private static IEnumerable<string> Rows(DocumentAnalysis analysis, DocumentAffairs affairs, string register)
    {
        var document = analysis.Document;
        IEnumerable<(string Row, Statement Statement)> rows = register switch
        {
            "figures" => affairs.Figures.Select(row =>
                (
                    $"value={row.Value}{(row.Upper is null ? "" : "-" + row.Upper)} unit={row.Unit} of={row.Of} when={row.HeldAt} qualifier={row.Qualifier}",
                    row.Statement
                )
            ),
            "meetings" => affairs.Meetings.Select(row =>
                (
                    $"what={row.What} who=[{string.Join("; ", row.Participants)}] place={row.Place} date={row.Date} rhythm={row.Rhythm} status={row.Status} agenda={row.Agenda} outcome={row.Outcome}",
                    row.Statement
                )
            ),
            "instruments" => affairs.Instruments.Select(row =>
                (
                    $"name={row.Name} type={row.Type} parties=[{string.Join("; ", row.Parties)}] signed={row.SignedOn} ratified={row.Ratified} inForce={row.InForce} term={row.Term} article={row.Article} renewal={row.Renewal} expires={row.Expires} status={row.Status}",
                    row.Statement
                )
            ),
            "commitments" => affairs.Commitments.Select(row =>
                (
                    $"by=[{string.Join("; ", row.By)}] strength={row.Strength} what={row.What} to=[{string.Join("; ", row.To)}] due={row.Due} condition={row.Condition}",
                    row.Statement
                )
            ),
            _ => affairs.Positions.Select(row => ($"holder={row.Holder} issue={row.Issue}", row.Statement)),
        };
        return rows.Select(row =>
            $"{row.Row}\n   {document.Id} {document.Published?.Date} {row.Statement.AssertedBy} ({row.Statement.OnBehalfOf})\n   "
            + string.Join("\n   ", row.Statement.Evidence.Take(3).Select(span => document.Source.ToString(span)))
        );
    }

    private static int Time(AffairsExtractor extractor)
    {
        var (without, with, words) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        var began = ProcessorTime();
        foreach (var analysis in Documents())
        {
            var analysed = ProcessorTime();
            without += analysed - began;
            words += analysis.Document.View.Value.Count(unit => unit == ' ');
            _ = extractor.Extract(analysis.Document, analysis.Turns, analysis.Quotations, analysis.Actors);
            began = ProcessorTime();
            with += began - analysed;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{words} words: analysis {without.TotalSeconds:F1} s, affairs {with.TotalSeconds:F1} s of processor time"
            )
        );
        return 0;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
