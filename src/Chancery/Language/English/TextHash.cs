namespace Chancery.Language.English;

/// <summary>Numbers words and parts of words.</summary>
internal static class TextHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong Prime = 0x0000_0100_0000_01B3;

    /// <summary>The number of a word or of a part of one; <paramref name="kind"/> keeps different kinds of parts apart.</summary>
    public static uint Of(ReadOnlySpan<char> text, uint kind = 0)
    {
        var hash = (First + kind) * Second;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * Prime;
            hash ^= hash >> 29;
        }

        hash ^= hash >> 32;
        hash *= Second;
        return (uint)((hash ^ (hash >> 29)) >> 32);
    }
}
