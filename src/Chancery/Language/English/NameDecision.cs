using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Decides over a whole text which candidates are names and of which type: the mentions of one word speak for each other.</summary>
internal static class NameDecision
{
    // How much the others' mean counts beside a mention's own scores, once there are many of them.
    private const float Trust = 0.5f;

    // So many others count half of that.
    private const float Few = 1;

    // No single mention speaks louder.
    private const float Loudest = 5;

    // So much likelier than no name a name has to be; less finds more names, and more that are none.
    private const float Least = 1;

    /// <summary>The sentences of one text with their names, which are chosen from the candidates of each sentence.</summary>
    public static ImmutableArray<Sentence> Decide(
        string text,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<NameCandidate[]> candidates
    )
    {
        var evidence = new Dictionary<string, Scores>(StringComparer.Ordinal);
        var others = evidence.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var candidate in candidates[i])
            {
                var own = Scores.Of(candidate);
                Add(others, WordOf(text, sentences[i], candidate.Head), own);
                if (own.Person > 0 && LastName(text, sentences[i], candidate) is >= 0 and var last)
                {
                    Add(others, WordOf(text, sentences[i], last), own);
                }
            }
        }

        return
        [
            .. sentences.Select(
                (sentence, i) =>
                    candidates[i].Length == 0
                        ? sentence
                        : sentence with
                        {
                            Names = Names(
                                sentence,
                                candidates[i],
                                candidate => TypeOf(text, sentence, candidate, others)
                            ),
                        }
            ),
        ];
    }

    private static void Add(
        Dictionary<string, Scores>.AlternateLookup<ReadOnlySpan<char>> evidence,
        ReadOnlySpan<char> word,
        Scores scores
    )
    {
        evidence.TryGetValue(word, out var known);
        evidence[word] = known.Plus(scores);
    }

    /// <summary>The last word of a longer name, which speaks for that word alone; -1 where it ends in its head.</summary>
    private static int LastName(string text, Sentence sentence, NameCandidate candidate)
    {
        for (var i = candidate.Last; i > candidate.Head && candidate.Last - candidate.Head < 4; i--)
        {
            if (sentence.Tokens[i].Tag == "NNP")
            {
                return char.IsUpper(WordOf(text, sentence, i)[0]) ? i : -1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> WordOf(string text, Sentence sentence, int token)
    {
        var span = sentence.Tokens[token].Span;
        return text.AsSpan(span.Start, span.Length);
    }

    private static NameType? TypeOf(
        string text,
        Sentence sentence,
        NameCandidate candidate,
        Dictionary<string, Scores>.AlternateLookup<ReadOnlySpan<char>> evidence
    )
    {
        var own = Scores.Of(candidate);
        var all = evidence[WordOf(text, sentence, candidate.Head)];
        var count = all.Count - 1;
        if (count > 0)
        {
            var weight = Trust * count / (count + Few) / count;
            own = new Scores(
                1,
                own.Person + (weight * (all.Person - own.Person)),
                own.Organisation + (weight * (all.Organisation - own.Organisation)),
                own.Place + (weight * (all.Place - own.Place))
            );
        }

        var most = Math.Max(own.Person, Math.Max(own.Organisation, own.Place));
        return most <= Least ? null
            : most == own.Person ? NameType.Person
            : most == own.Organisation ? NameType.Organisation
            : NameType.Place;
    }

    private static ImmutableArray<Name> Names(
        Sentence sentence,
        NameCandidate[] candidates,
        Func<NameCandidate, NameType?> typeOf
    )
    {
        var names = new List<Name>();
        var known = new HashSet<TextSpan>();
        foreach (var candidate in candidates)
        {
            // Two heads may claim the same words: the first has them.
            if (typeOf(candidate) is { } type)
            {
                var span = new TextSpan(
                    sentence.Tokens[candidate.First].Span.Start,
                    sentence.Tokens[candidate.Last].Span.End
                );
                if (known.Add(span))
                {
                    names.Add(new Name(span, type));
                }
            }
        }

        names.Sort(
            (a, b) =>
                a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End)
        );
        return [.. names];
    }

    /// <summary>How much more than of no name the scores of the types are, over so many mentions.</summary>
    private readonly record struct Scores(int Count, float Person, float Organisation, float Place)
    {
        public static Scores Of(NameCandidate candidate) =>
            new(
                1,
                Bounded(candidate.Person - candidate.None),
                Bounded(candidate.Organisation - candidate.None),
                Bounded(candidate.Place - candidate.None)
            );

        public Scores Plus(Scores other) =>
            new(Count + other.Count, Person + other.Person, Organisation + other.Organisation, Place + other.Place);

        private static float Bounded(float score) => Math.Clamp(score, -Loudest, Loudest);
    }
}
