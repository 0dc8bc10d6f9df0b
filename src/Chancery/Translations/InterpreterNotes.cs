using Chancery.Text;

namespace Chancery.Translations;

/// <summary>Finds the note of a transcriber that says that the words behind it were interpreted.</summary>
/// <remarks>
/// A note holds until another says that the speaker goes on in the language of the transcript, or until a line begins with the label of
/// another speaker, which stands inside a turn where a transcript gives many speeches as one. Linear in the text.
/// </remarks>
internal static class InterpreterNotes
{
    private const int LongestNote = 80;
    private const int LongestLabel = 100;

    /// <summary>The note that holds where <paramref name="text"/> ends, as written; null without one.</summary>
    public static string? FindLast(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0)
        {
            var start = text[..(end - 1)].LastIndexOf('\n') + 1;
            var line = text[start..end];
            if (FindInLine(line, out var note))
            {
                return note;
            }

            if (start > 0 && StartsWithLabel(line))
            {
                return null;
            }

            end = start;
        }

        return null;
    }

    /// <summary>The note inside a speaker label, or the label itself where it is the interpreter's; null without one.</summary>
    public static string? FindInLabel(ReadOnlySpan<char> label)
    {
        if (FindInLine(label, out var note))
        {
            return note;
        }

        var name = label.Trim(": \u00A0*[]().");
        return name.Length is > 0 and < 40 && name.IndexOf(' ') < 0 && IsNote(name) ? name.ToString() : null;
    }

    /// <summary>True where the last note of a line settles it: with the note, or with null where the speaker went on without an interpreter.</summary>
    private static bool FindInLine(ReadOnlySpan<char> line, out string? note)
    {
        note = null;
        var end = line.Length;
        while (end > 0)
        {
            var close = line[..end].LastIndexOfAny(")]）".AsSpan());
            if (close < 0)
            {
                return false;
            }

            var from = Math.Max(0, close - LongestNote);
            var open = line[from..close].LastIndexOfAny("([（".AsSpan());
            if (open >= 0)
            {
                var content = line[(from + open + 1)..close].Trim(" .:");
                if (IsOwnLanguage(content))
                {
                    return true;
                }

                if (IsNote(content))
                {
                    note = line[(from + open)..(close + 1)].ToString();
                    return true;
                }
            }

            end = close;
        }

        return false;
    }

    private static bool IsNote(ReadOnlySpan<char> content)
    {
        // "translated from Russian", "as interpreted", "speaking through an interpreter": the word stands early or last.
        var tokens = Tokenizer.Tokenize(content.ToString());
        var found = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = content[tokens[i].Start..tokens[i].End].ToString().ToLowerInvariant();
            if (TranslationWords.Denials.Contains(word))
            {
                return false;
            }

            found |=
                (i < 2 || i == tokens.Length - 1)
                && Array.Exists(
                    TranslationWords.InterpretingStems,
                    stem => word.StartsWith(stem, StringComparison.Ordinal)
                );
        }

        return found;
    }

    private static bool IsOwnLanguage(ReadOnlySpan<char> content) =>
        content.Length < 40 && TranslationWords.OwnLanguage.Contains(content.ToString().ToLowerInvariant());

    private static bool StartsWithLabel(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        return colon > 2 && char.IsUpper(line[0]) && line[..colon].IndexOfAny(".!?;,".AsSpan()) < 0;
    }
}
