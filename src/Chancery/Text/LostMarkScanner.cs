using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>
/// Finds curly marks of which a program left the letter <c>a</c> (or <c>â</c>), before an apostrophe or in the mark's place:
/// <c>todaya’s</c> for <c>today’s</c>, <c>a’it is … interests.”</c> for <c>“it is … interests.”</c>.
/// </summary>
/// <remarks>
/// The same letters stand in right text (<c>Obama’s</c>, <c>agenda’s</c>, <c>Ma’am</c>, <c>da’</c>), so a text is touched only where
/// it holds a sign that right text cannot: a mark that nothing opens behind a glued <c>a’</c>, or an impossible form such as
/// <c>dona’t</c>. Then every other candidate is judged by the words around it.
/// </remarks>
internal static class LostMarkScanner
{
    /// <summary>Adds the repairs of <paramref name="text"/>.</summary>
    public static void Find(string text, List<TextRepair> repairs)
    {
        var candidates = FindCandidates(text);
        if (candidates.Count == 0)
        {
            return;
        }

        var marks = new MarkBalance(text);
        if (!candidates.Exists(candidate => IsSign(text, candidate, marks)))
        {
            return;
        }

        var words = WordsOf(text, candidates);
        foreach (var candidate in candidates)
        {
            if (Mend(text, candidate, marks, words) is { } mark)
            {
                var span = new TextSpan(candidate.Letter, candidate.End);
                repairs.Add(new TextRepair(span, text[span.Start..span.End], mark, RepairKind.LostMark));
            }
        }
    }

    /// <summary>A letter that may be what is left of a mark: <c>a</c> before an apostrophe, or <c>â</c> with or without one.</summary>
    /// <param name="Word">Start of the letters that end with the letter left over.</param>
    /// <param name="Letter">The letter left over.</param>
    /// <param name="End">Behind the apostrophe, or behind the letter where there is none.</param>
    private readonly record struct Candidate(int Word, int Letter, int End)
    {
        public bool IsGluedToWordBefore => Word < Letter;
    }

    private static List<Candidate> FindCandidates(string text)
    {
        var found = new List<Candidate>();
        var at = 0;
        while (true)
        {
            var next = text.AsSpan(at).IndexOfAny('’', '\'', 'â');
            if (next < 0)
            {
                return found;
            }

            at += next;
            var letter = text[at] == 'â' ? at : at - 1;
            var end = letter == at && at + 1 < text.Length && text[at + 1] is '’' or '\'' ? at + 2 : at + 1;
            if (letter >= 0 && (text[letter] == 'a' || (text[letter] == 'â' && !IsMojibake(text, letter))))
            {
                found.Add(new Candidate(StartOfWord(text, letter), letter, end));
            }

            at = end;
        }
    }

    /// <summary>True where the letter begins the wholly kept form <c>â€™</c>, which is mended as such.</summary>
    private static bool IsMojibake(string text, int at) =>
        at + 1 < text.Length && text[at + 1] > '\u007F' && text[at + 1] != '’' && !char.IsLetter(text[at + 1]);

    private static int StartOfWord(string text, int at)
    {
        // Longer words than this are none; the bound keeps a megabyte of letters linear.
        var limit = Math.Max(0, at - 40);
        while (at > limit && char.IsLetter(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>True where no right text of any language can read like this.</summary>
    private static bool IsSign(string text, Candidate candidate, MarkBalance marks)
    {
        if (!candidate.IsGluedToWordBefore)
        {
            return OpensBeforeWord(text, candidate) && marks.ClosesUnopened(candidate.Letter) is not null;
        }

        var stem = text.AsSpan(candidate.Word, candidate.Letter - candidate.Word);
        var tail = Tail(text, candidate.End);
        return tail switch
        {
            "t" => LostMarkWords.BeforeT.Contains(Lower(stem)),
            "re" or "ve" or "ll" or "m" or "d" => LostMarkWords.Pronouns.Contains(Lower(stem)),
            "s" => IsLower(stem) && LostMarkWords.NeverWithA.Contains(stem.ToString()),
            _ => false,
        };
    }

    /// <summary>The mark that the candidate stands for, or null where that is not certain.</summary>
    private static string? Mend(string text, Candidate candidate, MarkBalance marks, FrozenSet<string> words)
    {
        if (!candidate.IsGluedToWordBefore)
        {
            return MendAtStart(text, candidate, marks);
        }

        var stem = text.AsSpan(candidate.Word, candidate.Letter - candidate.Word);
        var tail = Tail(text, candidate.End);
        if (tail is "s" or "t" or "re" or "ve" or "ll" or "m" or "d")
        {
            return IsSign(text, candidate, marks) || IsWordWithoutLetter(stem, words) ? "’" : null;
        }

        // Behind the last word of something in marks; letters that go on are no mark.
        if (tail.Length > 0 || !IsWordWithoutLetter(stem, words))
        {
            return null;
        }

        return marks.OpenAt(candidate.Letter) switch
        {
            '‘' => "’",
            '“' => "”",
            '"' => "\"",
            _ => stem[^1] == 's' ? "’" : null,
        };
    }

    private static string? MendAtStart(string text, Candidate candidate, MarkBalance marks)
    {
        var before = candidate.Letter > 0 ? text[candidate.Letter - 1] : '\n';
        if (OpensBeforeWord(text, candidate))
        {
            return marks.ClosesUnopened(candidate.Letter) switch
            {
                '”' => "“",
                '’' => "‘",
                '"' => "\"",
                _ => null,
            };
        }

        // Behind the full stop or comma that ends what an open mark began.
        return before is '.' or ',' or '!' or '?' or '…'
            ? marks.OpenAt(candidate.Letter) switch
            {
                '‘' => "’",
                '“' => "”",
                '"' => "\"",
                _ => null,
            }
            : null;
    }

    private static bool OpensBeforeWord(string text, Candidate candidate) =>
        candidate.End < text.Length
        && char.IsLetterOrDigit(text[candidate.End])
        && candidate.End - candidate.Letter == 2
        && (
            candidate.Letter == 0
            || char.IsWhiteSpace(text[candidate.Letter - 1])
            || text[candidate.Letter - 1] is '(' or '[' or '—' or '–'
        );

    /// <summary>True where the word is one without the letter and none with it, as far as this text and the lists tell.</summary>
    private static bool IsWordWithoutLetter(ReadOnlySpan<char> stem, FrozenSet<string> words)
    {
        var with = string.Concat(stem, "a");
        if (stem.Length < 2 || words.Contains(with))
        {
            return false;
        }

        // Names end in -a in every language; only the text itself can say that this one does not.
        return IsLower(stem) ? !LostMarkWords.EndWithA.Contains(with) : words.Contains(stem.ToString());
    }

    private static string Tail(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    /// <summary>The words of the text, without those that are candidates themselves.</summary>
    private static FrozenSet<string> WordsOf(string text, List<Candidate> candidates)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var letters = candidates.Select(candidate => candidate.Letter).ToHashSet();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at - start <= 40 && !letters.Contains(at - 1))
            {
                words.Add(text[start..at]);
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    private static bool IsLower(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('a', 'z') < 0;

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();
}
