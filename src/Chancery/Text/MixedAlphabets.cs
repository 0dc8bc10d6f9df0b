using System.Buffers;
using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Finds words in which letters of two alphabets look like a word of one: a Latin name with a Cyrillic о.</summary>
/// <remarks>
/// A word is a run of letters and marks; hyphens and apostrophes divide. It is found if all its letters of other alphabets have a twin in the one that
/// it looks to be written in. Words that two alphabets make up openly (<c>IP</c> with a Russian ending), numerals in capitals (<c>ХIХ</c>) and
/// Greek letters of formulas are not. A word that is wholly of another alphabet is none either: that is how other languages are written.
/// Takes time in proportion to the text, and next to none in a text of one alphabet.
/// </remarks>
public static class MixedAlphabets
{
    private const int FewestLettersWithGreek = 3;
    private const int LongestWord = 200;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("IVXLCDM");

    /// <summary>The mixed words of <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<MixedWord> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text, new TextSpan(0, text.Length));
    }

    /// <summary>The mixed words of a stretch of <paramref name="text"/>, in order; spans point into the whole text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch ends behind the text.</exception>
    public static ImmutableArray<MixedWord> Find(string text, TextSpan stretch)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stretch.End, text.Length, nameof(stretch));
        var words = ImmutableArray.CreateBuilder<MixedWord>();
        var units = text.AsSpan(0, stretch.End);
        for (var at = stretch.Start; at < units.Length; )
        {
            var start = at;
            var alphabets = 0;
            while (at < units.Length && TryReadLetter(units, at, out var length, out var alphabet))
            {
                alphabets |= alphabet is { } known ? 1 << (int)known : 0;
                at += length;
            }

            if (at == start)
            {
                at++;
            }
            else if ((alphabets & (alphabets - 1)) != 0 && Read(text, new TextSpan(start, at)) is { } word)
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }

    private static bool TryReadLetter(ReadOnlySpan<char> units, int at, out int length, out Alphabet? alphabet)
    {
        length = 1;
        alphabet = null;
        if (Characters.IsAsciiLetter(units[at]))
        {
            alphabet = Alphabet.Latin;
            return true;
        }

        var isLetter =
            units[at] >= 0x80
            && Characters.KindAt(units, at, out length) is CharacterKind.Letter or CharacterKind.Extender;
        alphabet = isLetter && length == 1 && char.IsLetter(units[at]) ? Alphabets.Of(units[at]) : null;
        return isLetter;
    }

    /// <summary>The word as one of its alphabets has it: of two that both may, the one with more of its letters.</summary>
    private static MixedWord? Read(string text, TextSpan span)
    {
        var letters = new List<ForeignLetter>();
        if (span.Length > LongestWord)
        {
            return null;
        }

        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetter(text[i]))
            {
                if (Alphabets.Of(text[i]) is not { } alphabet)
                {
                    return null;
                }

                letters.Add(new ForeignLetter(new TextSpan(i, i + 1), alphabet));
            }
            else if (char.IsSurrogate(text[i]))
            {
                return null;
            }
        }

        if (IsMadeOpenly(text, letters) || IsNumeral(text, span, letters))
        {
            return null;
        }

        return letters
            .GroupBy(static letter => letter.Alphabet)
            .OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key)
            .Select(group => ReadAs(text, span, letters, group.Key))
            .FirstOrDefault(static read => read is not null);
    }

    private static MixedWord? ReadAs(string text, TextSpan span, List<ForeignLetter> letters, Alphabet alphabet)
    {
        var units = text.AsSpan(span.Start, span.Length).ToArray();
        var foreign = letters.FindAll(letter => letter.Alphabet != alphabet);
        foreach (var letter in foreign)
        {
            if (!Alphabets.TryFindTwin(text[letter.Span.Start], alphabet, out var twin))
            {
                return null;
            }

            units[letter.Span.Start - span.Start] = twin;
        }

        return new MixedWord(span, alphabet, new string(units), [.. foreign]);
    }

    private static bool IsNumeral(string text, TextSpan span, List<ForeignLetter> letters) =>
        ReadAs(text, span, letters, Alphabet.Latin) is { } word
        && word.LooksLike.AsSpan().IndexOfAnyExcept(Numerals) < 0;

    /// <summary>Capitals of one alphabet before small letters of another: an abbreviation with an ending. And a small Greek letter beside capitals: a formula.</summary>
    private static bool IsMadeOpenly(string text, List<ForeignLetter> letters)
    {
        var first = letters.FindIndex(letter => letter.Alphabet != letters[0].Alphabet);
        var isAbbreviation =
            first >= 2
            && letters[..first].TrueForAll(letter => char.IsUpper(text[letter.Span.Start]))
            && letters[first..]
                .TrueForAll(letter =>
                    letter.Alphabet == letters[first].Alphabet && char.IsLower(text[letter.Span.Start])
                );
        return isAbbreviation || IsFormula(text, letters);
    }

    private static bool IsFormula(string text, List<ForeignLetter> letters)
    {
        if (
            letters.Count < FewestLettersWithGreek
            && letters.Exists(static letter => letter.Alphabet == Alphabet.Greek)
        )
        {
            return true;
        }

        for (var i = 0; i < letters.Count; i++)
        {
            var isSmallGreek = letters[i].Alphabet == Alphabet.Greek && char.IsLower(text[letters[i].Span.Start]);
            if (isSmallGreek && !IsSmallAt(i - 1) && !IsSmallAt(i + 1))
            {
                return true;
            }
        }

        return false;

        bool IsSmallAt(int at) => at >= 0 && at < letters.Count && char.IsLower(text[letters[at].Span.Start]);
    }
}
