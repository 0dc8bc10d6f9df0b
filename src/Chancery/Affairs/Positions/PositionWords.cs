using System.Collections.Frozen;
using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Positions;

/// <summary>Words that hold something: verbs, fixed expressions, nouns of holding, and what calls a thing due, important or out of the question.</summary>
internal static class PositionWords
{
    /// <summary>"Norland opposes …": what is held stands behind.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holding = Set(
        "support supports supported oppose opposes opposed advocate advocates believe believes consider considers reject rejects welcome welcomes condemn condemns insist insists "
            + "favour favours favor favors appreciate appreciates regard regards recognise recognises recognize recognizes demand demands call calls urge urges "
            + "uphold upholds respect respects seek seeks denounce denounces endorse endorses "
            + "prioritise prioritises prioritize prioritizes agree agrees deplore regret accept accepts"
    );

    /// <summary>"X must", "X should": held by the one who says so.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Due = Set("must should cannot");

    /// <summary>"X is unacceptable", "remains essential": held by the one who says so; only behind a verb of being.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Judging = Set(
        "unacceptable inadmissible imperative pivotal necessary illegitimate illegal unjustified inviolable important crucial essential vital indispensable paramount "
            + "unlawful counterproductive sacred best decisive impermissible priority cornerstone unprecedented"
    );

    /// <summary>"Norland's opposition to …", "the stance of Norland on …".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stances = Set(
        "stance position opposition support commitment rejection condemnation readiness willingness approach view views concerns"
    );

    /// <summary>What is shared, held or had as a position: "have similar approaches", "maintain the same view".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Views = Set(
        "approach approaches position positions view views stance stances opinion opinions"
    );

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Expressions = new (
        string Verbs,
        string Nouns
    )[]
    {
        ("attach attaches attached", "importance significance priority"),
        ("pay pays", "attention"),
        ("give gives", "priority"),
        ("combine combines pool pools", "efforts"),
        ("see sees saw", "eye"),
        ("stand stands", "for by with against"),
        ("share shares hold holds have has maintain maintains take takes", "*"),
    }
        .SelectMany(row => row.Verbs.Split(' ').Select(verb => KeyValuePair.Create(verb, $" {row.Nouns} ")))
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where a fixed expression begins at word <paramref name="i"/>: "attaches great importance", "stands against", "share the view".</summary>
    public static bool IsExpression(AffairsSentence sentence, int i)
    {
        if (!Expressions.TryGetValue(sentence.Form(i), out var nouns))
        {
            return false;
        }

        for (var k = i + 1; k < Math.Min(sentence.Count, i + 6); k++)
        {
            var form = sentence.Form(k);
            if (nouns == " * " ? Views.Contains(form) : nouns.Contains($" {form} ", StringComparison.Ordinal))
            {
                return nouns is not " for by with against " || k == i + 1;
            }

            if (sentence.Words[k].Kind != Language.WordKind.Word)
            {
                return false;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
