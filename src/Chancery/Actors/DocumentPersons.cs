using Chancery.Actors.Authority;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>The persons a document names: finds the fullest form of a name and who holds an office in it.</summary>
/// <remarks>Two persons of one family name are kept apart.</remarks>
internal sealed class DocumentPersons
{
    private const int MostHolders = 4;

    private readonly string _text;
    private readonly AuthorityLookup _authority;
    private readonly PossibleNames _possible;
    private readonly PersonGathering _names;
    private readonly Dictionary<(string Name, NameGender Gender), Bearers> _bearers = [];
    private List<TextSpan>? _mentions;
    private readonly Dictionary<string, bool> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonName[]> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorityEntry?> _holdersByDate = new(StringComparer.Ordinal);

    /// <summary>Reads the names of <paramref name="text"/> within <paramref name="stretches"/>, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">Its paragraphs.</param>
    /// <param name="authority">Asked where the document does not tell.</param>
    public DocumentPersons(string text, IEnumerable<TextSpan> stretches, AuthorityLookup authority)
    {
        _text = text;
        _authority = authority;
        _possible = new PossibleNames(text);
        _names = new PersonGathering(text);
        _names.Read(stretches, authority);
    }

    /// <inheritdoc cref="PersonGathering.Persons"/>
    public IReadOnlyList<DocumentPerson> Persons => _names.Persons;

    /// <inheritdoc cref="PersonGathering.BareNames"/>
    public IReadOnlyList<TextSpan> BareNames => _names.BareNames;

    /// <inheritdoc cref="PersonGathering.TitledNames"/>
    public IReadOnlyList<(PersonName Name, TextSpan Span)> TitledNames => _names.TitledNames;

    /// <inheritdoc cref="PersonGathering.OtherNames"/>
    public IReadOnlyList<TextSpan> OtherNames => _names.OtherNames;

    /// <summary>Where names stand that are or may be persons', full, titled and bare, in the order of the text.</summary>
    public List<TextSpan> MentionsInOrder =>
        _mentions ??= [
            .. Persons
                .SelectMany(person => person.Mentions)
                .Concat(TitledNames.Select(titled => titled.Span))
                .Concat(BareNames)
                .Order(),
        ];

    /// <summary>The person of this full name in the authority data, as far as the document's persons were found there.</summary>
    public AuthorityEntry? EntryOf(PersonName name) => BearersOf(name).All is [var only] ? only.Entry : null;

    /// <summary>True where the document or the authority data give this person an office.</summary>
    public bool HasOffice(PersonName name) =>
        BearersOf(name).All is [var only] && (only.Entry is not null || only.Offices.Any());

    /// <summary>True for a word that may be a family name, as far as the document shows.</summary>
    public bool MayBeName(string word) => !_possible.IsWord(word);

    /// <summary>True where a bare name is a state's, a town's or a body's, by the authority data or the text; what it says no pronoun of a person takes up.</summary>
    public bool IsBody(PersonName name) =>
        name is { Given: [], Titles: [] or ["The" or "the"] }
        && BearersOf(name).All.Count == 0
        && !Knows(name)
        && (_authority.FindBody(name.FullName) is not null || IsPlace(name.FullName));

    private bool IsPlace(string name)
    {
        if (!_places.TryGetValue(name, out var isPlace))
        {
            _places[name] = isPlace = _possible.IsPlace(name);
        }

        return isPlace;
    }

    /// <inheritdoc cref="PersonGathering.Parse"/>
    public PersonName Parse(string name) => _names.Parse(name);

    /// <summary>The person that <paramref name="name"/> stands for at a place of the text, by the fullest form known; null where it may be more than one.</summary>
    public ResolvedPerson? Resolve(PersonName name, int at)
    {
        var bearers = BearersOf(name);
        var person = bearers.All.Count switch
        {
            0 => null,
            1 => bearers.All[0],
            _ => Choose(name, at, bearers),
        };
        if (
            bearers.All.Count == 0
            && name.Given.Length > 1
            && GivenNames.GenderOf(name.Given[0]) == NameGender.Unknown
            && BearersOf(name with { Given = name.Given[1..] }).All is [var known]
        )
        {
            // "Rival Vesna Tarr"
            return new ResolvedPerson(known.Name, MentionReason.Name);
        }

        return person is not null ? new ResolvedPerson(person.Name, ReasonFor(name, person))
            : bearers.All.Count == 0 ? new ResolvedPerson(name, MentionReason.Name)
            : null;
    }

    /// <summary>"Critics", "Farmers" at the beginning of a sentence: a word in -s that is nobody's name as far as the document and the authority data show.</summary>
    public bool IsPluralNoun(PersonName name, TextSpan mention) =>
        name.FullName is [_, _, .., not 's', 's'] word
        && char.IsLower(_text[mention.Start + 1])
        && word.Length == mention.Length
        && PersonGathering.BeginsSentence(_text, mention.Start, 0)
        && BearersOf(name).All.Count == 0
        && !Knows(name)
        && _authority.FindBody(word) is null
        && !_possible.StandsInside(word);

