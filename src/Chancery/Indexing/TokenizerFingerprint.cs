using Chancery.Text;

namespace Chancery.Indexing;

/// <summary>Tells whether a segment was made by a tokenizer that divides and counts words as this one does.</summary>
internal static class TokenizerFingerprint
{
    /// <summary>Words, numbers, marks and spellings that the rules of normalization touch.</summary>
    private const string Probe =
        "The Minister's \"labour\" programme, 33,000 or 33, 000 at 5.5 % and 7 per cent; don’t [W]e re-organise? "
        + "St. James’s centre (Laughter.) 8th U.S. café naïve Straße ПРИВЕТ ёлка مرحبا 外交部 ２０ ½ theyâ€™re travelling grey";

    /// <summary>The fingerprint of the tokenizer in use.</summary>
    public static ulong Value { get; } = Compute();

    private static ulong Compute()
    {
        var hash = 1UL;
        foreach (var token in Tokenizer.Tokenize(Probe))
        {
            hash = (hash ^ token.Key ^ (uint)token.Start ^ ((ulong)token.End << 32)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
