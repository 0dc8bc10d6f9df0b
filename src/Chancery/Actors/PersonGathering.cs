using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Gathers the names of a text: runs of capitalized words, taken apart, those of one person put together.</summary>
internal sealed class PersonGathering(string text)
{
    private const int MaxRunWords = 8;
    private const int MostGivenNames = 4;

    /// <summary>Each name is compared with all of its family; no document has as many as this.</summary>
    private const int MostOfOneFamily = 32;

    private readonly Dictionary<string, List<DocumentPerson>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentPerson?> _personOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonName> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<(string Office, string Person)> _knownOffices = [];

    /// <summary>The persons named in full, in the order of the text.</summary>
    public List<DocumentPerson> Persons { get; } = [];

    /// <summary>Capitalized words that stand alone, in order.</summary>
    public List<TextSpan> BareNames { get; } = [];

    /// <summary>Family names with a title and no given name, in order.</summary>
    public List<(PersonName Name, TextSpan Span)> TitledNames { get; } = [];

    /// <summary>Runs of several capitalized words that name no person, in order.</summary>
    public List<TextSpan> OtherNames { get; } = [];

    /// <summary>Offices and to whom the text gives them.</summary>
    public List<(OfficeTitle Office, PersonName Person)> Offices { get; } = [];

    /// <summary>Folded family names that stand with a title only.</summary>
    public HashSet<string> TitledFamilies { get; } = new(StringComparer.Ordinal);

    /// <summary>Gathers the names of <paramref name="stretches"/>; headlines, whose words all have capitals, after the rest.</summary>
    public void Read(IEnumerable<TextSpan> stretches, AuthorityLookup authority)
    {
        var headlines = new List<TextSpan>();
        foreach (var stretch in stretches)
        {
            if (Headline.IsTitleCase(text, stretch))
            {
                headlines.Add(stretch);
                continue;
            }

            foreach (var run in NameRuns.Of(text, stretch, MaxRunWords))
            {
                Read(run, stretch);
            }
        }

        ReadHeadlines(headlines);
        AddTitledByAuthority(authority);
        BareNames.Sort();
        OtherNames.Sort();
    }

    /// <summary>The name taken apart; each wording once.</summary>
    public PersonName Parse(string name)
    {
        if (!_parsed.TryGetValue(name, out var parsed))
        {
            _parsed[name] = parsed = PersonName.Parse(name);
        }

        return parsed;
    }

    /// <summary>True where a name of these folded words was found.</summary>
    public bool HasFamily(string folded) => _byWord.ContainsKey(folded);

    /// <summary>The persons that <paramref name="name"/> can stand for.</summary>
    public IReadOnlyList<DocumentPerson> Fitting(PersonName name)
    {
        if (name.Family is null || !_byWord.TryGetValue(NameFolding.Fold(name.Family), out var known))
        {
            return [];
        }

        var folded = FoldedName.Of(name);
        return
        [
            .. known.Where(person =>
                person.Name.Given.Length >= name.Given.Length && person.CompareWith(folded) == PersonIdentity.Same
            ),
        ];
    }

    // Only names that are known from the rest of the text, or begin with a given name, are told from other words there.
    private void ReadHeadlines(List<TextSpan> headlines)
    {
        foreach (var headline in headlines)
        {
            foreach (var run in NameRuns.Of(text, headline, MaxRunWords))
            {
                foreach (var part in Headline.NamesIn(text, run, words => Fitting(Parse(words)).Count > 0))
                {
                    Read(part, headline);
                }
            }
        }
    }

    // "President Tarr", never with a given name: whom the authority data know by the title stands for later mentions as well.
    private void AddTitledByAuthority(AuthorityLookup authority)
    {
        foreach (var (name, span) in TitledNames)
        {
            if (authority.FindTitled(name) is { } entry && Fitting(name).Count == 0)
            {
                var person = Add(Parse(entry.Name) with { Gender = entry.Gender });
                person.FirstAt = Math.Min(person.FirstAt, span.Start);
                person.Entry = entry;
            }
        }
    }

