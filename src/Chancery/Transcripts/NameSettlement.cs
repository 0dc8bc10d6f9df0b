using System.Globalization;
using System.Text;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Brings the forms in which labels name a person to one: the fullest, spelt as most often.</summary>
internal static class NameSettlement
{
    private const int OftenEnough = 3;

    /// <summary>Every name is compared with every other; no transcript has as many speakers as this.</summary>
    private const int MostCompared = 400;

    /// <summary>The settled name of each label; null where there is no label.</summary>
    /// <param name="labels">The labels of the document; null for blocks without one.</param>
    /// <param name="head">The text before the first label.</param>
    /// <param name="text">The whole text.</param>
    public static string?[] Of(LabelName?[] labels, string head, string text)
    {
        var counts = labels
            .Where(label => label is { Words.Length: > 0 })
            .GroupBy(label => label!.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var settled = new Dictionary<string, string>(StringComparer.Ordinal);
        var isComparable = counts.Count <= MostCompared;
        foreach (var name in counts.Keys)
        {
            settled[name] = isComparable ? Spelling(name, counts, text) : name;
        }

        var spelt = settled.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var name in counts.Keys)
        {
            settled[name] = isComparable ? Fullest(settled[name], spelt, head) : name;
        }

        return
        [
            .. labels.Select(label =>
                label switch
                {
                    null => null,
                    { Words.Length: 0 } => HolderOf(label.Title, head) ?? Capitalized(label.Title),
                    _ => settled[label.Name],
                }
            ),
        ];
    }

    /// <summary>A name that stands once and nowhere else in the text is a slip where a name much like it stands often.</summary>
    private static string Spelling(string name, Dictionary<string, int> counts, string text)
    {
        var like = counts
            .Where(other => other.Key != name && other.Value > counts[name] && IsSameButForLetters(name, other.Key))
            .OrderByDescending(other => other.Value)
            .ThenBy(other => other.Key, StringComparer.Ordinal)
            .Select(other => other.Key)
            .FirstOrDefault();
        return
            like is not null
            && (
                IsVariant(name, like)
                || WithoutMarks(name) == WithoutMarks(like)
                || (counts[name] * OftenEnough <= counts[like] && !OccursElsewhere(name, like, counts[name], text))
            )
            ? like
            : name;
    }

    private static bool IsSameButForLetters(string a, string b) =>
        EditDistance.AtMost(a, b, Math.Min(a.Length, b.Length) >= 8 ? 2 : 1)
        && a != b + "a"
        && b != a + "a"
        && a.Count(character => character == ' ') == b.Count(character => character == ' ');

    /// <summary>Two spellings of one name: same last word, the first ones differ in a letter that is no ending: <c>Sergei</c>, <c>Sergey</c>.</summary>
    private static bool IsVariant(string a, string b)
    {
        var (x, y) = (a.Split(' '), b.Split(' '));
        return x.Length == 2
            && y.Length == 2
            && x[1] == y[1]
            && x[0].Length >= 5
            && x[0][..3] == y[0][..Math.Min(3, y[0].Length)]
            && EditDistance.AtMost(x[0], y[0], 1)
            && x[0] + "a" != y[0]
            && y[0] + "a" != x[0];
    }

    /// <summary>Letters without accents, which hurried labels leave out.</summary>
    private static string WithoutMarks(string name) =>
        string.Concat(
            name.Normalize(NormalizationForm.FormD)
                .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
        );

    private static bool OccursElsewhere(string name, string like, int times, string text)
    {
        var known = like.Split(' ');
        var slip = name.Split(' ').FirstOrDefault(word => !known.Contains(word, StringComparer.Ordinal)) ?? name;
        var (at, found) = (0, 0);
        while (found <= times && (at = text.IndexOf(slip, at, StringComparison.Ordinal)) >= 0)
        {
            found++;
            at += slip.Length;
        }

        return found > times;
    }

    /// <summary>The one longer name that ends with this one, among the labels or in the head.</summary>
    private static string Fullest(string name, IEnumerable<string> names, string head)
    {
        if (name.Contains(' ', StringComparison.Ordinal) && !IsInitialed(name))
        {
            return name;
        }

        var last = name[(name.LastIndexOf(' ') + 1)..];
        last = last[(last.LastIndexOf('.') + 1)..];
        var fuller = names
            .Where(other => other.Length > name.Length && other.EndsWith(' ' + last, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (fuller.Count == 0)
        {
            fuller = NamesInText.EndingWith(last, head);
        }

        return fuller.Count == 1 && FitsInitials(name, fuller[0]) ? fuller[0] : name;
    }

    private static bool IsInitialed(string name) => name.Contains('.', StringComparison.Ordinal);

    private static bool FitsInitials(string name, string fuller) =>
        !IsInitialed(name) || char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(fuller[0]);

    /// <summary>Who holds the office by the head of the document: "THE PRESIDENT" below "Remarks by President Jan Novak".</summary>
    private static string? HolderOf(string title, string head)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var office = words.LastOrDefault(word =>
            OfficeTitles.Contains(word) && !word.Equals("the", StringComparison.OrdinalIgnoreCase)
        );
        return office is null ? null
            : NamesInText.After(office.TrimEnd('.'), head) is [var only] ? only
            : null;
    }

    private static string? Capitalized(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words.Select(LabelName.Normalize));
    }
}
