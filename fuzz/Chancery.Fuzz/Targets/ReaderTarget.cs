using System.Runtime.CompilerServices;
using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Fuzz.Targets;

/// <summary>A reader of documents: text or an error, spans inside the text and in order, and nothing thrown.</summary>
/// <param name="name">The format.</param>
/// <param name="files">Seeds, of the texts that the tests read in every format.</param>
/// <param name="words">Pieces of the format.</param>
internal sealed class ReaderTarget(string name, string[] files, string[] words) : IFuzzTarget
{
    private static readonly ReadingOptions Options = new()
    {
        MaxDocumentBytes = 4 * 1024 * 1024,
        MaxMembers = 200,
        MaxPages = 50,
    };

    public string Name => name;

    public IEnumerable<byte[]> Seeds => files.Select(file => File.ReadAllBytes(Path.Combine(Samples(), file)));

    public IReadOnlyList<byte[]> Dictionary { get; } = [.. words.Select(Encoding.Latin1.GetBytes)];

    public void Run(ReadOnlySpan<byte> input)
    {
        var count = 0;
        foreach (var document in DocumentReader.Read($"input.{name}", input.ToArray(), Options))
        {
            Check(document);
            count++;
        }

        if (
            count == 0
            && !input.IsEmpty
            && input.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) >= 0
            && name is not ("lines" or "warc" or "zip" or "tar")
        )
        {
            throw new FuzzFailure("An input gave neither a document nor an error.");
        }
    }

    private static void Check(Document document)
    {
        var whole = document.Source.Whole;
        var isInside =
            document.Blocks.All(block => whole.Contains(block.Span) && block.Bold.All(block.Span.Contains))
            && document.Boilerplate.All(whole.Contains)
            && document.Locations.All(location => whole.Contains(location.Span))
            && document.StatedTurns.All(turn =>
                whole.Contains(turn.Span) && (turn.Label is not { } label || whole.Contains(label))
            );
        if (!isInside)
        {
            throw new FuzzFailure("A span reaches beyond the text.");
        }

        for (var i = 1; i < document.Blocks.Length; i++)
        {
            if (document.Blocks[i].Span.Start < document.Blocks[i - 1].Span.End)
            {
                throw new FuzzFailure("Two blocks overlap.");
            }
        }

        if (document.Blocks.IsEmpty && document.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
        {
            throw new FuzzFailure("A document without content has no error.");
        }
    }

    private static string Samples([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Chancery.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new FuzzFailure("The checkout is gone."), "tests", "data", "formats");
    }
}