    private void Read(TextSpan run, TextSpan stretch)
    {
        var apposition = Apposition.Find(text, run, stretch);
        if (apposition is null && Apposition.FindOfficeOf(text, run, stretch) is { } titled)
        {
            (apposition, run) = titled;
        }

        if (apposition is null && text.AsSpan(run.Start, run.Length).IndexOf(' ') < 0)
        {
            // A bare family name makes no other name fuller.
            BareNames.Add(run);
            return;
        }

        var words = text.Substring(run.Start, run.Length);
        var name = Parse(words);
        if (name.Kind != NameKind.Person || name.Given.Length > MostGivenNames)
        {
            OtherNames.Add(run);
            return;
        }

        if (name.Gender == NameGender.Unknown && apposition is not null)
        {
            // "spokeswoman Vesna Tarr", "Vesna Tarr, the chairwoman,"
            name = name with
            {
                Gender = OfficeWords.GenderOf(apposition[(apposition.LastIndexOf(' ') + 1)..]),
            };
        }

        if (name.Given.Length > 1 && BeginsSentence(text, run.Start, stretch.Start) && IsAnotherWord(name.Given))
        {
            // "Rival Vera Tarr"
            run = new TextSpan(run.Start + words.IndexOf(' ', StringComparison.Ordinal) + 1, run.End);
            words = text.Substring(run.Start, run.Length);
            name = Parse(words) with { Gender = name.Gender };
        }

        var isNew = !_personOf.ContainsKey(words);
        var person = name.Given.Length > 0 ? PersonAt(words, name, run, stretch.Start) : NoteTitled(name, run);
        _personOf[words] = person;
        if (isNew || apposition is not null)
        {
            AddOffices(name, person, apposition);
        }
    }

    private DocumentPerson PersonAt(string words, PersonName name, TextSpan run, int stretchStart)
    {
        var person = _personOf.GetValueOrDefault(words);
        if (person is null)
        {
            person = Add(name);
            person.FirstAt = Math.Min(person.FirstAt, run.Start);
        }
        else
        {
            person.Add(name);
        }

        if (name.Given.Length > 1 && !BeginsSentence(text, run.Start, stretchStart))
        {
            person.NoteInside(name);
        }

        person.Mentions.Add(run);
        return person;
    }

    // Its capital is the sentence's, and the second word is a given name.
    private static bool IsAnotherWord(ImmutableArray<string> given) =>
        GivenNames.GenderOf(given[0]) == NameGender.Unknown
        && given[0][^1] != '.'
        && GivenNames.GenderOf(given[1]) != NameGender.Unknown;

    /// <summary>True where a place of the text begins a sentence or a stretch, as far as the mark before it shows.</summary>
    public static bool BeginsSentence(string text, int at, int from)
    {
        while (at > from && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '"' or '“' or '„' or '«' or '(' or '‘'))
        {
            at--;
        }

        return at == from || text[at - 1] is '.' or '!' or '?' or ':' or ';' or '—' or '–' or '”' or '»';
    }

    private DocumentPerson? NoteTitled(PersonName name, TextSpan run)
    {
        TitledNames.Add((name, run));
        TitledFamilies.Add(NameFolding.Fold(name.Family!));
        return null;
    }

    private void AddOffices(PersonName name, DocumentPerson? person, string? apposition)
    {
        foreach (var office in name.Titles.Append(apposition))
        {
            if (
                office is not null
                && _knownOffices.Add((office, name.FullName))
                && OfficeTitle.Parse(office) is { } title
            )
            {
                Offices.Add((title, name));
                person?.Add(Apposition.Bare(office) ?? office, title);
            }
        }
    }

    private DocumentPerson Add(PersonName name)
    {
        var folded = FoldedName.Of(name);
        var known = _byWord
            .GetValueOrDefault(NameFolding.Fold(name.Family!), [])
            .Find(person => person.CompareWith(folded) == PersonIdentity.Same);
        if (known is not null)
        {
            known.Add(name);
            return known;
        }

        var added = new DocumentPerson(name);
        Persons.Add(added);
        foreach (var word in folded.Words.Distinct(StringComparer.Ordinal))
        {
            if (!_byWord.TryGetValue(word, out var persons))
            {
                _byWord[word] = persons = [];
            }

            if (persons.Count < MostOfOneFamily)
            {
                persons.Add(added);
            }
        }

        return added;
    }
}
