using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Splits English text into words and marks as the Penn and Universal Dependencies treebanks do.</summary>
/// <remarks>
/// <c>doesn't</c> is <c>does</c> and <c>n't</c>, <c>Tom's</c> is <c>Tom</c> and <c>'s</c>; parts of <c>three-day</c> stand alone but those of
/// <c>non-profit</c> do not; numbers, times, addresses and abbreviations with their dots stay whole.
/// </remarks>
public static class EnglishTokenizer
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Words(
        "anti co cross e mid mini multi neo non pan post pre pro re semi sub super trans ultra un"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Words(
        """
        adm al approx apr art aug ave ca capt cf cmdr co col cols corp dec dept dr ed eds est etc feb fig figs fr ft gen gov hon inc jan jr jul jun lt
        ltd maj mar messrs mlle mme mr mrs ms mt no nos nov oct op p pp prof pvt rep reps rev sen sens sep sept sgt sr st supt vol vols vs
        """
    );

    /// <summary>Words written together that are two: the length of the first part of each.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Joined = new Dictionary<
        string,
        int
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["gotta"] = 3,
        ["wanna"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
    }
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens of <paramref name="sentence"/>, a stretch of <paramref name="text"/>, in order. A full stop that ends it stands alone.</summary>
    public static ImmutableArray<TextSpan> Tokenize(ReadOnlySpan<char> text, TextSpan sentence)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>(4 + (sentence.Length / 5));
        var last = sentence.Start + text[sentence.Start..sentence.End].TrimEnd().Length;
        for (var at = sentence.Start; at < last; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = IsWordUnit(text[at]) ? AddWord(text, at, last, tokens) : AddMark(text, at, last, tokens);
            at = end;
        }

        return tokens.DrainToImmutable();
    }

    private static int AddWord(ReadOnlySpan<char> text, int start, int last, ImmutableArray<TextSpan>.Builder tokens)
    {
        var end = EndOfAddress(text, start, last);
        if (end > start)
        {
            tokens.Add(new TextSpan(start, end));
            return end;
        }

        end = EndOfWord(text, start, last);
        var word = text[start..end];
        var cut = Joined.TryGetValue(word, out var first) ? first : StartOfClitic(word);
        if (cut > 0)
        {
            tokens.Add(new TextSpan(start, start + cut));
            tokens.Add(new TextSpan(start + cut, end));
            return end;
        }

        tokens.Add(new TextSpan(start, end));
        return end;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, int last)
    {
        var at = start + 1;
        for (; at < last; at++)
        {
            if (IsWordUnit(text[at]))
            {
                continue;
            }

            var before = text[at - 1];
            var after = at + 1 < last ? text[at + 1] : ' ';
            var inside = text[at] switch
            {
                '\'' or '’' => char.IsLetterOrDigit(before) && char.IsLetter(after),
                '.' => EndsAbbreviation(text, start, at, last) || (char.IsDigit(before) && char.IsDigit(after)),
                ',' or ':' or '/' => char.IsDigit(before) && char.IsDigit(after),
                '&' => char.IsUpper(before) && char.IsUpper(after),
                '-' or '‐' or '‑' => char.IsLetter(after) && Prefixes.Contains(text[start..at]),
                _ => false,
            };
            if (!inside)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>
    /// A dot belongs to its word inside an abbreviation (<c>U.S.</c>), after an initial, and after the words known to be cut short. The dot that
    /// ends the sentence stays with <c>U.S.</c> or <c>etc.</c> too.
    /// </summary>
    private static bool EndsAbbreviation(ReadOnlySpan<char> text, int start, int dot, int last)
    {
        var word = text[start..dot];
        var next = dot + 1 < last ? text[dot + 1] : ' ';
        if (char.IsLetter(next))
        {
            return word.Length == 1 || word[^2] == '.' || char.IsLetter(text[dot - 1]) && IsDotted(text, dot, last);
        }

        if (next == '.')
        {
            return false;
        }

        return word.Length == 1 ? char.IsUpper(word[0]) && word[0] != 'I' && dot + 1 < last
            : word.Contains('.') ? char.IsLetter(word[^1])
            : dot + 1 < last && Abbreviations.Contains(word);
    }

    /// <summary>True where a single letter with a dot follows: <c>Ph.D.</c>.</summary>
    private static bool IsDotted(ReadOnlySpan<char> text, int dot, int last) =>
        dot + 2 < last && text[dot + 2] == '.' && char.IsUpper(text[dot + 1]);

    /// <summary>Where <c>n't</c>, <c>'s</c>, <c>'re</c> and the like begin in a word, or 0.</summary>
    private static int StartOfClitic(ReadOnlySpan<char> word)
    {
        var mark = word.LastIndexOfAny(Apostrophes);
        if (mark <= 0)
        {
            return 0;
        }

        var tail = word[(mark + 1)..];
        if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && mark > 1 && word[mark - 1] is 'n' or 'N')
        {
            return mark - 1;
        }

        return IsClitic(tail) ? mark : 0;
    }

    private static bool IsClitic(ReadOnlySpan<char> tail) =>
        Is(tail, "s") || Is(tail, "m") || Is(tail, "d") || Is(tail, "re") || Is(tail, "ve") || Is(tail, "ll");

    private static bool Is(ReadOnlySpan<char> tail, string clitic) =>
        tail.Equals(clitic, StringComparison.OrdinalIgnoreCase);

    /// <summary>The end of a web or mail address that starts here, or the start where none does.</summary>
    private static int EndOfAddress(ReadOnlySpan<char> text, int start, int last)
    {
        // A run of such units is looked at once, from its first.
        if (start > 0 && IsAddressUnit(text[start - 1]))
        {
            return start;
        }

        var end = start;
        var isAddress = false;
        while (end < last && IsAddressUnit(text[end]))
        {
            isAddress |= text[end] == '@' && end > start;
            isAddress |= text[end] == ':' && end + 2 < last && text[end + 1] == '/' && text[end + 2] == '/';
            isAddress |=
                end == start + 3
                && text[end] == '.'
                && text[start..end].Equals("www", StringComparison.OrdinalIgnoreCase);
            end++;
        }

        while (isAddress && end > start && !char.IsAsciiLetterOrDigit(text[end - 1]) && text[end - 1] != '/')
        {
            end--;
        }

        return isAddress ? end : start;
    }

    private static bool IsAddressUnit(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || "@./:-_%?=&#~+".Contains(unit, StringComparison.Ordinal);

    /// <summary>A mark is one unit, but dots, hyphens and the treebanks' own quotation marks run on; <c>'s</c> after a closing mark is a clitic.</summary>
    private static int AddMark(ReadOnlySpan<char> text, int start, int last, ImmutableArray<TextSpan>.Builder tokens)
    {
        var end = start + 1;
        var mark = text[start];
        if (mark is '\'' or '’' && StartsClitic(text, start, last, out var clitic))
        {
            end = clitic;
        }
        else if (mark is '#' or '@' && end < last && IsWordUnit(text[end]))
        {
            end = EndOfWord(text, end, last);
        }
        else if (mark == '.' && end < last && char.IsDigit(text[end]))
        {
            end = EndOfWord(text, end, last);
        }
        else if (mark is '.' or '-' or '\'' or '`' or '!' or '?' or '*' or '_' or '=')
        {
            while (end < last && text[end] == mark)
            {
                end++;
            }
        }
        else if (char.IsHighSurrogate(mark) && end < last && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        tokens.Add(new TextSpan(start, end));
        return end;
    }

    private static bool StartsClitic(ReadOnlySpan<char> text, int start, int last, out int end)
    {
        end = start + 1;
        while (end < last && end - start < 4 && IsWordUnit(text[end]))
        {
            end++;
        }

        var follows = start > 0 && !char.IsWhiteSpace(text[start - 1]);
        return follows && (end == last || !IsWordUnit(text[end])) && IsClitic(text[(start + 1)..end]);
    }

    private static bool IsWordUnit(char unit) =>
        char.IsLetterOrDigit(unit)
        || char.GetUnicodeCategory(unit)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.ConnectorPunctuation;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
