using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>A document to be added, made ready for writing; making it is the costly part and needs no record, so that many threads can do it.</summary>
public sealed class RecordEntry
{
    private RecordEntry(string name, DateTimeOffset readAt, string hash, PreparedDocument? document)
    {
        Name = name;
        ReadAt = readAt;
        Hash = hash;
        Document = document;
    }

    /// <summary>The full path, the address, or the <c>id</c> of a line.</summary>
    public string Name { get; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash { get; }

    /// <summary>Number of its turns; 0 where the record is known to hold it.</summary>
    public int Turns => Document?.Analysis.Turns.Length ?? 0;

    /// <summary>Number of its quotations; 0 where the record is known to hold it.</summary>
    public int Quotations => Document?.Analysis.Quotations.Length ?? 0;

    /// <summary>True where a document that was removed shall come back.</summary>
    public bool Restores { get; private init; }

    internal PreparedDocument? Document { get; }

    /// <summary>What the document states of diplomacy, and who read it for that; null where it was not read for it.</summary>
    internal (DocumentAffairs Affairs, string MadeBy)? Affairs { get; private init; }

    /// <summary>An entry with its document.</summary>
    public static RecordEntry Of(string name, DateTimeOffset readAt, DocumentAnalysis analysis) =>
        new(name, readAt, analysis.Document.Hash, PreparedDocument.Of(analysis));

    /// <summary>An entry for bytes that the record is known to hold.</summary>
    public static RecordEntry Known(string name, DateTimeOffset readAt, string hash) => new(name, readAt, hash, null);

    /// <summary>The same document under another name.</summary>
    public RecordEntry Under(string name) =>
        new(name, ReadAt, Hash, Document) { Restores = Restores, Affairs = Affairs };

    /// <summary>The same document as read at another time.</summary>
    public RecordEntry At(DateTimeOffset readAt) =>
        new(Name, readAt, Hash, Document) { Restores = Restores, Affairs = Affairs };

    /// <summary>The same, which takes back a removal.</summary>
    public RecordEntry Restoring() => new(Name, ReadAt, Hash, Document) { Restores = true, Affairs = Affairs };

    /// <summary>The same with what the document states of diplomacy.</summary>
    public RecordEntry Stating(DocumentAffairs affairs, string madeBy) =>
        new(Name, ReadAt, Hash, Document) { Restores = Restores, Affairs = (affairs, madeBy) };

    internal sealed record PreparedDocument(
        DocumentAnalysis Analysis,
        byte[] CompressedBytes,
        string Layout,
        ImmutableArray<string> TurnWords,
        int SpeechWords
    )
    {
        public static PreparedDocument Of(DocumentAnalysis analysis)
        {
            var document = analysis.Document;
            var turnWords = ImmutableArray.CreateBuilder<string>(analysis.Turns.Length);
            var speechWords = 0;
            foreach (var turn in analysis.Turns)
            {
                var words = SearchWords.Join(document.View.ToString(turn.Span), out var count);
                turnWords.Add(words);
                if (turn.IsPrimarySpeech && document.Kind is not DocumentKind.Report)
                {
                    speechWords += count;
                }
            }

            return new PreparedDocument(
                analysis,
                Compression.Compress(document.Bytes.Span),
                LayoutJson.Write(document),
                turnWords.MoveToImmutable(),
                speechWords
            );
        }
    }
}
