namespace Chancery.Language.English;

/// <summary>What a token's form is made of, as numbers: the word in lower case, its beginning and ends, and its shape.</summary>
internal readonly ref struct TokenParts
{
    /// <summary>Letters of a word that are looked at; what comes after them does not count.</summary>
    public const int Longest = 64;

    /// <summary>Number of the ends and beginnings, which stand for a word that is not known.</summary>
    public const int Affixes = 4;

    private readonly ReadOnlySpan<char> _lower;

    /// <summary>Reads a form; <paramref name="room"/> has place for <see cref="Longest"/> letters.</summary>
    public TokenParts(ReadOnlySpan<char> form, Span<char> room)
    {
        form = form[..Math.Min(form.Length, Longest)];
        for (var i = 0; i < form.Length; i++)
        {
            room[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);
        }

        _lower = room[..form.Length];
        Word = TextHash.Of(_lower);
        Shape = ShapeOf(form);
    }

    /// <summary>The word in lower case, each digit a zero.</summary>
    public uint Word { get; }

    /// <summary>Kinds of letters in order, repetitions once: <c>Aa</c>, <c>A.A.</c>, <c>0,0</c>.</summary>
    public uint Shape { get; }

    /// <summary>The first three letters (0), or the last two, three or four.</summary>
    public uint Affix(int which) =>
        which == 0
            ? TextHash.Of(_lower[..Math.Min(3, _lower.Length)], 2)
            : TextHash.Of(_lower[^Math.Min(which + 1, _lower.Length)..], (uint)which + 3);

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        var hash = (uint)Math.Min(form.Length, 4);
        var last = '\0';
        foreach (var unit in form)
        {
            var kind =
                char.IsAsciiDigit(unit) ? '0'
                : char.IsUpper(unit) ? 'A'
                : char.IsLetter(unit) ? 'a'
                : unit;
            if (kind != last)
            {
                hash = (hash * 31) + kind;
                last = kind;
            }
        }

        return hash * 0x9E37_79B1;
    }
}
