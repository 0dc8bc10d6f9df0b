using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Lineage;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Json;

/// <summary>A work with its witnesses and reports, as <c>lineage</c> prints it; spans count code points of the source texts.</summary>
internal sealed record LineageJson(
    LineageJson.DocumentPart Work,
    string FirstSeen,
    IReadOnlyList<LineageJson.LinkPart> Witnesses,
    IReadOnlyList<LineageJson.LinkPart> Reports
)
{
    public static LineageJson Of(Work work) =>
        new(
            DocumentPart.Of(work.Head),
            VersionsJson.Time(work.FirstSeen),
            [.. work.Witnesses.Select(pair => LinkPart.Of(work, pair.Link, pair.Document))],
            [.. work.Reports.Select(pair => LinkPart.Of(work, pair.Link, pair.Document))]
        );

    internal sealed record DocumentPart(
        [property: DocumentName] string Doc,
        string Hash,
        string? Title,
        string? Published,
        string? Language,
        SourcePart? Source
    )
    {
        public static DocumentPart Of(StoredDocument stored)
        {
            var document = stored.Analysis.Document;
            return new DocumentPart(
                stored.Versions is [var version, ..] ? version.Name : document.Id,
                document.Hash,
                document.Title,
                document.Published?.Date.ToString(),
                document.Language,
                document.CopiedFrom is { } source
                    ? new SourcePart(
                        source.Name,
                        source.Address,
                        source.Published?.Date.ToString(),
                        source.Author,
                        JsonSpans.Of(source.Line, new CodePointOffsets(document.Source.Value))
                    )
                    : null
            );
        }
    }

    internal sealed record SourcePart(string? Name, string? Address, string? Published, string? Author, int[] Line);

    internal sealed record LinkPart(
        string Kind,
        DocumentPart Document,
        string To,
        double Share,
        double ShareOfOther,
        bool NamesSource,
        IReadOnlyList<PassagePart> Passages
    )
    {
        public static LinkPart Of(Work work, LineageLink link, StoredDocument stored)
        {
            var document = stored.Analysis.Document;
            var offsets = new CodePointOffsets(document.Source.Value);
            var other = work
                .Witnesses.Select(pair => pair.Document)
                .Prepend(work.Head)
                .FirstOrDefault(candidate => candidate.Analysis.Document.Hash == link.To)
                ?.Analysis.Document;
            var otherOffsets = other is null ? null : new CodePointOffsets(other.Source.Value);
            return new LinkPart(
                WitnessWords.Word(link.Kind),
                DocumentPart.Of(stored),
                link.To,
                link.Share,
                link.ShareOfOther,
                link.NamesSource,
                [
                    .. link.Passages.Select(passage => new PassagePart(
                        JsonSpans.Of(document.View.ToSource(passage.Here), offsets),
                        other is null ? null : JsonSpans.Of(other.View.ToSource(passage.There), otherOffsets!),
                        passage.Words
                    )),
                ]
            );
        }
    }

    internal sealed record PassagePart(int[] Here, int[]? There, int Words);
}
