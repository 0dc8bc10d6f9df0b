using Chancery.Actors.Authority;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>A name of the authority data as it stands in a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">Which.</param>
internal readonly record struct AuthorityHit(TextSpan Span, AuthorityName Name);

/// <summary>Finds the names of the authority data in a text: the longest at each place, whole words only.</summary>
internal sealed class AuthorityHits(AuthorityNameIndex names, string? language)
{
    private const int ShortestInCapitals = 5;

    /// <summary>The names within <paramref name="stretch"/>, in order, not overlapping.</summary>
    public IEnumerable<AuthorityHit> Of(string text, TextSpan stretch)
    {
        var isInCapitals = IsInCapitals(text.AsSpan(stretch.Start, stretch.Length));
        for (var at = stretch.Start; at < stretch.End; )
        {
            if (BeginsName(text, at) && Find(text, at, stretch.End, isInCapitals) is { } hit)
            {
                yield return hit;
                at = hit.Span.End;
            }
            else
            {
                at++;
            }
        }
    }

    private AuthorityHit? Find(string text, int at, int end, bool isInCapitals)
    {
        var within = text.AsSpan(0, end);
        AuthorityHit? best = null;
        foreach (var name in names.StartingAt(within, at))
        {
            if (!IsRead(name) || (isInCapitals && name.Text.Length < ShortestInCapitals))
            {
                continue;
            }

            var length = LengthAt(within, at, name.Text);
            if (length > 0)
            {
                best = new AuthorityHit(new TextSpan(at, at + length), name);
                break;
            }
        }

        return best ?? FindInflected(within, at);
    }

    // "Nordlands", "Норландии": the form has an ending of its own, so that it is no word of the index.
    private AuthorityHit? FindInflected(ReadOnlySpan<char> text, int at)
    {
        if (language is not ("ru" or "uk" or "sk" or "cs" or "de"))
        {
            return null;
        }

        foreach (var name in names.InflectedAt(text, at))
        {
            if (
                IsRead(name)
                && name.Kind is not AuthorityNameKind.Adjective
                && InflectedName.LengthAt(text, at, name.Text, name.Language) is > 0 and var length
                && EndsWord(text, at + length)
            )
            {
                return new AuthorityHit(new TextSpan(at, at + length), name);
            }
        }

        return null;
    }

    private bool IsRead(AuthorityName name) =>
        name.Entry.Kind != AuthorityKind.Role
        && (name.Language is null || name.Language == language || name.Text[0] >= '\u0400');

    // Spaces of any kind, apostrophes and hyphens of any shape.
    private static int LengthAt(ReadOnlySpan<char> text, int at, string name)
    {
        var to = at;
        foreach (var c in name)
        {
            if (to >= text.Length || !(AreOne(text[to], c) || (to == at && c == 't' && text[to] == 'T')))
            {
                return 0;
            }

            to++;
        }

        return EndsWord(text, to) ? to - at : 0;
    }

    /// <summary>True where a text has a name's letters, with spaces, apostrophes and hyphens of any kind.</summary>
    public static bool AreSame(ReadOnlySpan<char> written, ReadOnlySpan<char> known)
    {
        if (written.Length != known.Length)
        {
            return false;
        }

        for (var i = 0; i < known.Length; i++)
        {
            if (!AreOne(written[i], known[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreOne(char written, char known) =>
        written == known
        || known switch
        {
            ' ' => written is '\u00A0' or '\u202F' or '-' or '‑',
            '\'' => written is '’' or 'ʼ',
            '-' => written is '‑' or '‐' or '–',
            _ => false,
        };

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end >= text.Length
        || !char.IsLetterOrDigit(text[end])
        || AuthorityNameIndex.IsUnspaced(text[end])
        || AuthorityNameIndex.IsUnspaced(text[end - 1]);

    private static bool BeginsName(string text, int at) =>
        (
            char.IsUpper(text[at])
            && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '@' or '#' or '_'))
        )
        || AuthorityNameIndex.IsUnspaced(text[at])
        || (text[at] is 'a' or 't' && (at == 0 || text[at - 1] is ' ' or '(' or '\n'))
        || (char.IsDigit(text[at]) && (at == 0 || text[at - 1] == ' '));

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        var (small, large) = (0, 0);
        foreach (var c in line)
        {
            small += char.IsLower(c) ? 1 : 0;
            large += char.IsUpper(c) ? 1 : 0;
        }

        return large > 12 && small * 10 < large;
    }
}
