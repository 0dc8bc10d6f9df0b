using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Negations, numbers, names and conditions that stand on one side of a paraphrase only.</summary>
internal static class ParaphraseDifferences
{
    /// <summary>Words by which a speaker means his own side, which a paraphrase names.</summary>
    private static readonly FrozenSet<string> OwnSide = FrozenSet.Create(
        StringComparer.Ordinal,
        "we us our ours i my me мы нас нам наш наша наше наши я мой ми наші wir uns unser unsere unseren ich mein nous notre nos je mon nosotros nuestro nuestra nuestros yo nas nam nase nasa nas sme 我 نحن".Split(
            ' '
        )
    );

    /// <summary>Words that may stand before the subject of a paraphrase and between its names.</summary>
    private static readonly FrozenSet<string> BeforeSubject = FrozenSet.Create(
        StringComparer.Ordinal,
        "that the and both as for what how why dass die der das und что и a że ze que la le les el los y et".Split(' ')
    );

    /// <summary>What <paramref name="report"/> has and <paramref name="record"/> has not, and the other way round, in the order of the texts.</summary>
    public static ImmutableArray<SupportDifference> Find(string report, string record)
    {
        var reported = Read(report);
        var recorded = Read(record);
        NameOwnSide(reported, recorded);
        var onlyReported = OnlyIn(reported, recorded, SupportSide.Report).ToArray();
        var hasNumber = Array.Exists(onlyReported, difference => difference.Kind == SupportDifferenceKind.Number);
        return
        [
            .. onlyReported,
            // "The second half of the year" is left out as a paraphrase shortens; where it has another number it is not.
            .. OnlyIn(recorded, reported, SupportSide.Record)
                .Where(difference =>
                    difference.Kind != SupportDifferenceKind.Number || hasNumber || char.IsDigit(difference.Text[0])
                ),
        ];
    }

    private static IEnumerable<SupportDifference> OnlyIn(Word[] side, Word[] other, SupportSide name)
    {
        foreach (var kind in Enum.GetValues<SupportDifferenceKind>())
        {
            // A paraphrase leaves names out as it shortens; one that it brings in is another matter.
            if (kind == SupportDifferenceKind.Name && name == SupportSide.Record)
            {
                continue;
            }

            var mine = side.Where(word => word.Kind == kind)
                .DistinctBy(word => word.Normalized, StringComparer.Ordinal);
            if (kind == SupportDifferenceKind.Negation)
            {
                // "not" and "never" deny alike: only one side that denies at all is a difference.
                mine = Array.Exists(other, word => word.Kind == kind) ? [] : mine.Take(1);
            }

            foreach (var word in mine)
            {
                if (!Array.Exists(other, their => IsSame(word, their)) && !IsPartOfAName(word, side, other))
                {
                    yield return new SupportDifference(kind, name, word.Text);
                }
            }
        }
    }

    /// <summary>The same word, Chinese and China, or an initialism and one of the words it stands for.</summary>
    private static bool IsSame(Word one, Word other) =>
        one.Normalized.Equals(other.Normalized, StringComparison.Ordinal)
        || one.Normalized.AsSpan().CommonPrefixLength(other.Normalized) >= 4
        || other.Initials.Contains(one.Normalized, StringComparer.Ordinal)
        || one.Initials.Contains(other.Normalized, StringComparer.Ordinal);

    /// <summary>"Norland will pay" of "We shall pay": the names of the subject stand for the speaker's own side.</summary>
    private static void NameOwnSide(Word[] reported, Word[] recorded)
    {
        if (!Array.Exists(recorded, word => OwnSide.Contains(word.Normalized)))
        {
            return;
        }

        for (var i = 0; i < reported.Length; i++)
        {
            var isName = char.IsUpper(reported[i].Text[0]);
            if (!isName && !BeforeSubject.Contains(reported[i].Normalized))
            {
                return;
            }

            reported[i] =
                reported[i].Kind == SupportDifferenceKind.Name ? reported[i] with { Kind = null } : reported[i];
        }
    }

