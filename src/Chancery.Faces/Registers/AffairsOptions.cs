using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Chancery.Actors.Authority;
using Chancery.Affairs;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>How registers are read: with which issues, by which build.</summary>
internal sealed class AffairsOptions
{
    private readonly Lazy<AuthorityData> _authority;
    private readonly string? _issues;
    private readonly Lazy<AffairsExtractor> _extractor;

    private AffairsOptions(Lazy<AuthorityData> authority, string? issues)
    {
        _authority = authority;
        _issues = issues;
        MadeBy = DocumentAnalyzer.Version + (issues is null ? "" : "-" + Digest(issues));
        _extractor = new Lazy<AffairsExtractor>(() =>
            issues is null
                ? new AffairsExtractor(authority.Value)
                : new AffairsExtractor(authority.Value, IssueReader.Read(issues))
        );
    }

    /// <summary>Names what rows depend on: the build, and the list of issues where it is the user's.</summary>
    public string MadeBy { get; }

    /// <summary>The issues by which positions are found.</summary>
    public ImmutableArray<Issue> Issues =>
        field.IsDefault ? field = _issues is null ? IssueReader.ReadStarterSet() : IssueReader.Read(_issues) : field;

    /// <summary>With the list of issues in a file, else in the file that the environment names, else the program's own.</summary>
    /// <exception cref="UsageException">There is no such list of issues.</exception>
    public static AffairsOptions Read(string? issues, Lazy<AuthorityData> authority)
    {
        var path =
            issues ?? (Environment.GetEnvironmentVariable("CHANCERY_ISSUES") is { Length: > 0 } set ? set : null);
        return path is null ? new AffairsOptions(authority, null)
            : File.Exists(path) ? new AffairsOptions(authority, File.ReadAllText(path))
            : throw new UsageException($"{path}: no such list of issues.");
    }

    /// <summary>What a document states that was analyzed just now.</summary>
    public DocumentAffairs Extract(DocumentAnalysis analysis) =>
        _extractor.Value.Extract(analysis.Document, analysis.Turns, analysis.Quotations, analysis.Actors);

    /// <summary>Reads what the record holds and was not read for its registers by this build.</summary>
    public Task<int> RefreshAsync(IRecordStore record, int threads, CancellationToken cancellationToken) =>
        RecordRegisters.RefreshAsync(
            record,
            MadeBy,
            // Actors are not kept, so the document is looked at again.
            stored => Extract(DocumentAnalyzer.Analyze(stored.Document, _authority.Value)),
            threads,
            cancellationToken: cancellationToken
        );

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
