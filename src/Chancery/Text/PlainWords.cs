namespace Chancery.Text;

/// <summary>Keys of the words that need no more than a table: the same keys that <see cref="Normalization"/> leads to, without its strings.</summary>
/// <remarks>
/// Letters of the Latin, Greek, Cyrillic, Hebrew, Arabic and Armenian alphabets fold each by itself as long as no combining mark stands
/// among them; so do single ideographs and kana. Everything else is left to the normalization.
/// </remarks>
internal static class PlainWords
{
    private const int MaxLength = 64;

    /// <summary>The key of <paramref name="word"/>; false if the word is none of these.</summary>
    public static bool TryKeyOf(ReadOnlySpan<char> word, out ulong key)
    {
        key = 0;
        if (word.Length > MaxLength || Mojibake.MayHold(word) || MayEndInFoldedPossessive(word))
        {
            return false;
        }

        if (word.Length == 1 && IsOwnForm(word[0]))
        {
            key = WordKey.Of(word);
            return true;
        }

        Span<char> folded = stackalloc char[LetterFolds.MostUnits * MaxLength];
        var length = Fold(WithoutPossessive(word), folded);
        if (length <= 0)
        {
            return false;
        }

        folded = folded[..length];
        key = WordKey.Of(folded);
        if (Spelling.MayVary(folded, key))
        {
            key = WordKey.Of(Spelling.ToAmerican(new string(folded)));
        }

        return true;
    }

    /// <summary>The folded letters; their number, or -1 where one is not in the table.</summary>
    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (Characters.IsAsciiLetter(c))
            {
                folded[length++] = (char)(c | 0x20);
            }
            else if (c is not ('\'' or '’'))
            {
                var fold = LetterFolds.Of(c);
                if (fold.IsEmpty)
                {
                    return -1;
                }

                fold.CopyTo(folded[length..]);
                length += fold.Length;
            }
        }

        return length;
    }

    /// <summary>"James’s" is James; other apostrophes than these two are left to the normalization.</summary>
    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^2] is '\'' or '’' && (word[^1] | 0x20) == 's' && (word[^3] | 0x20) == 's'
            ? word[..^2]
            : word;

    /// <summary>"Weiß’s": whether the mark follows an s shows only when the letters are folded.</summary>
    private static bool MayEndInFoldedPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^2] is '\'' or '’' && (word[^1] >= 0x80 || word[^3] >= 0x80);

    /// <summary>Ideographs, Hiragana and Katakana that no normalization changes.</summary>
    private static bool IsOwnForm(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA');

    /// <summary>What each letter of the alphabets is in a normalized word: one unit or two, "ss" for ß.</summary>
    private static class LetterFolds
    {
        public const int MostUnits = 3;
        private const char First = '\u0080';
        private const char End = '\u0700';

        private static readonly string?[] Folds = Make();

        /// <summary>Empty where the character is no letter of them.</summary>
        public static ReadOnlySpan<char> Of(char c) => c is >= First and < End ? Folds[c - First] : default;

        private static string?[] Make()
        {
            var folds = new string?[End - First];
            for (var c = First; c < End; c++)
            {
                if (Characters.KindAt([c], 0, out _) == CharacterKind.Letter && !Characters.IsApostrophe(c))
                {
                    var fold = Normalization.NormalizeLetter(c);
                    folds[c - First] = fold.Length is > 0 and <= MostUnits ? fold : null;
                }
            }

            return folds;
        }
    }
}
