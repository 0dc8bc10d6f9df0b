using System.Collections.Immutable;
using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Positions;

/// <summary>Finds the issues that a sentence speaks of, by the first letters of their expressions.</summary>
internal sealed class IssueIndex
{
    private const int KeyLength = 3;

    private readonly Dictionary<string, List<(string Issue, string[] Words)>> _byStart = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly Dictionary<string, List<(string Issue, string[] Words)>>.AlternateLookup<
        ReadOnlySpan<char>
    > _lookup;

    public IssueIndex(ImmutableArray<Issue> issues)
    {
        foreach (var issue in issues)
        {
            foreach (var expression in issue.Expressions)
            {
                var words = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var key = words[0].TrimEnd('*');
                key = key[..Math.Min(KeyLength, key.Length)];
                if (!_byStart.TryGetValue(key, out var known))
                {
                    _byStart[key] = known = [];
                }

                known.Add((issue.Name, words));
            }
        }

        _lookup = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The issues with the words where their expressions begin, in the order of the text.</summary>
    public List<(string Issue, int At)> Of(AffairsSentence sentence)
    {
        var found = new List<(string Issue, int At)>();
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Form(i);
            for (var length = Math.Min(2, form.Length); length <= Math.Min(KeyLength, form.Length); length++)
            {
                if (_lookup.TryGetValue(form[..length], out var expressions))
                {
                    Add(sentence, i, expressions, found);
                }
            }
        }

        return found;
    }

    private static void Add(
        AffairsSentence sentence,
        int i,
        List<(string Issue, string[] Words)> expressions,
        List<(string Issue, int At)> found
    )
    {
        foreach (var (issue, words) in expressions)
        {
            if (Stands(sentence, i, words))
            {
                found.Add((issue, i));
            }
        }
    }

    private static bool Stands(AffairsSentence sentence, int i, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            var form = sentence.Form(i + k);
            form = form is [.., '\'' or '’', 's'] ? form[..^2] : form;
            var fits = words[k] is [.., '*']
                ? form.StartsWith(words[k].AsSpan(0, words[k].Length - 1), StringComparison.OrdinalIgnoreCase)
                : form.Equals(words[k], StringComparison.OrdinalIgnoreCase);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
