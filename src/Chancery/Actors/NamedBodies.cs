using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Organisations that no authority file knows: several capitalized words of which the last says that it is a body.</summary>
internal static class NamedBodies
{
    private const int FewestWords = 2;

    private static readonly FrozenSet<string> Bodies = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "agency",
            "council",
            "committee",
            "commission",
            "ministry",
            "academy",
            "university",
            "institute",
            "parliament",
            "assembly",
            "senate",
            "organisation",
            "organization",
            "group",
            "fund",
            "foundation",
            "party",
            "board",
            "court",
            "union",
            "association",
            "league",
            "alliance",
            "authority",
            "bureau",
            "centre",
            "center",
            "forum",
            "bank",
            "corporation",
            "company",
            "network",
        ]
    );

    public static void Add(
        string text,
        IReadOnlyList<TextSpan> runs,
        IReadOnlyList<AuthorityHit> hits,
        ActorDrafts drafts
    )
    {
        var known = 0;
        foreach (var run in runs)
        {
            while (known < hits.Count && hits[known].Span.End <= run.Start)
            {
                known++;
            }

            if (IsKnown(hits, known, run))
            {
                continue;
            }

            var span = BehindPossessive(text, run);
            var name = text.Substring(span.Start, span.Length);
            var last = name[(name.LastIndexOf(' ') + 1)..];
            if (Bodies.Contains(last) && name.AsSpan().Count(' ') + 1 >= FewestWords && !IsGeneric(name))
            {
                drafts.Of(name, ActorKind.Organisation).Mention(span, MentionReason.Name);
            }
        }
    }

    // "Norland's Harbour Council"
    private static TextSpan BehindPossessive(string text, TextSpan run)
    {
        var at = text.AsSpan(run.Start, run.Length).LastIndexOfAny('’', '\'');
        return at > 0 && at + 3 < run.Length && text[run.Start + at + 1] == 's' && text[run.Start + at + 2] == ' '
            ? new TextSpan(run.Start + at + 3, run.End)
            : run;
    }

    // "Foreign Ministry", "Security Council": every state may have one.
    private static bool IsGeneric(string name) =>
        name.Split(' ')
            .All(word =>
                OfficeWords.IsModifier(word) || OfficeWords.IsOrganisation(word) || OfficeWords.IsGeneric(word)
            );

    // An organisation of the authority data within, or a name that reaches to the end of the run.
    private static bool IsKnown(IReadOnlyList<AuthorityHit> hits, int from, TextSpan run)
    {
        for (var i = from; i < hits.Count && hits[i].Span.Start < run.End; i++)
        {
            if (hits[i].Name.Entry.Kind == Authority.AuthorityKind.Organisation || hits[i].Span.End >= run.End)
            {
                return true;
            }
        }

        return false;
    }
}
