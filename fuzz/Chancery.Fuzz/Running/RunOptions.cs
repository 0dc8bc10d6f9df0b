using System.Globalization;

namespace Chancery.Fuzz.Running;

/// <summary>How long, and from where.</summary>
internal sealed record RunOptions
{
    /// <summary>Seconds on the processor until the run ends. Default 60.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Where the mutations start from. The same seed tries the same inputs.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Longest input that is made. Default 65,536.</summary>
    public int MaxBytes { get; init; } = 1 << 16;

    /// <summary>Folder of inputs that join the target's seeds, or null.</summary>
    public string? Corpus { get; init; }

    /// <exception cref="ArgumentException">An option is unknown, or its number is none.</exception>
    public static RunOptions Parse(string[] arguments)
    {
        var options = new RunOptions();
        foreach (var pair in arguments.Chunk(2))
        {
            options = pair switch
            {
                ["--seconds", var value] => options with { Seconds = Number(value) },
                ["--seed", var value] => options with { Seed = Number(value) },
                ["--max-bytes", var value] => options with { MaxBytes = Number(value) },
                ["--corpus", var folder] => options with { Corpus = folder },
                _ => throw new ArgumentException($"'{string.Join(' ', pair)}' is no option of run.", nameof(arguments)),
            };
        }

        return options;
    }

    /// <summary>0 if no input failed, 1 if one did.</summary>
    public int RunOn(IFuzzTarget target)
    {
        var corpus = target.Seeds.ToList();
        if (Corpus is not null)
        {
            corpus.AddRange(Directory.GetFiles(Corpus).Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
        }

        return new MutatingRunner(target, corpus, this).Run() ? 0 : 1;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"'{text}' is no number.", nameof(text));
}
