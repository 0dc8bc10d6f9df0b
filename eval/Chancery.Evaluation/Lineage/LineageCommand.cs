using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Indexing;
using Chancery.Lineage;
using Chancery.Verification;

namespace Chancery.Evaluation.Lineage;

/// <summary>Measures lineage on a made set, on the seeds and on very many documents; writes <c>eval/results/lineage.md</c>.</summary>
internal static class LineageCommand
{
    private const int Many = 100_000;

    public static int Run(string[] arguments)
    {
        var record = VerificationRecord.Read(Path.Combine(Checkout.Shared, "data", "verify", "record"));
        var report = new StringBuilder(
            """
            # Lineage

            Written by `dotnet run --project eval/Chancery.Evaluation -c Release -- lineage`; `--errors` lists what went wrong. The set is made at run time by a seeded
            generator: copies with 3 and 8 in 100 words damaged, excerpts of a third and of 45 words, reports with one to three quotations of 10 to 34 words among invented
            sentences, of transcripts of `../shared/data/verify`, beside other transcripts of the same speakers and reports of nothing; and invented interviews in two of three
            languages (English, German, Russian) that share sentences and differ in numbers, names and order.


            """
        );
        WriteMade(report, record, arguments.Contains("--errors"));
        WriteSeeds(report);
        if (!arguments.Contains("--short"))
        {
            WriteMany(report, record);
        }

        File.WriteAllText(Path.Combine(Checkout.Root, "eval", "results", "lineage.md"), report.ToString());
        Console.Write(report);
        return 0;
    }

    private static void WriteMade(StringBuilder report, List<Passage> record, bool withErrors)
    {
        var made = new LineageSet(record).Make();
        made.AddRange(MadeTranslations.Make(10_000));
        var analyses = made.AsParallel().AsOrdered().Select(document => document.Analyze()).ToArray();
        var texts = analyses.Select((analysis, i) => LineageTexts.Of(analysis, [made[i].Id])).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            numbers.TryAdd(texts[i].Marks.Key, i);
        }

        var clock = Stopwatch.StartNew();
        var links = new LineageFinder().Find([.. texts.Select(text => text.Marks)], 0, key => texts[numbers[key]]);
        clock.Stop();
        report.Append(
            CultureInfo.InvariantCulture,
            $"## Made set: {made.Count} documents, {clock.Elapsed.TotalSeconds:F1} s\n\n"
        );
        LineageScore.Write(report, made, links, key => numbers[key]);
        if (withErrors)
        {
            Console.WriteLine(string.Join('\n', LineageScore.Errors(made, links, key => numbers[key])));
        }

