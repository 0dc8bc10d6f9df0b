using System.Collections.Frozen;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Divides running text into words; the stop of an abbreviation belongs to its word.</summary>
internal static class WordScanner
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        (
            "mr mrs ms del atty messrs dr prof rev hon gov sen reps rep gen lt col maj capt cmdr sgt adm supt st mt ft jr sr inc ltd co corp no nos vs etc dept univ assn bros "
            + "ala ariz ark calif colo conn fla ga kan ky md mich minn mo mont neb nev okla ore tenn tex va vt wis wyo "
            + "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun e.g i.e cf al approx est fig figs vol pp ed eds art sec "
            + "a.m p.m u.s u.n u.k u.s.a d.c ph.d m.d b.a "
            + "bzw z.b d.h usw dr.h.c hr fr hrsg abs nr str "
            + "г гг тыс млн млрд руб им ул стр т.е т.д т.п "
            + "napr tzv resp mgr ing judr phdr sv tj atď "
            + "mme mm mlle sra srta sr d ud"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the word, number or mark that begins at or after <paramref name="at"/>.</summary>
    /// <returns>False at the end of the stretch; else <paramref name="at"/> stands behind the word.</returns>
    public static bool TryRead(string text, ref int at, int end, out Word word)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= end)
        {
            word = default;
            return false;
        }

        var start = at;
        var kind = KindAt(text, at);
        at = kind == WordKind.Punctuation ? EndOfMark(text, at, end) : EndOfWord(text, at, end);
        var span = new TextSpan(start, at);
        word = new Word(
            span,
            kind,
            kind == WordKind.Word ? Lexicon.Find(Bare(text.AsSpan(start, at - start))) : default,
            IsCapital(text[start])
        );
        return true;
    }

    /// <summary>True for a letter that no small letter contrasts with, as in Chinese.</summary>
    public static bool IsUncased(char c) =>
        c >= '\u0600' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    // "minister's" is looked up as it stands; "’" as the apostrophe the lexicon writes.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word.Contains('’') ? word.ToString().Replace('’', '\'') : word;

    private static WordKind KindAt(string text, int at) =>
        char.IsLetter(text[at]) || IsContraction(text, at) || char.IsHighSurrogate(text[at]) ? WordKind.Word
        : char.IsDigit(text[at]) || (text[at] == '$' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
            ? WordKind.Number
        : WordKind.Punctuation;

    private static bool IsCapital(char c) => char.IsUpper(c) || IsUncased(c);

    private static int EndOfMark(string text, int at, int end)
    {
        var mark = text[at];
        var next = at + 1;
        if (mark is '.' or '\'' or '`' or '-')
        {
            while (next < end && text[next] == mark)
            {
                next++;
            }
        }

        return next;
    }

    private static int EndOfWord(string text, int at, int end)
    {
        if (IsIdeograph(text[at]))
        {
            return at + 1;
        }

        var start = at;
        while (++at < end)
        {
            var c = text[at];
            if (IsIdeograph(c))
            {
                return at;
            }

            if (
                char.IsLetterOrDigit(c)
                || c == '\u00AD'
                || char.IsSurrogate(c)
                || CharUnicodeInfo.GetUnicodeCategory(c)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
            {
                continue;
            }

            var joins = at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && !IsIdeograph(text[at + 1]);
            if (joins && c is '\'' or '’' && PronounEndsAt(text, at))
            {
                return at;
            }

            if (joins && (c is '\'' or '’' or '-' or '‐' or '‑' or '&' or '_' or '@'))
            {
                continue;
            }

            if (joins && c is '.' or ',' && IsInnerStop(text, start, at, end))
            {
                continue;
            }

            break;
        }

        // The stop of "Mr.", "J." and "U.S." belongs to the word.
        return
            at < end
            && text[at] == '.'
            && !(at + 1 < end && text[at + 1] == '.')
            && IsAbbreviation(text.AsSpan(start, at - start))
            ? at + 1
            : at;
    }

    // "he's" is two words, "he" and "'s"; "minister's" is one.
    private static bool IsContraction(string text, int at) =>
        text[at] is '\'' or '’'
        && at > 0
        && at + 1 < text.Length
        && char.IsLetter(text[at + 1])
        && PronounEndsAt(text, at);

    private static bool PronounEndsAt(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= 5 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start) is { Length: > 0 } word
            && (Lexicon.Find(word).Class & (WordClass.SubjectPronoun | WordClass.Relative | WordClass.That))
                != WordClass.None
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
    }

    private static bool IsInnerStop(string text, int start, int at, int end) =>
        at + 1 < end
        && (
            (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))
            || (
                text[at] == '.'
                && (at - start == 1 || text[at - 2] == '.')
                && (at + 2 >= end || !char.IsLetter(text[at + 2]))
                && char.IsLetter(text[at + 1])
            )
            || (text[at] == '.' && char.IsLower(text[at + 1]) && char.IsLower(text[at - 1]))
        );

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]))
        || IsDotted(word)
        || (word.Length <= 6 && AbbreviationLookup.Contains(word));

    private static bool IsDotted(ReadOnlySpan<char> word) =>
        word.Length is > 2 and <= 8 && word[^2] == '.' && char.IsLetter(word[^1]);

    private static bool IsIdeograph(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' && char.IsLetter(c);
}
