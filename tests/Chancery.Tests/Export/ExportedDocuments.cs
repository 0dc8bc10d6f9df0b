using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Export;

/// <summary>The documents that exports are tried with: samples, cases of transcripts, and where they are there the seeds and a part of the measuring data.</summary>
internal static class ExportedDocuments
{
    private const int EveryNthOfTheRecord = 40;

    /// <summary>The samples.</summary>
    public static IEnumerable<DocumentAnalysis> Samples() =>
        Directory
            .EnumerateFiles(Repository.Folder("samples", "record"))
            .Append(Repository.Folder("samples", "report.html"))
            .Concat(Directory.EnumerateFiles(Repository.Folder("tests", "data", "formats"), "interview.*"))
            .Where(path => Path.GetExtension(path) is not (".expected" or ".eml"))
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile);

    /// <summary>The seeds; skipped where they are not on this machine.</summary>
    public static IEnumerable<DocumentAnalysis> Seeds() =>
        Directory
            .EnumerateFiles(Repository.Shared("seeds"))
            .Where(path => Path.GetExtension(path) is not ".md")
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile);

    /// <summary>One in so many documents of the record to verify against; skipped where it is not on this machine.</summary>
    public static IEnumerable<DocumentAnalysis> PartOfTheRecord() =>
        Directory
            .EnumerateFiles(Repository.Shared("data", "verify", "record"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(path =>
                File.ReadLines(path)
                    .Where((_, i) => i % EveryNthOfTheRecord == 0)
                    .SelectMany(line => Read("lines.jsonl", Encoding.UTF8.GetBytes(line)))
            );

    public static IEnumerable<DocumentAnalysis> Read(string name, byte[] bytes) =>
        DocumentReader.Read(name, bytes, new ReadingOptions()).Select(document => DocumentAnalyzer.Analyze(document));

    public static DocumentAnalysis Read(string text) => Read("talk.txt", Encoding.UTF8.GetBytes(text)).Single();

    private static IEnumerable<DocumentAnalysis> ReadFile(string path) =>
        Read(Path.GetFileName(path), File.ReadAllBytes(path));
}
