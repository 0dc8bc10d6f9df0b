using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Affairs;

namespace Chancery.Storage;

/// <summary>Puts a person's corrections into a row of a register.</summary>
public static class RowCorrection
{
    /// <summary>The row with these fields; lists are written with semicolons between their names, an empty value takes a field away.</summary>
    /// <param name="row">The row as it was found.</param>
    /// <param name="changes">Fields by their names in JSON: date, place, participants.</param>
    /// <exception cref="ArgumentException">The register has no such field, or the value does not fit it.</exception>
    public static RegisterRow Apply(RegisterRow row, ImmutableSortedDictionary<string, string> changes)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(changes);
        var known = FieldsOf(row.Register);
        var json = JsonNode.Parse(RegisterJson.Write(row))!.AsObject();
        foreach (var (field, value) in changes)
        {
            if (!known.Contains(field))
            {
                throw new ArgumentException(
                    $"{row.Register.ToString().ToLowerInvariant()} have no field '{field}'; they have {string.Join(", ", known)}",
                    nameof(changes)
                );
            }

            json[field] = ValueOf(row.Register, field, value);
        }

        try
        {
            return RegisterJson.Read(row.Register, json.ToJsonString());
        }
        catch (InvalidDataException exception)
        {
            throw new ArgumentException(
                $"one of the values does not fit its field: {string.Join(", ", changes.Select(change => $"{change.Key}={change.Value}"))}",
                nameof(changes),
                exception
            );
        }
    }

    /// <summary>The fields of a register that can be corrected.</summary>
    public static ImmutableArray<string> FieldsOf(Register register) =>
        register switch
        {
            Register.Meetings => ["what", "participants", "place", "date", "rhythm", "agenda", "status"],
            Register.Instruments =>
            [
                "name",
                "type",
                "parties",
                "signedOn",
                "ratified",
                "inForce",
                "term",
                "article",
                "renewal",
                "expires",
                "status",
            ],
            Register.Commitments => ["by", "to", "what", "due", "strength", "condition"],
            Register.Figures => ["value", "upper", "unit", "of", "when", "qualifier"],
            _ => ["holder", "issue"],
        };

    private static JsonNode? ValueOf(Register register, string field, string value) =>
        field is "participants" or "parties" or "by" or "to"
            ? new JsonArray([
                .. value
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => (JsonNode)name),
            ])
        : value.Length == 0 ? null
        : register == Register.Figures && field is "value" or "upper"
            ? decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
                : throw new ArgumentException($"{field} expects a number, not '{value}'", nameof(value))
        : field == "status" && register == Register.Meetings
            ? Enum.TryParse<MeetingStatus>(value, ignoreCase: true, out var status) ? status.ToString()
                : throw new ArgumentException(
                    $"status expects {string.Join(", ", Enum.GetNames<MeetingStatus>()).ToLowerInvariant()}, not '{value}'",
                    nameof(value)
                )
        : (JsonNode)value;
}
