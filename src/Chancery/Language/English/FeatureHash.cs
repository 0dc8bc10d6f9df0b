using System.Runtime.CompilerServices;

namespace Chancery.Language.English;

/// <summary>Turns a template number and the values it combines into one 64-bit feature.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong Third = 0x1656_67B1_9E37_79F9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, uint a) => Mix(((ulong)(uint)template * Third) + ((a + 1UL) * First));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, uint a, uint b) =>
        Mix(((ulong)(uint)template * Third) + ((a + 1UL) * First) + ((b + 1UL) * Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, uint a, uint b, uint c) =>
        Mix((Mix(((ulong)(uint)template * Third) + ((a + 1UL) * First) + ((b + 1UL) * Second)) ^ c) * Third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, uint a, uint b, uint c, uint d) =>
        Of(template, a, b, unchecked((uint)Mix(((c + 1UL) * First) + ((d + 1UL) * Second))));

    /// <summary>The value of a word or a part of one; <paramref name="seed"/> keeps different kinds of parts apart.</summary>
    public static uint OfText(ReadOnlySpan<char> text, uint seed = 0)
    {
        var hash = (First + seed) * Second;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x0000_0100_0000_01B3;
            hash ^= hash >> 29;
        }

        return (uint)(Mix(hash) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= Second;
        return value ^ (value >> 29);
    }
}
