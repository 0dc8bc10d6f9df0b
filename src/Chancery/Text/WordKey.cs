namespace Chancery.Text;

/// <summary>The hash of a normalized word. Part of the index format: it must not change without a new version of it.</summary>
internal static class WordKey
{
    public const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Add(ulong hash, char unit) => (hash ^ unit) * Prime;

    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    public static ulong Of(ReadOnlySpan<char> normalized)
    {
        var hash = Seed;
        foreach (var unit in normalized)
        {
            hash = Add(hash, unit);
        }

        return Finish(hash);
    }
}
