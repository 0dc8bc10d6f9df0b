using System.Globalization;

namespace Chancery.Load;

/// <summary>How a server is loaded.</summary>
internal sealed record LoadOptions
{
    /// <summary>How long. Default 60; at most 900.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Requests a second, sent at their times whether earlier ones are answered or not; 0: as many as the clients bring about.</summary>
    public int Rate { get; init; }

    /// <summary>Requests that are under way at a time. Default 8.</summary>
    public int Clients { get; init; } = 8;

    /// <summary>True for documents and passages in place of checks.</summary>
    public bool Reads { get; init; }

    /// <summary>True where 1,000 documents are read in beside the questions.</summary>
    public bool Writer { get; init; }

    public static LoadOptions Parse(string[] options)
    {
        var parsed = new LoadOptions();
        for (var i = 0; i < options.Length; i++)
        {
            parsed = options[i] switch
            {
                "--seconds" => parsed with { Seconds = Math.Clamp(Number(options, ++i), 1, 900) },
                "--rate" => parsed with { Rate = Number(options, ++i) },
                "--clients" => parsed with { Clients = Math.Clamp(Number(options, ++i), 1, 256) },
                "--reads" => parsed with { Reads = true },
                "--writer" => parsed with { Writer = true },
                _ => throw new ArgumentException($"{options[i]} is no option.", nameof(options)),
            };
        }

        return parsed;
    }

    private static int Number(string[] options, int at) => int.Parse(options[at], CultureInfo.InvariantCulture);
}
