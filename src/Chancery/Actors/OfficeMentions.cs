using Chancery.Actors.Authority;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Offices that stand for their holder: a state and a role, or a name of an office, with no person's name beside them.</summary>
internal static class OfficeMentions
{
    private const int MostRoleWords = 6;

    /// <summary>The mentions in the order of the hits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hits">Names of the authority data in it.</param>
    /// <param name="names">Their index.</param>
    public static IEnumerable<TextSpan> Find(string text, IReadOnlyList<AuthorityHit> hits, AuthorityNameIndex names)
    {
        foreach (var hit in hits)
        {
            var span = hit.Name.Entry.Kind switch
            {
                AuthorityKind.Office => hit.Span,
                AuthorityKind.State or AuthorityKind.Organisation => Behind(text, hit.Span, names)
                    ?? Before(text, hit.Span, names),
                _ => (TextSpan?)null,
            };
            if (span is { } mention && !IsTitleOfName(text, mention.End))
            {
                yield return mention;
            }
        }
    }

    // "Norland's foreign minister", "the Norlandic foreign minister"
    private static TextSpan? Behind(string text, TextSpan body, AuthorityNameIndex names)
    {
        var at = body.End;
        if (at + 1 < text.Length && text[at] is '\'' or '’' && text[at + 1] == 's')
        {
            at += 2;
        }

        if (at >= text.Length || text[at] != ' ')
        {
            return null;
        }

        var (start, end, best) = (at + 1, at, -1);
        for (var words = 0; words < MostRoleWords && end < text.Length && text[end] is ' ' or '\u00A0'; words++)
        {
            var word = ++end;
            while (
                end < text.Length
                && (
                    char.IsLetter(text[end])
                    || text[end] is '-' or '.' && end + 1 < text.Length && char.IsLetter(text[end + 1])
                )
            )
            {
                end++;
            }

            if (!names.IsRoleWord(text.AsSpan(word, end - word)))
            {
                break;
            }

            if (names.RolesOf(OfficePhrase.Plain(text[start..end])).Count > 0)
            {
                best = end;
            }
        }

        return best < 0 ? null : new TextSpan(body.Start, best);
    }

    // "the foreign minister of Norland"
    private static TextSpan? Before(string text, TextSpan body, AuthorityNameIndex names)
    {
        var end = body.Start;
        var before = text.AsSpan(0, end);
        if (before.EndsWith(" the ", StringComparison.Ordinal))
        {
            before = before[..^4];
        }

        if (!before.EndsWith(" of ", StringComparison.Ordinal))
        {
            return null;
        }

        end = before.Length - 4;
        var (start, best) = (end, -1);
        for (var words = 0; words < MostRoleWords && start > 0; words++)
        {
            var word = start;
            while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            {
                start--;
            }

            if (
                !names.IsRoleWord(text.AsSpan(start, word - start))
                || text.AsSpan(start, word - start) is "the" or "The"
            )
            {
                break;
            }

            if (names.RolesOf(OfficePhrase.Plain(text[start..end])).Count > 0)
            {
                best = start;
            }

            if (start == 0 || text[start - 1] != ' ')
            {
                break;
            }

            start--;
        }

        return best < 0 ? null : new TextSpan(best, body.End);
    }

    // Before a name it is the name's title.
    private static bool IsTitleOfName(string text, int end) =>
        end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
}
