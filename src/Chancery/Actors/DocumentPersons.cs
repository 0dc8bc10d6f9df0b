using System.Buffers;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>The persons a document names: finds the fullest form of a name and who holds an office in it.</summary>
/// <remarks>Names are runs of capitalized words; they are taken apart when they are asked for.</remarks>
internal sealed class DocumentPersons
{
    private static readonly SearchValues<char> AppositionEnds = SearchValues.Create(",.;:“”\"\n");

    private const int MaxRunWords = 8;
    private const int MaxRunsPerWord = 64;

    private readonly Dictionary<string, List<PersonName>> _byWord = new(StringComparer.Ordinal);
    private readonly List<(OfficeTitle Office, PersonName Person)> _offices = [];
    private readonly Dictionary<(string Name, NameGender Gender), PersonName> _fullest = [];

    /// <summary>Reads the names of <paramref name="text"/> within <paramref name="stretches"/>, in their order.</summary>
    public DocumentPersons(string text, IEnumerable<TextSpan> stretches)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stretch in stretches)
        {
            foreach (var run in NameRuns.Of(text, stretch, MaxRunWords))
            {
                var apposition = AppositionBehind(text, run, stretch.End) ?? AppositionBefore(text, run, stretch.Start);
                if (apposition is null && text.AsSpan(run.Start, run.Length).IndexOf(' ') < 0)
                {
                    // A bare family name makes no other name fuller.
                    continue;
                }

                var name = text.Substring(run.Start, run.Length);
                if (seen.Add(name))
                {
                    Add(name, apposition);
                }
            }
        }
    }

    /// <summary>The fullest form in this document of the person that <paramref name="name"/> stands for; itself where there is no fuller one.</summary>
    public PersonName FullestFormOf(PersonName name)
    {
        if (_fullest.TryGetValue((name.FullName, name.Gender), out var found))
        {
            return found;
        }

        var best = name;
        foreach (var known in _byWord.GetValueOrDefault(NameFolding.Fold(name.Family!), []))
        {
            if (known.Given.Length > best.Given.Length && known.CompareWith(name) == PersonIdentity.Same)
            {
                best = known;
            }
        }

        _fullest[(name.FullName, name.Gender)] = best;
        return best;
    }

    /// <summary>True when the document names a person of this family name with a given name or a title.</summary>
    public bool Knows(PersonName name) =>
        name.Family is not null
        && _byWord
            .GetValueOrDefault(NameFolding.Fold(name.Family), [])
            .Any(known => (known.Given.Length > 0 || known.Titles.Length > 0) && IsPersonal(known));

    /// <summary>The person whom the document gives the office, or null where it gives it to nobody or to several.</summary>
    /// <param name="mention">"The Norlandic foreign minister", "Norland's top diplomat".</param>
    /// <param name="preferred">Taken where several fit, if among them.</param>
    public PersonName? FindHolder(string mention, string? preferred)
    {
        var asked = OfficeTitle.Parse(mention);
        if (asked is null)
        {
            return null;
        }

        var fitting = _offices
            .Where(office => asked.Fits(office.Office))
            .Select(office => FullestFormOf(office.Person))
            .DistinctBy(person => person.FullName, StringComparer.Ordinal)
            .Take(4)
            .ToArray();
        return fitting.Length == 1 ? fitting[0] : Array.Find(fitting, person => person.FullName == preferred);
    }

    private void Add(string text, string? apposition)
    {
        var name = PersonName.Parse(text);
        if (name.Kind != NameKind.Person)
        {
            return;
        }

        foreach (
            var word in name
                .Given.Append(name.Family!)
                .SelectMany(word => word.Split(' '))
                .Select(NameFolding.Fold)
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (!_byWord.TryGetValue(word, out var names))
            {
                _byWord[word] = names = [];
            }

            if (names.Count < MaxRunsPerWord)
            {
                names.Add(name);
            }
        }

        foreach (var office in name.Titles.Append(apposition))
        {
            if (office is not null && OfficeTitle.Parse(office) is { } title)
            {
                _offices.Add((title, name));
            }
        }
    }

    private static bool IsPersonal(PersonName name) =>
        name.Gender != NameGender.Unknown || name.Titles.Length > 0 || name.FamilyFirst || name.Given.Length > 0;

    // "Vesna Tarr, Norland's foreign minister,"
    private static string? AppositionBehind(string text, TextSpan run, int end)
    {
        const int MaxLength = 80;
        if (run.End + 2 >= end || text[run.End] != ',')
        {
            return null;
        }

        var start = run.End + 1;
        var close = text.AsSpan(start, Math.Min(MaxLength, end - start)).IndexOfAny(AppositionEnds);
        var phrase = close > 0 ? text.Substring(start, close).Trim() : "";
        return IsOffice(phrase) ? phrase : null;
    }

    // "Norland's foreign minister, Vesna Tarr,"
    private static string? AppositionBefore(string text, TextSpan run, int start)
    {
        const int MaxLength = 80;
        var comma = run.Start - 1;
        while (comma > start && text[comma] == ' ')
        {
            comma--;
        }

        if (comma <= start || text[comma] != ',')
        {
            return null;
        }

        var from = Math.Max(start, comma - MaxLength);
        var open = text.AsSpan(from, comma - from).LastIndexOfAny(AppositionEnds);
        var phrase = text[(from + open + 1)..comma].Trim();
        return IsOffice(phrase) ? phrase : null;
    }

    private static bool IsOffice(string phrase) =>
        phrase.Length > 0 && PersonName.Parse(phrase).Kind == NameKind.Office;
}
