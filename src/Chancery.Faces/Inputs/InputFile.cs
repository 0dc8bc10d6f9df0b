namespace Chancery.Faces.Inputs;

/// <summary>A file that the user named, or that stands in a folder he named.</summary>
/// <param name="Id">The path as given, which names the document.</param>
/// <param name="Length">Its size in bytes; 0 where it is not known beforehand.</param>
internal sealed record InputFile(string Id, long Length)
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What the record calls it: the same file under one name from every working folder.</summary>
    public string FullName => Id == StandardInput ? Id : Path.GetFullPath(Id);

    /// <summary>True for files of one document a line, which are read by lines whatever their size.</summary>
    public bool HoldsLines =>
        Id.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || Id.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
}
