using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Actors;

/// <summary>Mentions of persons: full names, family names, names with titles, offices.</summary>
internal sealed class PersonMentions(
    string text,
    ImmutableArray<Turn> turns,
    AuthorityLookup lookup,
    DocumentPersons persons,
    IReadOnlyList<AuthorityHit> hits
)
{
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<AuthorityEntry> _bodies = [];
    private readonly HashSet<TextSpan> _known = [];
    private readonly HashSet<int> _endsOfBodies = [];

    public void Add(ActorDrafts drafts)
    {
        NoteBodies();
        AddFullNames(drafts);
        AddTitledNames(drafts);
        AddOffices(drafts);
        AddBareNames();
        AddNamesOfOtherScripts(drafts);
    }

    private void NoteBodies()
    {
        foreach (var hit in hits)
        {
            if (hit.Name.Entry.Kind is AuthorityKind.State or AuthorityKind.Organisation)
            {
                _bodies.Add(hit.Name.Entry);
                if (hit.Name.Kind is not (AuthorityNameKind.Adjective or AuthorityNameKind.Demonym))
                {
                    _known.Add(hit.Span);
                }
            }

            if (hit.Name.Entry.Kind != AuthorityKind.Person)
            {
                _endsOfBodies.Add(hit.Span.End);
            }
        }
    }

    private void AddFullNames(ActorDrafts drafts)
    {
        var speakers = turns
            .Select(turn => turn.Speaker)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(persons.Parse)
            .Where(speaker => speaker.Kind == NameKind.Person)
            .ToLookup(speaker => NameFolding.Fold(speaker.Family!), StringComparer.Ordinal);
        foreach (var person in persons.Persons)
        {
            person.Entry ??= lookup.FindPerson(
                person.Name with
                {
                    Titles = [.. person.Name.Titles, .. person.Offices],
                },
                _bodies.Contains
            );
            if (person.Mentions.Count == 0 || !IsPerson(person, speakers))
            {
                continue;
            }

            var draft = Draft(drafts, person.Name, person.Entry);
            Describe(draft, [.. person.Offices]);
            foreach (var mention in person.Mentions.Where(mention => !_known.Contains(mention)))
            {
                var written = persons.Parse(text.Substring(mention.Start, mention.Length));
                draft.Mention(
                    mention,
                    written.FullName == person.Name.FullName ? MentionReason.Name : MentionReason.Spelling
                );
            }
        }
    }

    private void AddTitledNames(ActorDrafts drafts)
    {
        foreach (var (name, span) in persons.TitledNames)
        {
            if (
                !name.Titles.IsEmpty
                && !_known.Contains(span)
                && persons.Resolve(name, span.Start) is { } resolved
                && (_byName.ContainsKey(resolved.Name.FullName) || IsTitle(name))
            )
            {
                var draft = Draft(drafts, resolved.Name, lookup.FindTitled(name) ?? persons.EntryOf(resolved.Name));
                Describe(draft, [.. name.Titles.Where(title => OfficeTitle.Parse(title) is not null)]);
                draft.Mention(span, resolved.Reason);
            }
        }
    }

    private void AddOffices(ActorDrafts drafts)
    {
        foreach (var span in OfficeMentions.Find(text, hits, lookup.Data.Names))
        {
            if (persons.FindHolder(text.Substring(span.Start, span.Length), null) is { } holder)
            {
                var office = text.Substring(span.Start, span.Length);
                var draft = Draft(drafts, holder.Name, lookup.FindHolder(office, _ => false));
                Describe(draft, [office]);
                draft.Mention(span, holder.Reason);
            }
        }
    }

    private void AddBareNames()
    {
        var families = _byName
            .Keys.Select(name => persons.Parse(name).Family)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var span in persons.BareNames)
        {
            var word = text.Substring(span.Start, span.Length);
            word =
                word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)
                    ? word[..^2]
                    : word;
            if (
                families.Contains(word)
                && !_known.Contains(new TextSpan(span.Start, span.Start + word.Length))
                && persons.Resolve(persons.Parse(word), span.Start) is { } resolved
                && _byName.TryGetValue(resolved.Name.FullName, out var draft)
            )
            {
                draft.Mention(new TextSpan(span.Start, span.Start + word.Length), resolved.Reason);
            }
        }
    }

    // Names in scripts whose words have no capitals or no spaces stand in the authority data as they are written.
    private void AddNamesOfOtherScripts(ActorDrafts drafts)
    {
        foreach (var hit in hits.Where(hit => hit.Name is { Entry.Kind: AuthorityKind.Person, IsShared: false }))
        {
            if (AuthorityNameIndex.IsUnspaced(hit.Name.Text[0]))
            {
                var draft = drafts.Of(hit.Name.Entry, ActorKind.Person);
                draft.Mention(hit.Span, MentionReason.Alias);
                Describe(draft, []);
            }
        }
    }

    private ActorDraft Draft(ActorDrafts drafts, PersonName name, AuthorityEntry? entry)
    {
        if (_byName.TryGetValue(name.FullName, out var draft))
        {
            return draft;
        }

        draft = entry is null ? drafts.Of(name.FullName, ActorKind.Person) : drafts.Of(entry, ActorKind.Person);
        if (name.Given.Length > 0)
        {
            draft.Name = name.FullName;
        }

        return _byName[name.FullName] = draft;
    }

    // In the words of the document where they say whose office it is; else in those of the authority data.
    private void Describe(ActorDraft draft, IReadOnlyList<string> offices)
    {
        if (draft.Country is not null)
        {
            return;
        }

        var written = offices
            .OrderByDescending(office => office.Length)
            .ThenBy(office => office, StringComparer.Ordinal)
            .FirstOrDefault();
        draft.Country = CountryOf(offices);
        if (draft.Country is null && draft.Entry is { } person)
        {
            var office =
                offices.Select(title => lookup.OfficeAsTitled(person, title)).FirstOrDefault(held => held is not null)
                ?? lookup.OfficeOf(person);
            draft.Country = office is null ? null : lookup.StateOf(lookup.BodyOf(office))?.Name;
            written = office is null ? written : lookup.Describe(office);
        }

        draft.Office = written ?? draft.Office;
    }

    private string? CountryOf(IEnumerable<string> offices) =>
        offices
            .SelectMany(office => office.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => lookup.StateOf(lookup.FindBody(word)))
            .FirstOrDefault(state => state is not null)
            ?.Name;

    private bool IsPerson(DocumentPerson person, ILookup<string, PersonName> speakers)
    {
        var name = person.Name;
        return person.Entry is not null
            || person.Offices.Any()
            || IsTitle(name)
            || speakers[NameFolding.Fold(name.Family!)].Any(speaker => speaker.CompareWith(name) == PersonIdentity.Same)
            || (
                GivenNames.GenderOf(name.Given[0]) != NameGender.Unknown
                && persons.MayBeName(name.Family!)
                && name.Given.Length <= 3
                && !_endsOfBodies.Contains(person.Mentions[0].End)
            );
    }

    private static bool IsTitle(PersonName name) =>
        name.Titles.Any(title =>
            title.Split(' ').Any(word => OfficeWords.IsCourtesy(word) || OfficeWords.IsOffice(word))
        );
}
