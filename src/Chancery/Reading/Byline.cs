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
