using Chancery.Actors.Authority;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Mentions of states, organisations and the places that stand for them.</summary>
internal static class BodyMentions
{
    private static readonly string[] Whereabouts =
    [
        "in",
        "to",
        "from",
        "at",
        "near",
        "outside",
        "around",
        "via",
        "through",
        "into",
        "across",
        "visit",
        "visits",
        "visited",
        "visiting",
        "left",
        "leave",
        "leaves",
        "leaving",
        "reached",
        "toward",
        "towards",
        "within",
        "inside",
        "for",
        "throughout",
    ];

    public static void Add(string text, IReadOnlyList<AuthorityHit> hits, AuthorityLookup lookup, ActorDrafts drafts)
    {
        foreach (var hit in hits.Where(hit => !hit.Name.IsShared))
        {
            switch (hit.Name.Entry.Kind)
            {
                case AuthorityKind.State when hit.Name.Kind == AuthorityNameKind.Capital:
                    AddCapital(text, hit, drafts);
                    break;
                case AuthorityKind.State when !IsNameOfPerson(text, hit):
                    AddNamed(hit, drafts.Of(hit.Name.Entry, ActorKind.State));
                    break;
                case AuthorityKind.Organisation:
                    var draft = drafts.Of(hit.Name.Entry, ActorKind.Organisation);
                    draft.Country ??= lookup.StateOf(hit.Name.Entry)?.Name;
                    AddNamed(hit, draft);
                    break;
                case AuthorityKind.Place:
                    var place = drafts.Of(hit.Name.Entry, ActorKind.Place);
                    place.Country ??= lookup.StateOf(hit.Name.Entry)?.Name;
                    place.Mention(hit.Span, MentionReason.PlaceForBody);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddNamed(AuthorityHit hit, ActorDraft draft)
    {
        if (hit.Name.Kind is AuthorityNameKind.Name or AuthorityNameKind.Official or AuthorityNameKind.Alias)
        {
            draft.Mention(
                hit.Span,
                hit.Name is { Kind: AuthorityNameKind.Name, Language: null } ? MentionReason.Name : MentionReason.Alias
            );
        }
    }

    private static void AddCapital(string text, AuthorityHit hit, ActorDrafts drafts)
    {
        if (StandsForGovernment(text, hit.Span))
        {
            drafts.Of(hit.Name.Entry, ActorKind.State).Mention(hit.Span, MentionReason.CapitalForGovernment);
            return;
        }

        var place = drafts.Of(hit.Name.Text, ActorKind.Place);
        place.Country ??= hit.Name.Entry.Name;
        place.Mention(hit.Span, MentionReason.Name);
    }

    /// <summary>"Selm's readiness", "Selm has agreed"; not "in Selm".</summary>
    private static bool StandsForGovernment(string text, TextSpan capital)
    {
        var start = capital.Start - 1;
        while (start > 0 && text[start] == ' ')
        {
            start--;
        }

        var end = start + 1;
        while (start >= 0 && char.IsLetter(text[start]))
        {
            start--;
        }

        var before = end > start + 1 && start + 1 >= 0 ? text.AsSpan(start + 1, end - start - 1) : default;
        foreach (var word in Whereabouts)
        {
            if (before.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        if (capital.End + 1 < text.Length && text[capital.End] is '\'' or '’' && text[capital.End + 1] == 's')
        {
            return true;
        }

        var at = capital.End;
        return at < text.Length
            && text[at] == ' '
            && WordScanner.TryRead(text, ref at, Math.Min(text.Length, capital.End + 40), out var next)
            && (
                next.Is(WordClass.Auxiliary | WordClass.Finite)
                || next.Takes(~ReportingFrame.None & ~ReportingFrame.AlsoNoun)
            );
    }

    // "Vera Jordan", "Jordan Orn": names of states that are names of people as well.
    private static bool IsNameOfPerson(string text, AuthorityHit hit)
    {
        if (hit.Name.Text.Contains(' ', StringComparison.Ordinal) || hit.Name.Text.Length < 4)
        {
            return false;
        }

        var start = hit.Span.Start - 1;
        if (start > 0 && text[start] == ' ')
        {
            var end = start;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (
                end - start > 2
                && char.IsUpper(text[start])
                && GivenNames.GenderOf(text[start..end]) != NameGender.Unknown
            )
            {
                return true;
            }
        }

        return GivenNames.GenderOf(hit.Name.Text) != NameGender.Unknown
            && hit.Span.End + 1 < text.Length
            && text[hit.Span.End] == ' '
            && char.IsUpper(text[hit.Span.End + 1]);
    }
}
