namespace Chancery.Actors.Authority;

/// <summary>Finds names of authority data: by their words as a phrase, and by how they begin in a running text.</summary>
internal sealed class AuthorityNameIndex
{
    private const int StemLetters = 3;
    private const int LongestRoleWord = 40;

    private readonly Dictionary<string, List<AuthorityName>> _byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuthorityName>> _byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuthorityName>>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, List<AuthorityEntry>> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuthorityEntry>> _offices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roleWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuthorityEntry>> _adjectives = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, List<AuthorityName>>> _inflected;

    public AuthorityNameIndex(IEnumerable<AuthorityEntry> entries)
    {
        _inflected = new Lazy<Dictionary<string, List<AuthorityName>>>(() => InflectedOf(entries));
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names)
            {
                AddTo(_byPhrase, PhraseKey(name.Text), name);
                AddTo(_byStart, StartKey(name.Text).ToString(), name);
                if (name.Text.StartsWith("the ", StringComparison.Ordinal))
                {
                    AddTo(_byStart, "The", name);
                }
                if (name is { Kind: AuthorityNameKind.Adjective, Language: not null })
                {
                    AddTo(_adjectives, InflectedName.StemOfAdjective(name.Text), entry);
                }

                if (entry.Kind == AuthorityKind.Role)
                {
                    AddTo(_roles, OfficePhrase.Plain(name.Text), entry);
                    _roleWords.UnionWith(PhraseKey(name.Text).Split(' '));
                }
            }

            if (entry.ValueOf("of") is { } body)
            {
                AddTo(_offices, body, entry);
            }
        }

        foreach (var names in _byStart.Values)
        {
            // The longest name wins where several begin alike.
            names.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
        }

        _starts = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names of these words, whatever their case, marks and a possessive at the end.</summary>
    public IReadOnlyList<AuthorityName> OfPhrase(string phrase) => _byPhrase.GetValueOrDefault(PhraseKey(phrase), []);

    /// <summary>The offices of a body.</summary>
    public IReadOnlyList<AuthorityEntry> OfficesOf(string body) => _offices.GetValueOrDefault(body, []);

    /// <summary>The roles of these words, without articles and prepositions.</summary>
    public IReadOnlyList<AuthorityEntry> RolesOf(string plain) => _roles.GetValueOrDefault(plain, []);

    /// <summary>True for a word that stands in the name of any role, whatever its case.</summary>
    public bool IsRoleWord(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[LongestRoleWord];
        return word.Length <= LongestRoleWord
            && word.ToLowerInvariant(small) is var length
            && _roleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small[..length]);
    }

    /// <summary>The states whose adjective in another language a word is, whatever its ending.</summary>
    public IReadOnlyList<AuthorityEntry> OfAdjective(string word) =>
        _adjectives.GetValueOrDefault(InflectedName.StemOfAdjective(word), []);

    /// <summary>The names that begin with what stands at <paramref name="at"/>, longest first.</summary>
    public IReadOnlyList<AuthorityName> StartingAt(ReadOnlySpan<char> text, int at) =>
        _starts.TryGetValue(StartKey(text[at..]), out var names) ? names : [];

    /// <summary>Names of languages that inflect them which begin with the letters at <paramref name="at"/>, longest first.</summary>
    public IReadOnlyList<AuthorityName> InflectedAt(ReadOnlySpan<char> text, int at) =>
        at + StemLetters <= text.Length
        && _inflected
            .Value.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(text.Slice(at, StemLetters), out var names)
            ? names
            : [];

    private static Dictionary<string, List<AuthorityName>> InflectedOf(IEnumerable<AuthorityEntry> entries)
    {
        var index = new Dictionary<string, List<AuthorityName>>(StringComparer.Ordinal);
        foreach (var name in entries.SelectMany(entry => entry.Names))
        {
            if (name.Language is "ru" or "uk" or "sk" or "cs" or "de" && name.Text.Length > StemLetters)
            {
                AddTo(index, name.Text[..StemLetters], name);
            }
        }

        foreach (var names in index.Values)
        {
            names.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
        }

        return index;
    }

    /// <summary>Small letters, single spaces, no stops, no possessive.</summary>
    public static string PhraseKey(string phrase)
    {
        Span<char> key = phrase.Length <= 128 ? stackalloc char[phrase.Length] : new char[phrase.Length];
        var length = 0;
        foreach (var c in phrase)
        {
            var plain = c switch
            {
                '’' or 'ʼ' => '\'',
                '‐' or '‑' or '–' or '-' or '\u00A0' or '\n' => ' ',
                _ => char.ToLowerInvariant(c),
            };
            if (plain is not ('.' or ',') && (plain != ' ' || (length > 0 && key[length - 1] != ' ')))
            {
                key[length++] = plain;
            }
        }

        var used = key[..length].TrimEnd(' ');
        used = used.EndsWith("'s", StringComparison.Ordinal) ? used[..^2] : used.TrimEnd('\'');
        return used.ToString();
    }

    /// <summary>The first letters and digits of a name; of a script without spaces the first two characters.</summary>
    private static ReadOnlySpan<char> StartKey(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            if (IsUnspaced(text[end]))
            {
                return text[..Math.Min(text.Length, 2)];
            }

            end++;
        }

        return text[..Math.Max(end, Math.Min(1, text.Length))];
    }

    /// <summary>True for a script that puts no spaces between words.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static void AddTo<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var values))
        {
            index[key] = values = [];
        }

        values.Add(value);
    }
}
