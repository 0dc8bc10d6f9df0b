using System.Text;

namespace Chancery.Reading;

/// <summary>The names that a site goes by: its own, its publisher's, its address.</summary>
internal sealed class SiteNames
{
    private const int ShortestName = 4;

    private readonly List<string> _names = [];

    public SiteNames(IEnumerable<string?> names, string? url)
    {
        foreach (var name in names)
        {
            Add(name);
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            var labels = address.Host.Split('.');
            Add(labels.Length >= 2 ? labels[^2] : address.Host);
            Add(address.Host);
        }
    }

    /// <summary>True where <paramref name="name"/> is one of them, with other spaces and marks, or holds one as its first words.</summary>
    public bool Contains(string name)
    {
        var folded = Fold(name);
        return folded.Length == 0
            || _names.Exists(own =>
                own.Equals(folded, StringComparison.Ordinal)
                || (folded.StartsWith(own, StringComparison.Ordinal) && EndsWord(name, own.Length))
            );
    }

    /// <summary>True where <paramref name="name"/> is one of them, with other spaces and marks.</summary>
    public bool Is(string name) => _names.Contains(Fold(name));

    /// <summary>True where a word of <paramref name="name"/> ends behind that many of its letters and digits.</summary>
    private static bool EndsWord(string name, int letters)
    {
        foreach (var character in name)
        {
            if (letters == 0)
            {
                return !char.IsLetterOrDigit(character);
            }

            letters -= char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return true;
    }

    private void Add(string? name)
    {
        if (name is not null && Fold(name) is { Length: >= ShortestName } folded)
        {
            _names.Add(folded);
        }
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
