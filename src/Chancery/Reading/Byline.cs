namespace Chancery.Reading;

/// <summary>Reads the line that names who wrote a text: <c>By Pia Lund and Tom Reyk</c>, <c>Von Pia Lund</c>, <c>Автор: …</c>.</summary>
internal static class Byline
{
    private const int LongestName = 80;

    /// <summary>What stands before the names, in small letters.</summary>
    private static readonly string[] Introductions =
    [
        "by",
        "written by",
        "posted by",
        "published by",
        "story by",
        "author:",
        "authors:",
        "by:",
        "text:",
        "von",
        "von:",
        "autor:",
        "autorin:",
        "autoren:",
        "verfasst von",
        "erstellt von",
        "gespeichert von",
        "ein artikel von",
        "eine reportage von",
        "interview:",
        "redaktion:",
        "autoren",
        "autor/in:",
        "लेखक:",
        "द्वारा:",
        "penulis:",
        "oleh:",
        "yazar:",
        "yazan:",
        "συντάκτης:",
        "συντάκτρια:",
        "بقلم:",
        "بقلم",
        "الكاتب:",
        "文：",
        "文/",
        "執筆：",
        "筆者：",
        "责任编辑：",
        "责任编辑:",
        "记者：",
        "redakteur:",
        "redakteurin:",
        "bericht:",
        "bericht von",
        "words by",
        "reported by",
        "with reporting by",
        "geschrieben von",
        "veröffentlicht von",
        "eingestellt von",
        "ein beitrag von",
        "par",
        "publié par",
        "écrit par",
        "auteur:",
        "auteur :",
        "por",
        "publicado por",
        "escrito por",
        "autora:",
        "di",
        "scritto da",
        "pubblicato da",
        "autore:",
        "door",
        "af",
        "av",
        "autor",
        "napísal",
        "napísala",
        "napsal",
        "napsala",
        "autorka:",
        "opublikowane przez",
        "автор:",
        "авторы:",
        "автор",
        "作者：",
        "作者:",
        "文：",
    ];

    private const int LongestPosting = 40;
    private const string Around = " \u00A0|~-–—·•,*_()[]";
    private static readonly string[] Agents = [" by ", " von ", " par ", " por ", " da ", " door "];
    private static readonly string[] Ends = [" am ", " on ", " um ", " le ", " el ", " (", " - ", " – ", " in "];

    /// <summary>Reads the names of <paramref name="line"/> as written; false where it is no byline.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out string names)
    {
        names = "";
        line = line.Trim(" \u00A0|~-–—·•,*_()[]");
        foreach (var introduction in Introductions)
        {
            if (!line.StartsWith(introduction, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = line[introduction.Length..];
            var isDivided = introduction[^1] is ':' or '：' || (rest.Length > 0 && rest[0] is ' ' or '\u00A0' or ':');
            rest = rest.Trim(" \u00A0:|").TrimEnd(" .,");
            if (isDivided && IsNames(rest))
            {
                names = rest.ToString();
                return true;
            }
        }

        return false;
    }

    /// <summary>The names that a short line gives, beside a date or behind a bar: <c>Posted on 3 May 2021 by Pia Lund</c>, <c>Von Pia Lund | 3.5.2021</c>.</summary>
    public static string? Find(ReadOnlySpan<char> line)
    {
        if (WrittenDates.FindFirst(line, DateOrder.DayFirst | DateOrder.ShortYears) is { } found)
        {
            return FindInPart(line[..found.Span.Start]) ?? FindInPart(line[found.Span.End..]);
        }

        return FindInPart(line);
    }

    private static string? FindInPart(ReadOnlySpan<char> part)
    {
        foreach (var range in part.SplitAny("|·•/"))
        {
            var words = WithoutPosting(WithoutEnd(part[range].Trim(Around)));
            if (TryRead(words, out var names))
            {
                return CutAtLinks(names);
            }
        }

        return null;
    }

    /// <summary><c>Posted on … by</c>, <c>Veröffentlicht am … von</c>: what was done, before the one who did it.</summary>
    private static ReadOnlySpan<char> WithoutPosting(ReadOnlySpan<char> words)
    {
        foreach (var mark in Agents)
        {
            var at = words.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (
                at > 0
                && at <= LongestPosting
                && LineShape.CountWords(words[..at]) <= 3
                && DateWords.SayDate(words[..at])
            )
            {
                return words[(at + 1)..];
            }
        }

        return words;
    }

    /// <summary>Drops the <c>on</c> before a date that is cut off.</summary>
    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last is "am" or "on" or "um" or "le" or "el" or "il" ? words[..^last.Length].TrimEnd() : words;
    }

    private static string CutAtLinks(string names)
    {
        foreach (var end in Ends)
        {
            var at = names.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            names = at > 1 ? names[..at] : names;
        }

        return names.TrimEnd(' ', ',', '-', '–');
    }

    /// <summary>Few words, the first and the last of them with a capital, and no figure.</summary>
    private static bool IsNames(ReadOnlySpan<char> text)
    {
        if (
            text.Length is < 2 or > LongestName
            || LineShape.CountWords(text) is < 1 or > 10
            || text.IndexOfAnyInRange('0', '9') >= 0
            || LineShape.EndsSentence(text)
        )
        {
            return false;
        }

        var last = text[(text.LastIndexOfAny(' ', '\u00A0') + 1)..];
        return !char.IsLower(text[0]) && char.IsLetter(text[0]) && !last.IsEmpty && !char.IsLower(last[0]);
    }
}
