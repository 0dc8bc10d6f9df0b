using Chancery.Reading;

namespace Chancery.Faces.Inputs;

/// <summary>What came of an input: the work on a document, or a problem.</summary>
/// <param name="File">The file, if it could be opened.</param>
/// <param name="MemberId">The file's own id, or of an archive's member its id.</param>
/// <param name="Document">The document, if there is one.</param>
/// <param name="Value">What the work made of it; nothing where there is a problem.</param>
/// <param name="Problem">Why there is nothing.</param>
internal sealed record PipelineResult<T>(
    InputFile? File,
    string MemberId,
    Document? Document,
    T? Value,
    InputProblem? Problem
)
{
    /// <summary>True for one of many documents that bring ids of their own, a line each.</summary>
    public bool IsLine => Document is { } document && !IsUnder(document.Id, MemberId);

    /// <summary>What the record calls the document: the same one under one name from every working folder.</summary>
    public string FullName => IsLine ? $"{FullNameOf(MemberId)}#{Document!.Id}" : FullNameOf(Document?.Id ?? MemberId);

    private string FullNameOf(string id) => File!.FullName + id[Math.Min(id.Length, File.Id.Length)..];

    private static bool IsUnder(string id, string member) =>
        id.StartsWith(member, StringComparison.Ordinal) && (id.Length == member.Length || id[member.Length] is '/');
}
