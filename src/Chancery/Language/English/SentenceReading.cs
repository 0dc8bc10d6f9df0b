namespace Chancery.Language.English;

/// <summary>What the network finds in a stretch of tokens; filled again for each stretch.</summary>
internal sealed class SentenceReading
{
    /// <summary>Most tokens of a stretch. What is longer is read in pieces, so that time grows with the length and not with its square.</summary>
    public const int MostTokens = 192;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>True where heads and relations are told.</summary>
    public bool HasTree { get; private set; }

    /// <summary>The tag of each token.</summary>
    public int[] Tags { get; } = new int[MostTokens];

    /// <summary>The head of each token; <see cref="Count"/> for the root.</summary>
    public int[] Heads { get; } = new int[MostTokens];

    /// <summary>The relation of each token to its head.</summary>
    public int[] Relations { get; } = new int[MostTokens];

    /// <summary>What may be a name, in the order of the heads.</summary>
    public List<NameCandidate> Names { get; } = [];

    /// <summary>Begins again.</summary>
    public void Start(int count, bool hasTree)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostTokens);
        (Count, HasTree) = (count, hasTree);
        Names.Clear();
    }
}
