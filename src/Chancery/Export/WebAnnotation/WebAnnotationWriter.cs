using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Export.WebAnnotation;

/// <summary>Writes annotations by the W3C Web Annotation Data Model, as JSON-LD: one collection with one page.</summary>
/// <remarks>
/// A target has two selectors, TextQuote and TextPosition; both count code points of the source text. Its state names the bytes by their hash
/// (an <c>ni:</c> URI, RFC 6920) and gives the SHA-256 of the text that the positions count in, since another extractor gives another text.
/// </remarks>
public static class WebAnnotationWriter
{
    /// <summary>Code points of the text that stand around what is selected.</summary>
    private const int ContextCodePoints = 32;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the annotations in their order, in UTF-8, and leaves the stream open.</summary>
    /// <param name="id">The IRI of the collection.</param>
    /// <param name="label">What it is, for people; or null.</param>
    /// <param name="annotations">Its annotations.</param>
    /// <param name="output">Where it is written to.</param>
    public static void Write(string id, string? label, IReadOnlyList<TextAnnotation> annotations, Stream output)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        var texts = new Dictionary<string, PinnedText>(StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteContext(json);
            json.WriteString("id", id);
            json.WriteString("type", "AnnotationCollection");
            if (label is not null)
            {
                json.WriteString("label", label);
            }

            json.WriteNumber("total", annotations.Count);
            json.WriteStartObject("first");
            json.WriteString("id", id + "-page");
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (var annotation in annotations)
            {
                Write(annotation, texts, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("textDigest", "urn:chancery:textDigest");
        json.WriteString("extractor", "urn:chancery:extractor");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(TextAnnotation annotation, Dictionary<string, PinnedText> texts, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", annotation.Id);
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", annotation.Motivation);
        json.WriteStartArray("body");
        foreach (var remark in annotation.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextualBody");
            json.WriteString("purpose", annotation.Motivation);
            json.WriteString("format", "text/plain");
            json.WriteString("language", "en");
            json.WriteString("value", remark);
            json.WriteEndObject();
        }

        foreach (var passage in annotation.Passages)
        {
            Write(passage, "linking", texts, json);
        }

        json.WriteEndArray();
        json.WritePropertyName("target");
        if (annotation.Targets is [var only])
        {
            Write(only, null, texts, json);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("type", "Composite");
            json.WriteStartArray("items");
            foreach (var target in annotation.Targets)
            {
                Write(target, null, texts, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(
        TextTarget target,
        string? purpose,
        Dictionary<string, PinnedText> texts,
        Utf8JsonWriter json
    )
    {
        var document = target.Document;
        if (!texts.TryGetValue(document.Hash, out var text))
        {
            texts.Add(document.Hash, text = new PinnedText(document));
        }

        json.WriteStartObject();
        json.WriteString("id", text.AddressOf(target.Span).ToString());
        json.WriteString("type", "SpecificResource");
        if (purpose is not null)
        {
            json.WriteString("purpose", purpose);
        }

        json.WriteString("source", text.Source);
        WriteSelectors(target, text, json);
        json.WriteStartObject("state");
        json.WriteString("type", "TimeState");
        if (target.ReadAt is { } readAt)
        {
            json.WriteString(
                "sourceDate",
                readAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            );
        }

        json.WriteString("cached", text.BytesUri);
        json.WriteString("textDigest", text.Digest);
        json.WriteString("extractor", document.DecodedFrom);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSelectors(TextTarget target, PinnedText text, Utf8JsonWriter json)
    {
        var source = target.Document.Source;
        var (start, end) = text.AddressOf(target.Span).Span!.Value;
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", source.Slice(target.Span));
        json.WriteString("prefix", source.Slice(text.Between(start - ContextCodePoints, start)));
        json.WriteString("suffix", source.Slice(text.Between(end, end + ContextCodePoints)));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>What pins the positions to one text.</summary>
    private sealed class PinnedText
    {
        private readonly Document _document;
        private readonly CodePointOffsets _offsets;
        private readonly int _length;

        public PinnedText(Document document)
        {
            _document = document;
            _offsets = new CodePointOffsets(document.Source.Value);
            _length = _offsets.FromUtf16(document.Source.Length);
            Digest =
                "sha-256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Source.Value)));
            BytesUri =
                "ni:///sha-256;"
                + Convert
                    .ToBase64String(Convert.FromHexString(document.Hash))
                    .TrimEnd('=')
                    .Replace('+', '-')
                    .Replace('/', '_');
            Source = CitedWork.WebAddressOf(document) ?? new PassageAddress(document.Hash).ToString();
        }

        /// <summary>The address on the web, else the permanent one.</summary>
        public string Source { get; }

        public string BytesUri { get; }

        public string Digest { get; }

        public PassageAddress AddressOf(TextSpan span) => new(_document.Hash, _offsets.FromUtf16(span));

        public TextSpan Between(int start, int end) =>
            new(_offsets.ToUtf16(Math.Max(0, start)), _offsets.ToUtf16(Math.Min(end, _length)));
    }
}
