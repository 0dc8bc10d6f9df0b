using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Actors;
using Chancery.Reading;

namespace Chancery.Export.Csl;

/// <summary>Writes CSL-JSON 1.0, which citation processors and reference managers read: one array of items.</summary>
public static class CslJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the works in their order, in UTF-8, and leaves the stream open.</summary>
    public static void Write(IEnumerable<CitedWork> works, Stream output)
    {
        ArgumentNullException.ThrowIfNull(works);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var work in works)
            {
                WriteItem(work, json);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteItem(CitedWork work, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", work.Key);
        json.WriteString("type", TypeOf(work));
        WriteIf(json, "title", work.Title);
        WriteIf(json, "genre", CitedKind.Of(work.Kind));
        WriteName(json, "author", work.Creator);
        WriteName(json, "interviewer", work.Interviewer);
        WriteIf(json, "container-title", work.Site);
        WriteDate(json, "issued", work.Published);
        WriteDate(json, "accessed", work.Accessed);
        WriteIf(json, "URL", work.Url);
        WriteIf(json, "language", work.Language);
        json.WriteString("note", CitationRemark.Of(work));
        json.WriteEndObject();
    }

    private static string TypeOf(CitedWork work) =>
        work.Kind switch
        {
            DocumentKind.Interview => "interview",
            DocumentKind.PressConference or DocumentKind.Statement => "speech",
            DocumentKind.Report when work.Site is not null => "article-newspaper",
            _ => work.Url is null ? "document" : "webpage",
        };

    // A name that the words do not show the parts of stays whole: a wrong family name is worse than none.
    private static void WriteName(Utf8JsonWriter json, string property, string? name)
    {
        if (name is null)
        {
            return;
        }

        json.WriteStartArray(property);
        json.WriteStartObject();
        var parsed = PersonName.Parse(name);
        if (parsed is { Family: { } family, Given: { IsEmpty: false } given })
        {
            json.WriteString("family", family);
            json.WriteString("given", string.Join(' ', given));
            WriteIf(json, "suffix", parsed.Suffix);
        }
        else
        {
            json.WriteString("literal", name);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string property, PartialDate? date)
    {
        if (date is not { } known)
        {
            return;
        }

        json.WriteStartObject(property);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(known.Year);
        foreach (var part in new[] { known.Month, known.Day }.OfType<int>())
        {
            json.WriteNumberValue(part);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(property, value);
        }
    }
}
