using System.Collections.Frozen;

namespace Chancery.Affairs.Instruments;

/// <summary>The nouns that name instruments, and the type that each stands for.</summary>
internal static class InstrumentWords
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Types = new Dictionary<
        string,
        string
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["treaty"] = "treaty",
        ["agreement"] = "agreement",
        ["agreements"] = "agreement",
        ["accord"] = "agreement",
        ["accords"] = "agreement",
        ["pact"] = "agreement",
        ["compact"] = "agreement",
        ["charter"] = "treaty",
        ["convention"] = "treaty",
        ["covenant"] = "treaty",
        ["protocol"] = "protocol",
        ["declaration"] = "declaration",
        ["statement"] = "joint statement",
        ["communiqué"] = "joint statement",
        ["communique"] = "joint statement",
        ["resolution"] = "resolution",
        ["resolutions"] = "resolution",
        ["memorandum"] = "memorandum",
        ["programme"] = "programme",
        ["program"] = "programme",
        ["plan"] = "plan",
        ["year"] = "programme",
        ["years"] = "programme",
        ["roadmap"] = "plan",
        ["concept"] = "national document",
        ["constitution"] = "national document",
        ["initiative"] = "initiative",
        ["deal"] = "agreement",
        ["arrangement"] = "agreement",
        ["arrangements"] = "agreement",
    }
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The type of the instrument that the noun names; null for any other word.</summary>
    public static string? TypeOf(ReadOnlySpan<char> noun) => Types.TryGetValue(noun, out var type) ? type : null;

    /// <summary>True for a verb that carries an instrument out, so that a plain noun behind it with "on" is a certain one.</summary>
    public static bool IsCarryingOut(ReadOnlySpan<char> form) =>
        form is "implement" or "implements" or "implemented" or "implementing" or "fulfil" or "fulfilling";

    /// <summary>True for a verb that makes or ends an instrument, so that a plain noun behind or before it is a certain one.</summary>
    public static bool IsMaking(ReadOnlySpan<char> form) =>
        form
            is "signed"
                or "sign"
                or "signing"
                or "concluded"
                or "conclude"
                or "ratified"
                or "ratify"
                or "adopted"
                or "initialled"
                or "reached"
                or "approved"
                or "issued";
}
