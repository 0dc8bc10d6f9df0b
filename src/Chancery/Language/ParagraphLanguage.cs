using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Tells the language of each paragraph of a document, by its script and its commonest words.</summary>
/// <remarks>A paragraph is of its document's language unless another one has clearly more of its words there.</remarks>
internal static class ParagraphLanguage
{
    private const int Sampled = 600;
    private const int FewestHits = 3;

    private static readonly SearchValues<char> UkrainianLetters = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> RussianLetters = SearchValues.Create("ыэёЫЭЁ");

    private static readonly string[] Languages = [.. LanguageIdentifier.CommonWords.Select(words => words.Language)];

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Words =
        LanguageIdentifier
            .CommonWords.SelectMany((words, index) => words.Words.Select(word => (Word: word, Bit: 1u << index)))
            .GroupBy(pair => pair.Word, pair => pair.Bit, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Aggregate((bits, bit) => bits | bit),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A BCP 47 tag for each paragraph, or null where neither it nor its document says.</summary>
    public static ImmutableArray<string?> Of(string text, IEnumerable<TextSpan> paragraphs, string? document)
    {
        var expected = document is null ? -1 : Array.IndexOf(Languages, document.Split('-')[0]);
        return [.. paragraphs.Select(paragraph => Identify(text, paragraph, expected, document))];
    }

    private static string? Identify(string text, TextSpan paragraph, int expected, string? document)
    {
        var stretch = text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, Sampled));
        if (OtherScript(stretch) is { } language)
        {
            return language;
        }

        Span<int> hits = stackalloc int[Languages.Length];
        Count(stretch, hits);
        TellByLetters(stretch, hits);
        var best = expected < 0 ? 0 : expected;
        for (var i = 0; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        var isClear = hits[best] >= FewestHits && (expected < 0 || hits[best] > 2 * hits[expected]);
        return isClear ? Languages[best] : document;
    }

    private static void Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at == start)
            {
                at++;
            }
            else if (Words.TryGetValue(text[start..at], out var languages))
            {
                for (; languages != 0; languages &= languages - 1)
                {
                    hits[BitOperations.TrailingZeroCount(languages)]++;
                }
            }
        }
    }

    // Russian and Ukrainian share most small words; each has letters that the other has not.
    private static void TellByLetters(ReadOnlySpan<char> text, Span<int> hits)
    {
        var isUkrainian = text.ContainsAny(UkrainianLetters);
        var isRussian = !isUkrainian && text.ContainsAny(RussianLetters);
        for (var i = 0; i < hits.Length; i++)
        {
            var cannotBe = isUkrainian
                ? Languages[i] is "ru" or "bg" or "sr"
                : isRussian && Languages[i] is ("uk" or "bg" or "sr");
            hits[i] = cannotBe ? 0 : hits[i];
        }
    }

    // Scripts that say the language, or nearly.
    private static string? OtherScript(ReadOnlySpan<char> text)
    {
        var (letters, han, kana, arabic) = (0, 0, 0, 0);
        foreach (var unit in text)
        {
            letters += char.IsLetter(unit) ? 1 : 0;
            han += unit is >= '\u3400' and < '\uA000' ? 1 : 0;
            kana += unit is >= '\u3040' and < '\u3100' ? 1 : 0;
            arabic += unit is >= '\u0600' and < '\u0780' ? 1 : 0;
        }

        return (han + kana) * 2 > letters ? (kana * 20 > han ? "ja" : "zh")
            : arabic * 2 > letters ? "ar"
            : null;
    }
}
