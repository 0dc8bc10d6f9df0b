using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>The values of the tokens of one sentence that features combine; filled again for each sentence.</summary>
/// <remarks>
/// Each array has <see cref="Pad"/> cells before the first token and after the last, so that a window needs no test of its bounds.
/// </remarks>
internal sealed class TokenFeatures
{
    public const int Pad = 3;

    private const uint Outside = 250;
    private const int LongestWord = 64;

    private int _capacity;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    public uint[] Word { get; private set; } = [];
    public uint[] Form { get; private set; } = [];
    public uint[] Shape { get; private set; } = [];
    public uint[] Prefix { get; private set; } = [];
    public uint[] Suffix1 { get; private set; } = [];
    public uint[] Suffix2 { get; private set; } = [];
    public uint[] Suffix3 { get; private set; } = [];
    public uint[] Suffix4 { get; private set; } = [];
    public uint[] Coarse { get; private set; } = [];
    public uint[] Fine { get; private set; } = [];
    public uint[] Known { get; private set; } = [];

    /// <summary>The tags, which the tagger fills; <see cref="Pad"/> cells before the first token.</summary>
    public uint[] Tag { get; private set; } = [];

    /// <summary>Reads the tokens of a sentence.</summary>
    public void Fill(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, WordTable lexicon)
    {
        Resize(tokens.Length);
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = text.Slice(tokens[i].Start, Math.Min(tokens[i].Length, LongestWord));
            var lower = buffer[..form.Length];
            for (var k = 0; k < form.Length; k++)
            {
                lower[k] = char.IsAsciiDigit(form[k]) ? '0' : char.ToLowerInvariant(form[k]);
            }

            Read(i + Pad, form, lower, lexicon);
        }
    }

    private void Read(int at, ReadOnlySpan<char> form, ReadOnlySpan<char> lower, WordTable lexicon)
    {
        var word = FeatureHash.OfText(lower);
        var entry = lexicon[word];
        Word[at] = word;
        Form[at] = FeatureHash.OfText(form, 1);
        Shape[at] = ShapeOf(form);
        Prefix[at] = FeatureHash.OfText(lower[..Math.Min(3, lower.Length)], 2);
        Suffix1[at] = FeatureHash.OfText(lower[^Math.Min(1, lower.Length)..], 3);
        Suffix2[at] = FeatureHash.OfText(lower[^Math.Min(2, lower.Length)..], 4);
        Suffix3[at] = FeatureHash.OfText(lower[^Math.Min(3, lower.Length)..], 5);
        Suffix4[at] = FeatureHash.OfText(lower[^Math.Min(4, lower.Length)..], 6);
        Coarse[at] = entry.Coarse;
        Fine[at] = entry.Fine;
        Known[at] = entry.Tags;
    }

    /// <summary>Kinds of letters in order, repetitions once: <c>Aa</c>, <c>A.A.</c>, <c>0,0</c>.</summary>
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

        return hash;
    }

    private void Resize(int count)
    {
        Count = count;
        if (count + (2 * Pad) > _capacity)
        {
            _capacity = Math.Max(128, (count * 2) + (2 * Pad));
            Word = new uint[_capacity];
            Form = new uint[_capacity];
            Shape = new uint[_capacity];
            Prefix = new uint[_capacity];
            Suffix1 = new uint[_capacity];
            Suffix2 = new uint[_capacity];
            Suffix3 = new uint[_capacity];
            Suffix4 = new uint[_capacity];
            Coarse = new uint[_capacity];
            Fine = new uint[_capacity];
            Known = new uint[_capacity];
            Tag = new uint[_capacity];
        }

        foreach (
            var values in (ReadOnlySpan<uint[]>)
                [Word, Form, Shape, Prefix, Suffix1, Suffix2, Suffix3, Suffix4, Coarse, Fine, Known, Tag]
        )
        {
            values.AsSpan(0, Pad).Fill(Outside);
            values.AsSpan(count + Pad, Pad).Fill(Outside + 1);
        }
    }
}
