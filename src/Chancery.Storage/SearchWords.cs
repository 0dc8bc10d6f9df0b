using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>The words that search compares: runs of letters and digits without case and accents; Chinese and Japanese by character.</summary>
internal static class SearchWords
{
    /// <summary>The words of <paramref name="text"/> with one space between them, for the full-text index.</summary>
    public static string Join(string text, out int count)
    {
        var joined = new StringBuilder(text.Length);
        count = 0;
        foreach (var (word, _) in Split(text))
        {
            if (count++ > 0)
            {
                joined.Append(' ');
            }

            joined.Append(word);
        }

        return joined.ToString();
    }

    /// <summary>The words of <paramref name="text"/>, each with its place.</summary>
    public static IEnumerable<(string Word, TextSpan Span)> Split(string text)
    {
        var start = -1;
        for (var at = 0; at < text.Length; )
        {
            _ = Rune.TryGetRuneAt(text, at, out var rune);
            var length = Math.Max(1, rune.Utf16SequenceLength);
            var single = IsWordOfItsOwn(rune.Value);
            if (start >= 0 && (single || !Continues(text, at, rune)))
            {
                yield return (Fold(text, start, at), new TextSpan(start, at));
                start = -1;
            }

            if (single)
            {
                yield return (Fold(text, at, at + length), new TextSpan(at, at + length));
            }
            else if (start < 0 && Rune.IsLetterOrDigit(rune))
            {
                start = at;
            }

            at += length;
        }

        if (start >= 0)
        {
            yield return (Fold(text, start, text.Length), new TextSpan(start, text.Length));
        }
    }

    // An apostrophe between letters belongs to the word and is dropped: don't, dont.
    private static bool Continues(string text, int at, Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Format
        || (rune.Value is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static bool IsWordOfItsOwn(int value) =>
        value
            is >= 0x3040
                and <= 0x30FF // Hiragana, Katakana
                or >= 0x3400
                and <= 0x4DBF // Han, extension A
                or >= 0x4E00
                and <= 0x9FFF // Han
                or >= 0xF900
                and <= 0xFAFF // Han, compatibility
                or >= 0x20000
                and <= 0x3FFFF; // Han, further extensions

    private static string Fold(string text, int start, int end)
    {
        var word = text[start..end];
        if (Ascii.IsValid(word))
        {
            return word.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
