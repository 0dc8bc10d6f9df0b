using System.Globalization;
using System.Text;

namespace Chancery.Text;

/// <summary>Weighs whether characters that decode to another one may stand in right text.</summary>
internal static class MojibakeJudge
{
    /// <summary>Characters that stand for a continuation byte, and may follow a word in right text too.</summary>
    private static readonly System.Buffers.SearchValues<char> MayFollowWord = System.Buffers.SearchValues.Create(
        "»«›‹”“„’‘‚…–—™°ªº®©·•¹²³¡¿\u00A0\u00AD!?"
    );

    /// <summary>What the characters of one sequence, which decode to <paramref name="rune"/>, are evidence of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the sequence begins.</param>
    /// <param name="length">Its characters.</param>
    /// <param name="rune">What its bytes stand for.</param>
    /// <param name="before">The character before it.</param>
    /// <param name="page">The code page that it was read through.</param>
    public static MojibakeEvidence Judge(string text, int at, int length, Rune rune, char before, CodePageTable page)
    {
        if (rune.Value is >= 0x80 and < 0xA0 && char.IsControl(text[at + 1]))
        {
            // Text damaged twice: the bytes of the first time are control characters, which right text does not hold.
            return MojibakeEvidence.Strong;
        }

        if (
            rune.Value == 0xFFFD
            || rune.Value < 0xA0
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned
        )
        {
            return MojibakeEvidence.Against;
        }

        var lead = text[at];
        var second = text[at + 1];
        // General punctuation: â€ and вЂ. A quotation mark, a dash, an ellipsis.
        if (rune.Value is >= 0x2000 and < 0x2070)
        {
            return MojibakeEvidence.Strong;
        }

        if (page == CodePageTable.MacRoman)
        {
            return JudgeMacRoman(text, at, length, before);
        }

        if (length == 2)
        {
            return JudgePair(lead, second, rune, before, page);
        }

        var third = text[at + 2];
        var mayStand =
            (MayFollowWord.Contains(second) || char.IsLetter(second))
            && (MayFollowWord.Contains(third) || char.IsLetter(third));
        if (length == 4)
        {
            return mayStand ? MojibakeEvidence.InRun : MojibakeEvidence.Strong;
        }

        if (rune.Value is >= 0x2070 and < 0x2C00 or 0xFEFF)
        {
            return mayStand ? MojibakeEvidence.Doubtful : MojibakeEvidence.Strong;
        }

        return mayStand ? MojibakeEvidence.Doubtful : MojibakeEvidence.InRun;
    }

    private static MojibakeEvidence JudgePair(char lead, char second, Rune rune, char before, CodePageTable page)
    {
        var isLetterOrSign = Rune.IsLetter(rune) || rune.Value is >= 0xA0 and < 0xC0;
        if (!isLetterOrSign)
        {
            return MojibakeEvidence.Against;
        }

        if (rune.Value >= 0x250)
        {
            // Greek, Cyrillic, Hebrew, Arabic: whole words, so at least two in a row.
            return MayFollowWord.Contains(second) ? MojibakeEvidence.Doubtful : MojibakeEvidence.InRun;
        }

        if (page == CodePageTable.Cyrillic)
        {
            return MojibakeEvidence.Doubtful;
        }

        // A capital stands inside a word of small letters in no right text.
        if (char.IsUpper(lead) && char.IsLower(before))
        {
            return MojibakeEvidence.Strong;
        }

        if (!MayFollowWord.Contains(second) && !char.IsLetter(second))
        {
            return MojibakeEvidence.Strong;
        }

        var standsAlone = lead is 'Â' or 'Ã' && !char.IsLetter(second) && !char.IsLetter(before) && !IsOpening(before);
        return standsAlone ? MojibakeEvidence.Strong : MojibakeEvidence.Doubtful;
    }

    private static MojibakeEvidence JudgeMacRoman(string text, int at, int length, char before)
    {
        if (length == 3)
        {
            return MojibakeEvidence.Doubtful;
        }

        if (length != 2 || text[at] is not ('√' or '¬' or '≈' or 'ƒ'))
        {
            return MojibakeEvidence.Against;
        }

        var insideWord = char.IsLower(before) || (at + 2 < text.Length && char.IsAsciiLetterLower(text[at + 2]));
        return text[at] == '√' && insideWord ? MojibakeEvidence.Strong : MojibakeEvidence.Doubtful;
    }

    private static bool IsOpening(char mark) =>
        mark is '«' or '‹' or '“' or '„' or '‘' or '‚' or '"' or '\'' or '(' or '»' or '›' or '”';
}
