using System.Text;

namespace Chancery.Export.Chicago;

/// <summary>Writes a note in the style of the Chicago Manual, 17th edition: creator, title, kind, medium, date, place, address.</summary>
public static class ChicagoNote
{
    /// <summary>One line that ends in a full stop.</summary>
    public static string Of(CitedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var note = new StringBuilder();
        if (work.Creator is { } creator)
        {
            note.Append(creator).Append(", ");
        }

        if (work.Title is { } title)
        {
            note.Append('“').Append(WithSingleMarks(title)).Append(",” ");
        }

        string?[] parts =
        [
            KindOf(work),
            work.Site,
            work.CopiedFrom is { } source ? $"copied from {source}" : null,
            work.Published is { } date ? CitedDate.Of(date) : "n.d.",
            work.Published is null && work.Url is not null && work.Accessed is { } accessed
                ? $"accessed {CitedDate.Of(accessed)}"
                : null,
            work.Locator,
            work.Url,
        ];
        note.AppendJoin(", ", parts.Where(part => part is not null));
        if (note[^1] != '.')
        {
            note.Append('.');
        }

        note[0] = char.ToUpperInvariant(note[0]);
        return note.ToString();
    }

    private static string? KindOf(CitedWork work) =>
        CitedKind.Of(work.Kind) is { } kind
            ? work.Interviewer is { } interviewer
                ? $"{kind} by {interviewer}"
                : kind
            : work.Title is null
                ? "untitled document"
                : null;

    // Marks inside a title that stands in marks itself become single ones.
    private static string WithSingleMarks(string title)
    {
        var text = new StringBuilder(title);
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = text[i] switch
            {
                '“' => '‘',
                '”' => '’',
                '"' => i == 0 || text[i - 1] is ' ' or '(' or '[' or '—' ? '‘' : '’',
                var c => c,
            };
        }

        return text.ToString();
    }
}