    /// <summary>The given name of somebody whom the other side names without it, or a title: "President Ada Kern", "Kern".</summary>
    private static bool IsPartOfAName(Word word, Word[] side, Word[] other)
    {
        if (word.Kind != SupportDifferenceKind.Name || word.Run.Length < 2)
        {
            return false;
        }

        var run = side[word.Run.Start..word.Run.End];
        var neighbours = side[Math.Max(word.At - 1, word.Run.Start)..Math.Min(word.At + 2, word.Run.End)];
        return Array.Exists(
            other,
            their =>
                char.IsUpper(their.Text[0])
                && Array.Exists(neighbours, mine => IsSame(mine, their))
                && Array.TrueForAll(
                    other[their.Run.Start..their.Run.End],
                    one => Array.Exists(run, mine => IsSame(mine, one))
                )
        );
    }

    private static Word[] Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var initials = ParaphraseWords.Initials(text, tokens);
        var words = new Word[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var raw = text[tokens[i].Start..tokens[i].End];
            var normalized = Normalization.Normalize(raw);
            var kind = KindOf(text, tokens[i].Start, raw, normalized);
            if (kind == SupportDifferenceKind.Negation && i + 1 < tokens.Length && IsNotOnly(text, tokens[i + 1]))
            {
                kind = null;
            }

            if (kind is null && ConsentClause(text, tokens, i, normalized) is { } clause)
            {
                (kind, raw) = (SupportDifferenceKind.Condition, clause);
            }

            words[i] = new Word(kind, raw, normalized, initials[i], i, new TextSpan(i, i + 1));
        }

        foreach (var run in ParaphraseWords.CapitalRuns(text, tokens))
        {
            for (var i = run.Start.Value; i < run.End.Value; i++)
            {
                words[i] = words[i] with { Run = new TextSpan(run.Start.Value, run.End.Value) };
            }
        }

        return words;
    }

    // "a conference to which both sides would agree": without their consent it is another conference.
    private static string? ConsentClause(string text, ImmutableArray<Token> tokens, int i, string normalized)
    {
        if (normalized is not ("agree" or "agrees" or "consent" or "consents"))
        {
            return null;
        }

        for (var k = i - 1; k > 0 && i - k < 10; k--)
        {
            if (text.AsSpan(tokens[k].Start, tokens[k].End - tokens[k].Start) is "which" or "whom")
            {
                return text.AsSpan(tokens[k - 1].Start, tokens[k - 1].End - tokens[k - 1].Start) is "to" or "on"
                    ? text[tokens[k - 1].Start..tokens[i].End]
                    : null;
            }
        }

        return null;
    }

    // "Not only" denies nothing.
    private static bool IsNotOnly(string text, Token next) =>
        text.AsSpan(next.Start, next.End - next.Start) is "only" or "just" or "merely" or "simply";

    private static SupportDifferenceKind? KindOf(string text, int start, ReadOnlySpan<char> raw, string normalized) =>
        MeaningWords.IsNegation(normalized) ? SupportDifferenceKind.Negation
        // "one" is a pronoun as often as a number.
        : MeaningWords.IsNumber(normalized) && normalized != "one" ? SupportDifferenceKind.Number
        : MeaningWords.IsCondition(normalized) ? SupportDifferenceKind.Condition
        : MeaningWords.IsName(text, start, raw, normalized) ? SupportDifferenceKind.Name
        : null;

    /// <param name="Kind">What of importance the word is, or null.</param>
    /// <param name="Text">As written.</param>
    /// <param name="Normalized">As compared.</param>
    /// <param name="Initials">Initialisms of the run of capitals it stands in.</param>
    /// <param name="At">Its number.</param>
    /// <param name="Run">Numbers of the words of that run; of the word alone outside one.</param>
    private readonly record struct Word(
        SupportDifferenceKind? Kind,
        string Text,
        string Normalized,
        ImmutableArray<string> Initials,
        int At,
        TextSpan Run
    );
}
