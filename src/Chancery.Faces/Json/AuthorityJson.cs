using System.Text;
using System.Text.Json.Serialization;
using Chancery.Actors.Authority;

namespace Chancery.Faces.Json;

/// <summary>An entry of the authority data, or for whom a name stands, as <c>chancery authority</c> prints it. See docs/formats/json.md.</summary>
internal sealed record AuthorityJson(string Id, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FactPart>? Facts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FactPart? Why { get; init; }

    public static AuthorityJson Of(AuthorityEntry entry) =>
        new(entry.Id, entry.Name)
        {
            Facts =
            [
                .. entry.Names.Select(name => FactPart.Of(name.Statement)),
                .. entry.Facts.Select(FactPart.Of),
                .. entry.Holdings.Select(holding => FactPart.Of(holding.Statement)),
            ],
        };

    public static AuthorityJson Of(AuthorityAnswer answer) =>
        new(answer.Entry.Id, answer.Entry.Name) { Why = FactPart.Of(answer.Statement) };

    /// <summary>An entry as lines, one a fact.</summary>
    public string ToText()
    {
        var text = new StringBuilder().Append(Id).Append("  ").Append(Name).Append('\n');
        foreach (var fact in Facts ?? [Why!])
        {
            text.Append("  ").Append(fact.ToText()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A fact with its time, its source, and the place it was read from.</summary>
    internal sealed record FactPart(
        string Entry,
        string Field,
        string Value,
        string? Language,
        string? From,
        string? To,
        string Source,
        string File
    )
    {
        public static FactPart Of(AuthorityStatement statement) =>
            new(
                statement.Entry,
                statement.Field,
                statement.Value,
                statement.Language,
                statement.From?.ToString(),
                statement.To?.ToString(),
                statement.Source,
                statement.Place.Line > 0 ? $"{statement.Place.File}:{statement.Place.Line}" : statement.Place.File
            );

        public string ToText()
        {
            var field = Language is null ? Field : $"{Field}@{Language}";
            var time = From is null && To is null ? "" : $"  {From ?? ".."}/{To ?? ".."}";
            var about = Field is "holder" or "member" ? $"{Entry} " : "";
            return $"{field}: {about}{Value}{time}  [{Source}; {File}]";
        }
    }
}
