namespace Chancery.Actors.Authority;

/// <summary>Finds names of authority data: by their words as a phrase, and by how they begin in a running text.</summary>
internal sealed class AuthorityNameIndex
{
    private readonly Dictionary<string, List<AuthorityName>> _byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuthorityName>> _byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AuthorityName>>.AlternateLookup<ReadOnlySpan<char>> _starts;

    public AuthorityNameIndex(IEnumerable<AuthorityEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names)
            {
                AddTo(_byPhrase, PhraseKey(name.Text), name);
                AddTo(_byStart, StartKey(name.Text).ToString(), name);
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

    /// <summary>The names that begin with what stands at <paramref name="at"/>, longest first.</summary>
    public IReadOnlyList<AuthorityName> StartingAt(ReadOnlySpan<char> text, int at) =>
        _starts.TryGetValue(StartKey(text[at..]), out var names) ? names : [];

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

    private static void AddTo(Dictionary<string, List<AuthorityName>> index, string key, AuthorityName name)
    {
        if (!index.TryGetValue(key, out var names))
        {
            index[key] = names = [];
        }

        names.Add(name);
    }
}
