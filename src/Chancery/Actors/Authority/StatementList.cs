using System.Text;
using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>Adds statements of one file and source.</summary>
internal sealed class StatementList(string file, string source, List<AuthorityStatement> statements)
{
    /// <summary>An id of a kind out of the id of another system; null where there is none.</summary>
    public static string? IdOf(string kind, string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return null;
        }

        var id = new StringBuilder(kind).Append(':');
        foreach (var c in key.Trim())
        {
            id.Append(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' ? c : '-');
        }

        return id.ToString();
    }

    /// <summary>Adds one; nothing where the entry or the value is missing.</summary>
    public void Add(
        string? entry,
        string field,
        string? value,
        string? language = null,
        PartialDate? from = null,
        PartialDate? to = null
    )
    {
        if (entry is null || string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        statements.Add(
            new AuthorityStatement(entry, field, value.Trim(), new AuthorityPlace(file, 0))
            {
                Language = language is "en" ? null : language,
                From = from,
                To = to,
                Source = source,
            }
        );
    }
}
