using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>What was seen of names; equal observations in a row are one with two times.</summary>
internal sealed class ObservationTable(SqliteConnection connection)
{
    private static readonly ImmutableArray<(ObservationOutcome Outcome, string Word)> Words =
    [
        (ObservationOutcome.There, "there"),
        (ObservationOutcome.Gone, "gone"),
        (ObservationOutcome.Unreachable, "unreachable"),
    ];

    public static string Word(ObservationOutcome outcome) => Words.First(pair => pair.Outcome == outcome).Word;

    /// <summary>Keeps an observation; the last one of the name is prolonged if it says the same and no version came after it.</summary>
    public void Add(Observation observation)
    {
        var first = DocumentWriter.Timestamp(observation.First);
        var last = DocumentWriter.Timestamp(observation.Last);
        using var prolong = connection.Command(
            """
            UPDATE observation SET last_at = max(last_at, $last)
            WHERE id = (SELECT id FROM observation WHERE name = $name AND first_at <= $first ORDER BY first_at DESC, id DESC LIMIT 1)
              AND outcome = $outcome AND detail IS $detail
              AND NOT EXISTS (SELECT 1 FROM version WHERE version.name = $name
                                AND read_at > observation.first_at AND read_at <= $first)
            RETURNING id
            """
        );
        (string, object?)[] values =
        [
            ("$name", observation.Name),
            ("$outcome", Word(observation.Outcome)),
            ("$first", first),
            ("$last", last),
            ("$detail", observation.Detail),
        ];
        if (prolong.Scalar(values) is null)
        {
            using var add = connection.Command(
                """
                INSERT INTO observation (name, outcome, first_at, last_at, detail)
                VALUES ($name, $outcome, $first, $last, $detail)
                """
            );
            add.Run(values);
        }
    }

    public ImmutableArray<Observation> List(string? name)
    {
        using var command = connection.Command(
            """
            SELECT name, outcome, first_at, last_at, detail FROM observation
            WHERE $name IS NULL OR name = $name ORDER BY name, first_at, id
            """,
            ("$name", name)
        );
        using var reader = command.ExecuteReader();
        var observations = ImmutableArray.CreateBuilder<Observation>();
        while (reader.Read())
        {
            observations.Add(
                new Observation(
                    reader.GetString(0),
                    OutcomeOf(reader.GetString(1)),
                    DocumentLoader.Timestamp(reader.GetString(2)),
                    DocumentLoader.Timestamp(reader.GetString(3)),
                    reader.Text(4)
                )
            );
        }

        return observations.DrainToImmutable();
    }

    private static ObservationOutcome OutcomeOf(string word)
    {
        foreach (var pair in Words)
        {
            if (pair.Word == word)
            {
                return pair.Outcome;
            }
        }

        throw new InvalidDataException($"'{word}' is no outcome of an observation.");
    }
}
