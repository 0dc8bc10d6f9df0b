using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Lineage;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Documents;

/// <summary>A work as a picture: the document that the others come from, and what each of them is.</summary>
/// <param name="Nodes">The head first, then witnesses, then reports.</param>
internal sealed record LineagePicture(ImmutableArray<LineagePicture.Node> Nodes)
{
    /// <summary>Documents that are drawn; the others are counted.</summary>
    private const int MostNodes = 24;

    /// <summary>How many more there are than are drawn.</summary>
    public int More { get; init; }

    /// <summary>The picture of a work, seen from one of its documents.</summary>
    public static LineagePicture Of(Work work, string hash)
    {
        Node[] others =
        [
            .. work
                .Witnesses.Concat(work.Reports)
                .Select(pair => NodeOf(pair.Document, RelationOf(pair.Link), pair.Link.Kind, hash)),
        ];
        return new LineagePicture([
            NodeOf(work.Head, "original, as far as the record knows", null, hash),
            .. others.Take(MostNodes),
        ])
        {
            More = Math.Max(0, others.Length - MostNodes),
        };
    }

    private static Node NodeOf(StoredDocument stored, string relation, LineageKind? kind, string hash)
    {
        var document = stored.Analysis.Document;
        return new Node(
            document.Hash,
            Printable.OneLine(document.Title ?? Names.Short(document.Id)),
            Dates.Of(document.Published?.Date) ?? "undated",
            relation,
            kind is { } how ? WitnessWords.Word(how) : "original",
            document.Hash == hash
        );
    }

    private static string RelationOf(LineageLink link) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{WitnessWords.Word(link.Kind)}, {Math.Round(link.Share * 100)} % of {(link.Kind is LineageKind.Translation ? "its parts" : "its words")}{(link.NamesSource ? ", names it as its source" : "")}"
        );

    /// <summary>A document of the picture.</summary>
    /// <param name="Hash">SHA-256 of its bytes.</param>
    /// <param name="Title">Its title or name.</param>
    /// <param name="Date">In words.</param>
    /// <param name="Relation">What it is to the head.</param>
    /// <param name="Kind">The word for it: original, copy, excerpt, translation, report.</param>
    /// <param name="IsThis">True for the document of the page.</param>
    internal sealed record Node(string Hash, string Title, string Date, string Relation, string Kind, bool IsThis);
}
