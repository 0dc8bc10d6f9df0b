using System.Runtime.InteropServices;

namespace Chancery.Indexing;

/// <summary>Puts the texts of the passages one after the other, a byte a character where the alphabet allows.</summary>
internal static class TextPart
{
    /// <summary>The bytes of all texts. Each entry is told where its text begins and how wide it is.</summary>
    public static byte[] Encode(IReadOnlyList<string> texts, char[] alphabet, Span<PassageEntry> passages)
    {
        var bytes = Alphabet.Invert(alphabet);
        var encoded = new byte[texts.Sum(text => 2L * text.Length)];
        var at = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i].AsSpan();
            passages[i].TextStart = (uint)at;
            if (Alphabet.TryEncode(text, bytes, encoded.AsSpan(at)))
            {
                at += text.Length;
                continue;
            }

            passages[i].IsWide = 1;
            MemoryMarshal.AsBytes(text).CopyTo(encoded.AsSpan(at));
            at += 2 * text.Length;
        }

        return encoded[..at];
    }
}
