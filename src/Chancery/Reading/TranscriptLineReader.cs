using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads a line of a <c>.jsonl</c> input: a transcript whose turns are known, or a plain text.</summary>
internal static class TranscriptLineReader
{
    private const int Sniffed = 1_024;
    private const int MostBadLines = 20;
    private const string Expected = "expected an object with \"id\" and \"turns\" or \"text\"";

    /// <summary>True where the name says so, or the first line is an object with the fields of a line.</summary>
    public static bool IsLines(string id, ReadOnlySpan<byte> bytes)
    {
        if (
            id.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || id.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)
        )
        {
            return !bytes[..Math.Min(bytes.Length, Sniffed)].Contains((byte)0);
        }

        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        var end = start.IndexOf((byte)'\n');
        var line = end < 0 ? start : start[..end];
        return line.StartsWith("{\""u8)
            && (line.IndexOf("\"turns\""u8) > 0 || line.IndexOf("\"text\""u8) > 0)
            && line.IndexOf("\"id\""u8) > 0;
    }

    /// <summary>The documents of all lines; empty lines are none. Lines are read one by one, as the caller asks for them; a file that begins with bad ones only is none of lines.</summary>
    public static IEnumerable<Document> Read(string id, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        var at = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var (bad, isLines) = (0, false);
        for (var number = 1; at < bytes.Length; number++)
        {
            if (!isLines && bad == MostBadLines)
            {
                yield return Bad(
                    id,
                    bytes[at..],
                    $"none of the first {MostBadLines} lines is one; the rest is not read; {Expected}"
                );
                yield break;
            }

            var length = bytes.Span[at..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[at..] : bytes.Slice(at, length);
            at += line.Length + 1;
            line = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
            if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
            {
                var document = ReadLine(id, number, line, options);
                var isBad = document.Diagnostics.Any(static diagnostic => diagnostic.Id == "CH1006");
                (bad, isLines) = (bad + 1, isLines || !isBad);
                yield return document;
            }
        }
    }

    private static Document ReadLine(string id, int number, ReadOnlyMemory<byte> line, ReadingOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{id}:{number}");
        if (line.Length > options.MaxDocumentBytes)
        {
            return DocumentReader.Unreadable(
                name,
                line,
                DocumentReader.TooLarge($"line {number}", line.Length, options)
            );
        }

        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(name, line, json.RootElement, options)
                : Bad(name, line, $"not an object; {Expected}");
        }
        catch (JsonException error)
        {
            return Bad(name, line, $"no valid JSON at byte {error.BytePositionInLine ?? 0}; {Expected}");
        }
        catch (InvalidOperationException)
        {
            // The parser looks at strings only when they are asked for.
            return Bad(name, line, $"a string that is no valid UTF-8, or holds half a character; {Expected}");
        }
    }

    private static Document ReadObject(string name, ReadOnlyMemory<byte> line, JsonElement json, ReadingOptions options)
    {
        var id = StringOf(json, "id") ?? name;
        if (json.TryGetProperty("turns", out var turns) && turns.ValueKind == JsonValueKind.Array)
        {
            return ReadTurns(id, line, json, turns);
        }

        return StringOf(json, "text") is { } text
            ? DocumentReader.ReadText(id, line, new DecodedText(new SourceText(text), "utf-8", []), options) with
            {
                Hash = HashOf(line),
            }
            : DocumentReader.Unreadable(
                id,
                line,
                new Diagnostic("CH1006", Severity.Error, $"neither \"turns\" nor \"text\"; {Expected}")
            );
    }

    private static Document ReadTurns(string id, ReadOnlyMemory<byte> line, JsonElement json, JsonElement turns)
    {
        var text = new StringBuilder(line.Length);
        var stated = ImmutableArray.CreateBuilder<StatedTurn>(turns.GetArrayLength());
        var blocks = ImmutableArray.CreateBuilder<TextBlock>(turns.GetArrayLength());
        foreach (var turn in turns.EnumerateArray())
        {
            var speaker = StringOf(turn, "speaker");
            var start = text.Append(text.Length > 0 ? "\n" : "").Length;
            text.Append(speaker is { Length: > 0 } ? speaker + ": " : "");
            var said = text.Length;
            text.Append(StringOf(turn, "text"));
            stated.Add(new StatedTurn(speaker is { Length: > 0 } ? speaker : null, new TextSpan(said, text.Length)));
            if (text.Length > start)
            {
                blocks.Add(new TextBlock(new TextSpan(start, text.Length), BlockKind.Paragraph));
            }
        }

        if (blocks.Count == 0)
        {
            return Bad(id, line, $"no turn with words; {Expected}");
        }

        var view = TextRepairer.Repair(new SourceText(text.ToString()));
        return new Document
        {
            Id = id,
            Hash = HashOf(line),
            Bytes = line,
            View = view,
            DecodedFrom = "utf-8",
            Blocks = blocks.ToImmutable(),
            StatedTurns = stated.ToImmutable(),
            Title = StringOf(json, "title"),
            Published =
                StringOf(json, "date") is { } date && PartialDate.TryParse(date, out var published)
                    ? new DatedBy(published, "field date")
                    : null,
            Site = StringOf(json, "source"),
            Url = StringOf(json, "url") is { Length: > 0 } url ? url : null,
            Language = StringOf(json, "language") ?? LanguageIdentifier.Identify([view.Value]),
            Kind = KindOf(StringOf(json, "kind"), StringOf(json, "title"), stated),
        };
    }

    private static DocumentKind KindOf(string? stated, string? title, ImmutableArray<StatedTurn>.Builder turns)
    {
        var kind = stated switch
        {
            "interview" => DocumentKind.Interview,
            "press-conference" or "briefing" => DocumentKind.PressConference,
            "statement" or "speech" or "address" => DocumentKind.Statement,
            "report" => DocumentKind.Report,
            _ => DocumentKind.Other,
        };
        if (kind != DocumentKind.Other)
        {
            return kind;
        }

        return KindClassifier.ClassifyStated(title, turns);
    }

    private static Document Bad(string name, ReadOnlyMemory<byte> line, string what) =>
        DocumentReader.Unreadable(name, line, new Diagnostic("CH1006", Severity.Error, what));

    private static string? StringOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string HashOf(ReadOnlyMemory<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line.Span));
}
