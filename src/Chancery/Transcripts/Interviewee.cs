using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Finds who answers, or speaks, where no label names the speaker: by a caption, the title, the editor's note.</summary>
internal static class Interviewee
{
    private const int HeadBlocks = 8;

    private static readonly string[] Introductions =
    [
        "interview with ",
        "interview of ",
        "interview by ",
        "remarks by ",
        "remarks of ",
        "statement by ",
        "statement of ",
        "address by ",
        "speech by ",
        "speech of ",
        "conversation with ",
        "q&a with ",
        "q & a with ",
        "interview mit ",
        "gespräch mit ",
        "rede von ",
        "entretien avec ",
        "interview de ",
        "discours de ",
        "entrevista a ",
        "entrevista con ",
        "intervista a ",
        "intervista con ",
        "rozhovor s ",
        "wywiad z ",
    ];

    /// <summary>The name, or null where the document names nobody.</summary>
    public static string? Find(Document document, IReadOnlyList<SpokenBlock> blocks)
    {
        var head = blocks
            .TakeWhile(block => block.Label is null or { Kind: LabelKind.Editor })
            .Take(HeadBlocks)
            .ToList();
        var title = document.Title ?? "";
        return FromCaption(head)
            ?? FromIntroduction(title)
            ?? FromPossessive(title)
            ?? FromColon(title)
            ?? NamesInText.FirstTitled(title)
            ?? NamesInText.InApposition(title)
            ?? head.Select(block => FromIntroduction(block.Said)).FirstOrDefault(name => name is not null)
            ?? head.Select(block => NamesInText.FirstTitled(block.Said)).FirstOrDefault(name => name is not null);
    }

    /// <summary><c>Jan Novak, foreign minister of Ostria</c></summary>
    private static string? FromCaption(List<SpokenBlock> head)
    {
        foreach (var block in head.Where(block => BlockShape.IsHeadingLine(block)))
        {
            var comma = block.Text.IndexOf(',', StringComparison.Ordinal);
            if (
                comma > 0
                && NamesInText.AtStart(block.Text[..comma]) is { Remainder: "" } found
                && found.Name.Contains(' ', StringComparison.Ordinal)
                && NamesOffice(block.Text[(comma + 1)..])
            )
            {
                return found.Name;
            }
        }

        return null;
    }

    private static string? FromIntroduction(string text)
    {
        foreach (var introduction in Introductions)
        {
            var at = text.IndexOf(introduction, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var behind = text[(at + introduction.Length)..];
            var name = NamesInText.AtStart(behind)?.Name;
            name =
                name is { } found && found.Contains(' ', StringComparison.Ordinal)
                    ? name
                    : NamesInText.FirstTitled(Clause(behind)) ?? name;
            if (name is not null && name.Contains(' ', StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary><c>Foreign Minister Jan Novak’s interview with Selm Radio</c></summary>
    private static string? FromPossessive(string title)
    {
        var at = title.AsSpan().IndexOfAny('’', '\'');
        return
            at > 0
            && title.AsSpan(at + 1).StartsWith("s ", StringComparison.Ordinal)
            && NamesInText.AtStart(title[..at]) is { Remainder: "" } found
            && found.Name.Contains(' ', StringComparison.Ordinal)
            ? found.Name
            : null;
    }

    /// <summary><c>Jan Novak: “We are close”</c></summary>
    private static string? FromColon(string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && NamesInText.AtStart(title[..colon]) is { Remainder: "" } found
            && found.Name.Contains(' ', StringComparison.Ordinal)
            ? found.Name
            : null;
    }

    private static string Clause(string text)
    {
        var end = text.AsSpan().IndexOfAny('.', '\n', ';');
        return end > 0 ? text[..end] : text;
    }

    private static bool NamesOffice(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word => OfficeTitles.Contains(word) && word is not "the");
}
