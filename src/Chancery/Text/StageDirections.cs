using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>Tells what a transcriber notes in brackets, (Laughter.), [crosstalk], from what was said.</summary>
internal static class StageDirections
{
    private const int MaxLength = 160;
    private const int MaxWordLength = 24;

    /// <summary>Words that make a short bracket a note whatever else it holds.</summary>
    private static readonly FrozenSet<string> Notes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "applause",
            "laughter",
            "laughs",
            "laughing",
            "chuckles",
            "cheering",
            "cheers",
            "boos",
            "booing",
            "jeers",
            "inaudible",
            "unintelligible",
            "indiscernible",
            "crosstalk",
            "phonetic",
            "ph",
            "sic",
            "retranslated",
            "coughs",
            "sighs",
            "groans",
            "sobs",
            "whistles",
            "pause",
            "pauses",
            "silence",
            "commercial",
            "gestures",
            "аплодисменты",
            "смех",
            "смеется",
            "смеётся",
            "оживление",
            "неразборчиво",
            "оплески",
            "сміх",
            "beifall",
            "applaus",
            "heiterkeit",
            "gelächter",
            "lachen",
            "lacht",
            "unverständlich",
            "zwischenruf",
            "applaudissements",
            "rires",
            "rire",
            "rit",
            "inaudibles",
            "risas",
            "aplausos",
            "risos",
            "applausi",
            "risate",
            "potlesk",
            "smiech",
            "smích",
            "oklaski",
            "śmiech",
            "taps",
            "nevol",
            "تصفيق",
            "ضحك",
            "笑",
            "笑声",
            "掌声",
            "鼓掌",
            "拍手",
            "笑い",
        ]
    );

    /// <summary>First words of a note about the language, the sound or the course of the meeting.</summary>
    private static readonly FrozenSet<string> Openings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "as interpreted",
            "as translated",
            "in progress",
            "off mic",
            "off mike",
            "without microphone",
            "cross talk",
            "speaks in",
            "speaks english",
            "speaking in",
            "clears throat",
            "bell rings",
            "begin video",
            "end video",
            "through interpreter",
            "via interpreter",
            "no audio",
            "audio drop",
            "music plays",
            "baby cries",
            "no translation",
            "phone rings",
            "break in",
            "technical difficulties",
            "points to",
            "holds up",
            "speaks to",
            "minute of",
        ]
    );

    private static readonly FrozenSet<string> OfTheSpeaker = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["I", "me", "my", "we", "us", "our", "you", "your", "I'm", "we're", "I’m", "we’re"]
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotesBySpan =
        Notes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningsBySpan =
        Openings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfTheSpeakerBySpan =
        OfTheSpeaker.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>If a note opens at <paramref name="start"/>, where it ends.</summary>
    public static bool TrySkip(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        var close = text[start] switch
        {
            '(' => ')',
            '[' => ']',
            '（' => '）',
            _ => '\0',
        };
        var window = text[(start + 1)..Math.Min(text.Length, start + MaxLength)];
        var length = window.IndexOfAny(close, text[start], '\n');
        if (length <= 0 || window[length] != close || !IsNote(window[..length], close == ')'))
        {
            return false;
        }

        end = start + length + 2;
        return true;
    }

    private static bool IsNote(ReadOnlySpan<char> content, bool isRound) =>
        HasNoteWord(content) || StartsWithOpening(content) || (isRound && IsNarratedSentence(content));

    private static bool HasNoteWord(ReadOnlySpan<char> content)
    {
        var words = 0;
        var found = false;
        foreach (var range in content.SplitAny(" .,-–—;:/"))
        {
            var word = content[range];
            words += word.IsEmpty ? 0 : 1;
            found |= word.Length is > 0 and <= MaxWordLength && NotesBySpan.Contains(word);
        }

        return found && words <= 6;
    }

    private static bool StartsWithOpening(ReadOnlySpan<char> content)
    {
        var first = content.IndexOfAny(' ', '-');
        if (first <= 0 || first + 1 >= content.Length)
        {
            return false;
        }

        var second = content[(first + 1)..].IndexOfAny(" .,-");
        var end = second < 0 ? content.Length : first + 1 + second;
        if (end > MaxWordLength)
        {
            return false;
        }

        Span<char> opening = stackalloc char[MaxWordLength];
        content[..end].CopyTo(opening);
        opening[first] = ' ';
        return OpeningsBySpan.Contains(opening[..end]);
    }

    /// <summary>"(The bill is signed.)": a whole sentence about the scene. Asides of the speaker carry no full stop of their own.</summary>
    private static bool IsNarratedSentence(ReadOnlySpan<char> content)
    {
        if (content[^1] != '.' || !char.IsUpper(content[0]))
        {
            return false;
        }

        foreach (var range in content.SplitAny(" .,"))
        {
            var word = content[range];
            if (word.Length is > 0 and <= MaxWordLength && OfTheSpeakerBySpan.Contains(word))
            {
                return false;
            }
        }

        return true;
    }
}
