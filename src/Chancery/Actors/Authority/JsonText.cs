using System.Text.Json;
using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>Values of JSON that may be missing or of another type than expected.</summary>
internal static class JsonText
{
    /// <summary>A text or number of an object, or null.</summary>
    public static string? Of(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? ValueOf(value) : null;

    /// <summary>A text, a number, or the <c>value</c> of an object, or null.</summary>
    public static string? ValueOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object
                when value.TryGetProperty("value", out var inner) && inner.ValueKind == JsonValueKind.String =>
                inner.GetString(),
            _ => null,
        };

    /// <summary>The members of a list, or none.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    /// <summary>A date, with or without a time behind it; null where it is none.</summary>
    public static PartialDate? DateOf(string? text) =>
        PartialDate.TryParse(text?.TrimStart('+'), out var date) ? date : null;
}
