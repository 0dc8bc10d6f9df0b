using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>A row of a register: what one document states, with the sentences that state it and the one who says so.</summary>
public abstract record RegisterRow
{
    private protected RegisterRow() { }

    /// <summary>Who says it, and where.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The register it is of.</summary>
    public abstract Register Register { get; }

    /// <summary>The words it is listed by.</summary>
    public abstract string Heading { get; }

    /// <summary>Those it is about: participants, parties, who commits himself and to whom, the holder; empty for a figure.</summary>
    public abstract ImmutableArray<string> Actors { get; }

    /// <summary>The dates it gives, as EDTF: of the meeting, the instrument's, when it is due, when it held.</summary>
    public abstract ImmutableArray<string> When { get; }

    private protected static ImmutableArray<string> Known(params ReadOnlySpan<string?> values)
    {
        var known = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values)
        {
            if (value is not null)
            {
                known.Add(value);
            }
        }

        return known.DrainToImmutable();
    }
}
