using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Whom "they" and "the two leaders" take up: those who last spoke or acted as one, else two persons that the words before name together.</summary>
internal sealed class JointAntecedents(string text, DocumentPersons persons)
{
    private const int MostParagraphs = 1;

    /// <summary>Letters before a pronoun in which two persons are looked for.</summary>
    private const int Reach = 400;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plural = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "they",
            "both",
            "ils",
            "elles",
            "ellos",
            "ellas",
            "они",
            "вони",
            "oni",
            "ony"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Two = ["the two ", "The two ", "both ", "Both "];

    private (string Name, int Paragraph)? _last;
    private TextSpan _span;
    private int _paragraph;

    /// <summary>True for a word that stands for several persons, and for "the two leaders", "both ministers".</summary>
    public static bool TakesUp(ReadOnlySpan<char> mention)
    {
        if (!mention.Contains(' '))
        {
            return Plural.Contains(mention);
        }

        foreach (var two in Two)
        {
            if (mention.StartsWith(two, StringComparison.Ordinal))
            {
                return mention[^1] == 's' && OfficeWords.IsOffice(mention[(mention.LastIndexOf(' ') + 1)..^1]);
            }
        }

        return false;
    }

    /// <summary>Says that the next paragraph begins.</summary>
    public void BeginParagraph(TextSpan paragraph)
    {
        _paragraph++;
        _span = paragraph;
    }

    /// <summary>Notes those who spoke or acted as one, and returns their name.</summary>
    public NamedSpeaker Note(IReadOnlyList<string> names)
    {
        var name = NameOf(names);
        _last = (name, _paragraph);
        return new NamedSpeaker(name);
    }

    /// <summary>Forgets them: others came between, "residents", whom "they" would take up.</summary>
    public void Forget() => _last = null;

    /// <summary>Whom a plural mention at a place of the text takes up. Those whom the words before only name beside each other are doubtful.</summary>
    public NamedSpeaker Find(int at)
    {
        if (_last is { } last && _paragraph - last.Paragraph <= MostParagraphs)
        {
            return new NamedSpeaker(last.Name, MentionReason.Pronoun, IsDoubtful: last.Paragraph != _paragraph);
        }

        return FindPair(at) is { } name
            ? new NamedSpeaker(name, MentionReason.Pronoun, IsDoubtful: true)
            : NamedSpeaker.Unknown;
    }

    // "at the meeting of President Tarr and Premier Lind. They agreed …", "When Tarr met Lind, they agreed …": two, and no third, in the words before.
    private string? FindPair(int at)
    {
        var mentions = persons.MentionsInOrder;
        var from = Math.Max(_span.Start, at - Reach);
        var next = mentions.BinarySearch(new TextSpan(at, at));
        var names = new List<string>();
        var (first, last) = (at, at);
        for (var i = (next < 0 ? ~next : next) - 1; i >= 0 && mentions[i].Start >= from; i--)
        {
            var name = persons.Parse(text.Substring(mentions[i].Start, mentions[i].Length));
            if (
                name.Kind == NameKind.Person
                && persons.Resolve(name, at)?.Name is { } person
                && IsSurely(name, person)
                && !names.Contains(person.FullName, StringComparer.Ordinal)
            )
            {
                names.Insert(0, person.FullName);
                last = names.Count == 1 ? mentions[i].Start : last;
                first = mentions[i].End;
            }
        }

        return names.Count == 2 && first < last && IsTogether(text.AsSpan(first, last - first)) ? NameOf(names) : null;
    }

    // "President Tarr and Premier Lind", "Tarr met with Lind", "a meeting with Premier Lind"
    private static bool IsTogether(ReadOnlySpan<char> between)
    {
        const int Most = 60;
        return between.Length <= Most
            && !between.Contains('.')
            && (
                between.Contains(" and ", StringComparison.Ordinal)
                || between.Contains(" with ", StringComparison.Ordinal)
                || between.Contains(" met ", StringComparison.Ordinal)
            );
    }

    // A title, an office, a given name or the authority data say that a run of capitals is a person.
    private bool IsSurely(PersonName mention, PersonName person) =>
        mention.Titles.Any(title => OfficeWords.IsOffice(title.AsSpan(title.LastIndexOf(' ') + 1)))
        || (person.Given.Length > 0 && (person.Gender != NameGender.Unknown || persons.HasOffice(person)));

    private static string NameOf(IReadOnlyList<string> names) =>
        string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
}
