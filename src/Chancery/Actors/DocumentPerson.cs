using Chancery.Actors.Authority;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>A person whom a document names with a given name: the forms of the name that stand for one person.</summary>
internal sealed class DocumentPerson(PersonName name)
{
    private const int MostOffices = 8;

    private readonly Dictionary<string, (PersonName Name, int Count, int Order)> _forms = new(StringComparer.Ordinal)
    {
        [name.FullName] = (name, 1, 0),
    };
    private readonly HashSet<string> _insideSentences = new(StringComparer.Ordinal);
    private readonly List<(string Words, OfficeTitle Title)> _offices = [];
    private FoldedName? _name;

    /// <summary>Where the first full form of the name stands.</summary>
    public int FirstAt { get; set; } = int.MaxValue;

    /// <summary>The name with most given names, of these the one written most often.</summary>
    public PersonName Name => Folded.Name;

    /// <summary>The offices that the document gives this person, as written.</summary>
    public IEnumerable<string> Offices => _offices.Select(office => office.Words);

    /// <summary>Full forms of the name, where they stand.</summary>
    public List<TextSpan> Mentions { get; } = [];

    /// <summary>The person in the authority data, or null.</summary>
    public AuthorityEntry? Entry { get; set; }

    private FoldedName Folded => _name ??= FoldedName.Of(Choose());

    /// <summary>Whether a name can stand for this person.</summary>
    public PersonIdentity CompareWith(FoldedName other) => PersonNameComparison.Compare(Folded, other);

    /// <summary>Adds another form, or counts a known one again.</summary>
    public void Add(PersonName form)
    {
        _forms[form.FullName] = _forms.TryGetValue(form.FullName, out var known)
            ? (known.Name.Gender == NameGender.Unknown ? form : known.Name, known.Count + 1, known.Order)
            : (form, 1, _forms.Count);
        if (form.FullName != _name?.Name.FullName)
        {
            _name = null;
        }
    }

    /// <summary>Notes that a form stands inside a sentence, where a capital says that its first word belongs to a name.</summary>
    public void NoteInside(PersonName form)
    {
        if (_insideSentences.Add(form.FullName))
        {
            _name = null;
        }
    }

    /// <summary>Adds an office that the document gives this person.</summary>
    public void Add(string words, OfficeTitle title)
    {
        if (_offices.Count < MostOffices && !_offices.Exists(office => office.Words == words))
        {
            _offices.Add((words, title));
        }
    }

    /// <summary>True where the document gives the person an office that <paramref name="title"/> can mean.</summary>
    public bool Holds(OfficeTitle title, AuthorityLookup authority) =>
        _offices.Exists(office => title.Fits(office.Title, authority));

    // "Rival Vera Tarr" beside "Vera Tarr": where it only begins sentences, its capital says nothing.
    private bool BeginsWithAnotherWord(PersonName form) =>
        form.Given.Length > 1
        && GivenNames.GenderOf(form.Given[0]) == NameGender.Unknown
        && (GivenNames.GenderOf(form.Given[1]) != NameGender.Unknown || !_insideSentences.Contains(form.FullName))
        && _forms.Values.Any(other => other.Name.Given.Length > 0 && other.Name.Given[0] == form.Given[1]);

    private PersonName Choose()
    {
        var best = _forms
            .Values.OrderBy(form => BeginsWithAnotherWord(form.Name) ? 1 : 0)
            .ThenByDescending(form => form.Name.Given.Length)
            .ThenByDescending(form => form.Count)
            .ThenBy(form => form.Order)
            .First()
            .Name;
        var gender = _forms.Values.Select(form => form.Name.Gender).FirstOrDefault(one => one != NameGender.Unknown);
        return best.Gender == NameGender.Unknown ? best with { Gender = gender } : best;
    }
}