        WriteAlternatives(report, made, analyses, texts);
    }

    /// <summary>What decision 0012 weighs: which of the expected pairs each way of finding candidates gives at all.</summary>
    private static void WriteAlternatives(
        StringBuilder report,
        List<MadeDocument> made,
        DocumentAnalysis[] analyses,
        LineageText[] texts
    )
    {
        var keys = texts.Select(text => text.Tokens.Select(token => token.Key).ToArray()).ToList();
        var sources = made.Select((document, i) => (document, i))
            .Where(pair => pair.document.Kind == "source")
            .ToLookup(pair => pair.document.Work, pair => pair.i);
        var clock = Stopwatch.StartNew();
        var hashed = MinHash.FindPairs(keys);
        var minhash = clock.Elapsed;
        clock.Restart();
        using var index = SeedIndex.Build(analyses.SelectMany(RecordPassages.Of));
        var build = clock.Elapsed;
        var verifier = new ReportVerifier(index, new Analyses(analyses));
        clock.Restart();
        var quoted = new Dictionary<int, HashSet<string>>();
        for (var i = 0; i < made.Count; i++)
        {
            if (made[i].Kind == "report")
            {
                quoted[i] =
                [
                    .. verifier
                        .Verify(analyses[i])
                        .Checks.SelectMany(check =>
                            check.Fragments.Select(fragment => fragment.Finding).Append(check.Finding)
                        )
                        .Where(finding =>
                            finding
                                is {
                                    Verdict: Verdict.Verbatim
                                        or Verdict.Altered
                                        or Verdict.Misattributed
                                        or Verdict.Truncated
                                }
                        )
                        .Select(finding => finding!.Verdict.Passage?.Document)
                        .OfType<string>(),
                ];
            }
        }

        var verified = clock.Elapsed;
        report.Append(
            "\n## Candidates, by alternatives\n\n| made as | minhash (128 minima, 32 bands of 4) | verification index, quotations only |\n|---|---|---|\n"
        );
        foreach (
            var kind in made.Select((document, i) => (document, i))
                .Where(pair => pair.document.Expected is not null and not LineageKind.Translation)
                .GroupBy(pair => pair.document.Kind)
        )
        {
            var byHash = kind.Count(pair =>
                sources[pair.document.Work]
                    .Any(source => hashed.Contains((Math.Min(source, pair.i), Math.Max(source, pair.i))))
            );
            var byIndex =
                kind.Key == "report"
                    ? kind.Count(pair =>
                            sources[pair.document.Work].Any(source => quoted[pair.i].Contains(texts[source].Marks.Key))
                        )
                        .ToString(CultureInfo.InvariantCulture)
                    : "-";
            report.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {byHash} of {kind.Count()} | {byIndex} |\n");
        }

        report.Append(
            CultureInfo.InvariantCulture,
            $"\nMinhash took {minhash.TotalSeconds:F1} s; the verification index {build.TotalSeconds:F1} s to build and {verified.TotalMilliseconds / Math.Max(1, quoted.Count):F1} ms a report.\n"
        );
    }

    private static void WriteSeeds(StringBuilder report)
    {
        var files = Directory.GetFiles(Path.Combine(Checkout.Shared, "seeds")).Order(StringComparer.Ordinal).ToArray();
        var analyses = files
            .Select(file => new DocumentAnalyzer().Analyze(Path.GetFileName(file), File.ReadAllBytes(file)).Single())
            .ToArray();
        var texts = analyses.Select(analysis => LineageTexts.Of(analysis, [analysis.Document.Id])).ToArray();
        var byKey = texts.ToDictionary(text => text.Marks.Key, StringComparer.Ordinal);
        var names = analyses.ToDictionary(
            analysis => analysis.Document.Hash,
            analysis => analysis.Document.Id[..3],
            StringComparer.Ordinal
        );
        report.Append(
            "\n## Seeds\n\nRight are: 002 is a report of the interview that 000 copies; 000 and 003 name where they were taken from; nothing else.\n\n"
        );
        foreach (var link in new LineageFinder().Find([.. texts.Select(text => text.Marks)], 0, key => byKey[key]))
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"- {names[link.From]} is a {link.Kind.ToString().ToLowerInvariant()} of {names[link.To]}: {link.Passages.Length} passages of up to {link.Passages[0].Words} words\n"
            );
        }

        foreach (var analysis in analyses)
        {
            if (analysis.Document.CopiedFrom is { } source)
            {
                var what = source.Address is null ? "a medium by name" : "the address of a page";
                report.Append(
                    CultureInfo.InvariantCulture,
                    $"- {analysis.Document.Id[..3]} names its source: {what}\n"
                );
            }
        }
    }

    private static void WriteMany(StringBuilder report, List<Passage> record)
    {
        var many = new ManyDocuments(record);
        var clock = Stopwatch.StartNew();
        var marks = new LineageMarks[Many];
        Parallel.For(0, Many, i => marks[i] = many.Make(i).Marks);
        var made = clock.Elapsed;
        clock.Restart();
        var links = new LineageFinder().Find(marks, 0, key => many.Make(int.Parse(key, CultureInfo.InvariantCulture)));
        var found = clock.Elapsed;
        var right = links.Count(IsRight);
        var expected = Enumerable.Range(0, Many).Count(i => ManyDocuments.SourceOf(i) >= 0);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        report.Append(
            CultureInfo.InvariantCulture,
            $"""

            ## {Many:N0} documents of 400 words, one in twenty a copy or an excerpt of another

            Making the documents and their marks took {made.TotalSeconds:F0} s, finding and judging {found.TotalSeconds:F0} s on {Environment.ProcessorCount} cores (texts made again for each comparison), {memory:N0} MiB at most.
            {marks.Sum(document => document.Marks.Length)
                / (double)Many:F0} marks a document. {links.Length:N0} links, {right:N0} of them right; {expected:N0} were to be found.

            """
        );
        clock.Restart();
        var one = new LineageFinder().Find(
            marks,
            Many - 1,
            key => many.Make(int.Parse(key, CultureInfo.InvariantCulture))
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"One more document compared with all of them: {clock.Elapsed.TotalMilliseconds:F0} ms, {one.Length} link.\n"
        );

        static bool IsRight(LineageLink link)
        {
            var from = int.Parse(link.From, CultureInfo.InvariantCulture);
            return ManyDocuments.SourceOf(from) == int.Parse(link.To, CultureInfo.InvariantCulture)
                && link.Kind == (ManyDocuments.IsExcerpt(from) ? LineageKind.Excerpt : LineageKind.Copy);
        }
    }

    private sealed class Analyses(IEnumerable<DocumentAnalysis> all) : IRecordDocuments
    {
        private readonly ConcurrentDictionary<string, DocumentAnalysis> _byHash = new(
            all.DistinctBy(analysis => analysis.Document.Hash)
                .ToDictionary(analysis => analysis.Document.Hash, StringComparer.Ordinal)
        );

        public System.Collections.Immutable.ImmutableArray<string> LanguagesOfEvidence => ["en"];

        public DocumentAnalysis? Find(string key) => _byHash.GetValueOrDefault(key);

        public IEnumerable<DocumentAnalysis> SpokenOn(Reading.PartialDate day) => [];
    }
}