    /// <summary>True where the name is that of one person whom the document names in full.</summary>
    public bool IsNamed(PersonName name) => BearersOf(name).All.Count == 1;

    /// <summary>True when the document names a person of this family name with a given name or a title.</summary>
    public bool Knows(PersonName name) =>
        name.Family is not null
        && NameFolding.Fold(name.Family) is var family
        && (_names.HasFamily(family) || _names.TitledFamilies.Contains(family));

    /// <summary>The person whom the document gives the office, else the one who held it on the document's date; null for nobody or several.</summary>
    /// <param name="mention">"The Norlandic foreign minister", "Norland's top diplomat".</param>
    /// <param name="preferred">Taken where several fit, if among them.</param>
    public ResolvedPerson? FindHolder(string mention, string? preferred)
    {
        var holders = HoldersInText(mention);
        if (holders.Length > 0)
        {
            var holder = holders.Length == 1 ? holders[0] : Array.Find(holders, person => person.FullName == preferred);
            return holder is null ? null : new ResolvedPerson(holder, MentionReason.OfficeInText);
        }

        if (!_holdersByDate.TryGetValue(mention, out var entry))
        {
            _holdersByDate[mention] = entry = _authority.FindHolder(mention, IsNamed);
        }

        return entry is null ? null : new ResolvedPerson(NameOf(entry), MentionReason.OfficeOnDate);
    }

    private PersonName[] HoldersInText(string mention)
    {
        if (!_holders.TryGetValue(mention, out var holders))
        {
            var asked = OfficeTitle.Parse(mention);
            _holders[mention] = holders = asked is null
                ? []
                :
                [
                    .. _names
                        .Offices.Where(office => asked.Fits(office.Office, _authority))
                        .Select(office => Resolve(office.Person, int.MaxValue)?.Name ?? office.Person)
                        .DistinctBy(person => person.FullName, StringComparer.Ordinal)
                        .Take(MostHolders),
                ];
        }

        return holders;
    }

    private Bearers BearersOf(PersonName name)
    {
        if (!_bearers.TryGetValue((name.FullName, name.Gender), out var bearers))
        {
            var all = _names.Fitting(name);
            _bearers[(name.FullName, name.Gender)] = bearers = new Bearers(
                all,
                all.Count < 2 ? all : [.. all.Where(_possible.IsGivenName).OrderBy(person => person.FirstAt)]
            );
        }

        return bearers;
    }

    // Two persons of one name: a title, else the one introduced so far; nobody once both are.
    private DocumentPerson? Choose(PersonName name, int at, Bearers bearers)
    {
        if (name.Given.Length > 0)
        {
            return bearers.All.MaxBy(person => person.Name.Given.Length);
        }

        var likely = bearers.Likely;
        if (likely.Count < 2)
        {
            return likely.Count == 1 ? likely[0] : null;
        }

        var titles = name.Titles.Select(OfficeTitle.Parse).OfType<OfficeTitle>().ToArray();
        var byTitle = likely.Where(person => titles.Any(title => person.Holds(title, _authority))).Take(2).ToArray();
        return byTitle.Length == 1 ? byTitle[0]
            : likely[1].FirstAt > at ? likely[0]
            : null;
    }

    private static MentionReason ReasonFor(PersonName name, DocumentPerson person) =>
        name.Given.Length == 0 ? (name.Titles.Length > 0 ? MentionReason.TitledName : MentionReason.PartOfName)
        : name.FullName == person.Name.FullName ? MentionReason.Name
        : name.Given.Length < person.Name.Given.Length ? MentionReason.PartOfName
        : MentionReason.Spelling;

    private bool IsNamed(AuthorityEntry person) =>
        person.Names.Any(name =>
            !AuthorityNameIndex.IsUnspaced(name.Text[0])
            && Parse(name.Text) is { Kind: NameKind.Person } parsed
            && (BearersOf(parsed).All.Count > 0 || _text.Contains(parsed.Family!, StringComparison.Ordinal))
        );

    // As the document writes it, if it does.
    private PersonName NameOf(AuthorityEntry entry)
    {
        var name = Parse(entry.Name);
        name = BearersOf(name).All is [var written] ? written.Name : name;
        return name.Gender == NameGender.Unknown ? name with { Gender = entry.Gender } : name;
    }

    /// <summary>The persons that a name can stand for.</summary>
    /// <param name="All">All of them.</param>
    /// <param name="Likely">Those whose first word is a given name, by where they are named first.</param>
    private readonly record struct Bearers(IReadOnlyList<DocumentPerson> All, IReadOnlyList<DocumentPerson> Likely);
}
