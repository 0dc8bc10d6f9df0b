using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Tells the words that carry a negation, a number, a name or a modal from the others.</summary>
internal static class MeaningWords
{
    /// <summary>True for a normalized word that denies.</summary>
    public static bool IsNegation(string word) => MeaningVocabulary.Negations.Contains(word);

    /// <summary>True for a normalized number, in digits or as a word.</summary>
    public static bool IsNumber(string word) =>
        (word.Length > 0 && char.IsAsciiDigit(word[0])) || MeaningVocabulary.Numbers.Contains(word);

    /// <summary>True for a normalized word that sets a condition.</summary>
    public static bool IsCondition(string word) => MeaningVocabulary.Conditions.Contains(word);

    /// <summary>What an edit touches: whatever stands more often under one span than under the other.</summary>
    public static EditEffects Compare(string text, TextSpan span, string otherText, TextSpan otherSpan)
    {
        var one = Count(text, span);
        var other = Count(otherText, otherSpan);
        return (one.Negations != other.Negations ? EditEffects.Negation : EditEffects.None)
            | (
                !one.Numbers.SequenceEqual(other.Numbers, StringComparer.Ordinal) || AreOtherDates(one, other)
                    ? EditEffects.Number
                    : EditEffects.None
            )
            | (!one.Names.SequenceEqual(other.Names, StringComparer.Ordinal) ? EditEffects.Name : EditEffects.None)
            | (!one.Modals.SequenceEqual(other.Modals, StringComparer.Ordinal) ? EditEffects.Modal : EditEffects.None);
    }

    /// <summary>True when the record's words hold a negation or a number that the writer's do not.</summary>
    public static bool HideNegationOrNumber(string inserted, string hidden)
    {
        var one = Count(inserted, new TextSpan(0, inserted.Length));
        var other = Count(hidden, new TextSpan(0, hidden.Length));
        return other.Negations > one.Negations || other.Numbers.Except(one.Numbers, StringComparer.Ordinal).Any();
    }

    /// <summary>A day that one side adds is an addition; another day than the other side's is another date.</summary>
    private static bool AreOtherDates(Counts one, Counts other) =>
        one.Dates.Count > 0 && other.Dates.Count > 0 && !one.Dates.SequenceEqual(other.Dates, StringComparer.Ordinal);

    private static Counts Count(string text, TextSpan span)
    {
        var counts = new Counts();
        foreach (var token in Tokenizer.Tokenize(text[span.Start..span.End]))
        {
            var word = token.Span.Shift(span.Start);
            var raw = text.AsSpan(word.Start, word.Length);
            var plain = Normalization.Normalize(raw);
            if (MeaningVocabulary.Negations.Contains(plain))
            {
                counts.Negations++;
            }
            else if (char.IsAsciiDigit(plain[0]) || MeaningVocabulary.Numbers.Contains(plain))
            {
                counts.Numbers.Add(plain);
            }
            else if (
                char.IsUpper(raw[0])
                && MeaningVocabulary.DaysAndMonths.Contains(plain)
                && !StartsSentence(text, word.Start)
            )
            {
                counts.Dates.Add(plain);
            }
            else if (ModalOf(raw, plain) is { } modal)
            {
                counts.Modals.Add(modal);
            }

            if (IsName(text, word.Start, raw, plain))
            {
                counts.Names.Add(plain);
            }
        }

        counts.Sort();
        return counts;
    }

    private static string? ModalOf(ReadOnlySpan<char> raw, string plain)
    {
        var isShort = raw.Length > 2 && raw.ContainsAny('\'', '’');
        return isShort && raw.EndsWith("ll", StringComparison.OrdinalIgnoreCase) ? "will"
            : isShort && raw[^2] is '\'' or '’' && (raw[^1] | 0x20) == 'd' ? "would"
            : MeaningVocabulary.Modals.Contains(plain) ? plain
            : null;
    }

    /// <summary>A capital that no start of a sentence asks for.</summary>
    public static bool IsName(string text, int start, ReadOnlySpan<char> raw, string plain)
    {
        if (
            !char.IsUpper(raw[0])
            || MeaningVocabulary.NotNames.Contains(plain)
            || MeaningVocabulary.DaysAndMonths.Contains(plain)
        )
        {
            return false;
        }

        return !StartsSentence(text, start);
    }

    /// <summary>True where a capital says nothing: at the start, or behind a mark that ends a sentence or opens one.</summary>
    private static bool StartsSentence(string text, int start)
    {
        var before = start - 1;
        while (
            before >= 0
            && !char.IsLetterOrDigit(text[before])
            && text[before] is not ('.' or '!' or '?' or ':' or '…' or '\n' or '“' or '"')
        )
        {
            before--;
        }

        return before < 0 || !char.IsLetterOrDigit(text[before]);
    }

    private sealed class Counts
    {
        public int Negations { get; set; }

        public List<string> Numbers { get; } = [];

        public List<string> Dates { get; } = [];

        public List<string> Names { get; } = [];

        public List<string> Modals { get; } = [];

        public void Sort()
        {
            Dates.Sort(StringComparer.Ordinal);
            Numbers.Sort(StringComparer.Ordinal);
            Names.Sort(StringComparer.Ordinal);
            Modals.Sort(StringComparer.Ordinal);
        }
    }
}
