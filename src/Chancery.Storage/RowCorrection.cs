using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Storage;

/// <summary>Puts a person's corrections into a row of a register.</summary>
public static class RowCorrection
{
    /// <summary>The row with these fields; lists are written with semicolons between their names, an empty value takes a field away.</summary>
    /// <param name="row">The row as it was found.</param>
    /// <param name="changes">Fields by their names in <see cref="RegisterFields"/>: date, place, participants.</param>
    /// <exception cref="ArgumentException">The register has no such field, or the value does not fit it.</exception>
    public static RegisterRow Apply(RegisterRow row, ImmutableSortedDictionary<string, string> changes)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(changes);
        var known = RegisterFields.Of(row.Register);
        var json = JsonNode.Parse(RegisterJson.Write(row))!.AsObject();
        foreach (var (name, value) in changes)
        {
            // An earlier build called it so, and its decisions are kept.
            var asked = name == "signedOn" ? "signed" : name;
            var field =
                known.FirstOrDefault(field => field.Name == asked)
                ?? throw new ArgumentException(
                    $"{row.Register.ToString().ToLowerInvariant()} have no field '{name}'; they have {string.Join(", ", known.Select(field => field.Name))}",
                    nameof(changes)
                );
            json[StoredAs(field.Name)] = ValueOf(row.Register, field, value);
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

    // The row's property, where it cannot carry the field's name.
    private static string StoredAs(string field) =>
        field switch
        {
            "signed" => "signedOn",
            "when" => "heldAt",
            _ => field,
        };

    private static JsonNode? ValueOf(Register register, RegisterField field, string value) =>
        field.IsList
            ? new JsonArray([
                .. value
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => (JsonNode)name),
            ])
        : value.Length == 0 ? null
        : field.IsNumber
            ? decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
                : throw new ArgumentException($"{field.Name} expects a number, not '{value}'", nameof(value))
        : field.Name == "status" && register == Register.Meetings
            ? Enum.TryParse<MeetingStatus>(value, ignoreCase: true, out var status) ? status.ToString()
                : throw new ArgumentException(
                    $"status expects {string.Join(", ", Enum.GetNames<MeetingStatus>()).ToLowerInvariant()}, not '{value}'",
                    nameof(value)
                )
        : (JsonNode)value;
}
