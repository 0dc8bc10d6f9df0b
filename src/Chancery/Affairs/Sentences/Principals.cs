using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Quotations;

namespace Chancery.Affairs.Sentences;

/// <summary>Tells for which state a speaker speaks: the one whose adjective, name or possessive stands with his office and name in the document.</summary>
/// <remarks>"Norlandic Foreign Minister Vesna Tarr", "Foreign Minister of Norland Vesna Tarr", "Vesna Tarr, president of Norland".</remarks>
internal sealed class Principals(
    string text,
    ImmutableArray<Paragraph> paragraphs,
    AuthorityData authority,
    PersonMentions persons
)
{
    private const int Reach = 70;
    private const int MostPlaces = 40;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>The state, or null where the document does not tell it or tells two.</summary>
    public string? Of(string? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        if (!_known.TryGetValue(speaker, out var state))
        {
            _known[speaker] = state = IsBody(speaker) ? null : persons.StateOf(speaker) ?? Find(speaker);
        }

        return state;
    }

    // A state or an organisation that is said to say it speaks for itself.
    private bool IsBody(string speaker) =>
        authority
            .Names.OfPhrase(speaker)
            .Any(name => name.Entry.Kind is AuthorityKind.State or AuthorityKind.Organisation);

    private string? Find(string speaker)
    {
        var states = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var places = 0;
        foreach (var paragraph in paragraphs)
        {
            for (var at = paragraph.Span.Start; places < MostPlaces; at++)
            {
                at = text.IndexOf(speaker, at, Math.Max(0, paragraph.Span.End - at), StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                places++;
                foreach (var state in Beside(at, speaker.Length, paragraph.Span.Start, paragraph.Span.End))
                {
                    states[state] = states.GetValueOrDefault(state) + 1;
                }
            }
        }

        return states.Count switch
        {
            0 => OfHolder(speaker),
            1 => states.Keys.First(),
            _ => states.OrderByDescending(state => state.Value).ToList() is [var first, var second, ..]
            && first.Value > second.Value
                ? first.Key
                : null,
        };
    }

    // A title word directly before the name, or behind its comma, and a state with it.
    private IEnumerable<string> Beside(int at, int length, int start, int end)
    {
        var from = Math.Max(start, at - Reach);
        var before = text[from..at];
        before = before[(before.LastIndexOfAny(['.', ';', ':', '\n', '"', '“', '”']) + 1)..];
        if (OfficeIn(before) is var office and >= 0)
        {
            var first = Math.Max(0, before.LastIndexOf(',', Math.Max(0, office - 1)));
            if (StateIn(before[first..]) is { } state && !IsOfAnother(before[first..], state.End, office - first))
            {
                yield return state.Name;
            }
        }

        var behind = at + length;
        if (behind < end && text[behind] == ',')
        {
            var phrase = text[(behind + 1)..Math.Min(end, behind + Reach)];
            var close = phrase.IndexOfAny([',', '.', ';', ':', '\n']);
            phrase = close > 0 ? phrase[..close] : phrase;
            if (OfficeIn(phrase) >= 0)
            {
                if (StateIn(phrase) is { } state)
                {
                    yield return state.Name;
                }
            }
        }
    }

    private static int OfficeIn(string phrase)
    {
        foreach (
            var word in new[]
            {
                "minister",
                "Minister",
                "resident",
                "ambassador",
                "Ambassador",
                "secretary",
                "Secretary",
                "hancellor",
                "remier",
                "spokes",
            }
        )
        {
            if (phrase.IndexOf(word, StringComparison.Ordinal) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    // "the visit to Norland by President Dell": the state of the visit, not of the office.
    private static bool IsOfAnother(string phrase, int state, int office) =>
        state < office
        && phrase[state..office]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word is "by" or "to" or "in" or "with" or "from" or "and" or "at" or "for" or "between");

    private (string Name, int End)? StateIn(string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!char.IsUpper(phrase[i]) || (i > 0 && char.IsLetter(phrase[i - 1])))
            {
                continue;
            }

            var name = authority
                .Names.StartingAt(phrase, i)
                .FirstOrDefault(name =>
                    name
                        is {
                            Language: null,
                            IsShared: false,
                            Entry.Kind: AuthorityKind.State,
                            Kind: not AuthorityNameKind.Capital
                        }
                    && phrase.AsSpan(i).StartsWith(name.Text, StringComparison.Ordinal)
                    && (i + name.Text.Length == phrase.Length || !char.IsLetter(phrase[i + name.Text.Length]))
                );
            if (name is not null)
            {
                return (name.Entry.Name, i + name.Text.Length);
            }
        }

        return null;
    }

    // Who held offices of one state only, by the authority data.
    private string? OfHolder(string speaker)
    {
        var states = authority
            .Names.OfPhrase(speaker)
            .SelectMany(name => name.Entry.Holdings)
            .Select(holding => holding.Office.ValueOf("of"))
            .Where(body => body?.StartsWith("state:", StringComparison.Ordinal) == true)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return states is [{ } only] ? authority.Find(only)?.Name : null;
    }
}
