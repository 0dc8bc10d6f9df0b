namespace Chancery.Evaluation.Language.Network;

/// <summary>The sizes of the network and the pace of its training.</summary>
internal sealed record NetworkOptions
{
    /// <summary>Length of a token's vector, a multiple of eight.</summary>
    public int Inputs { get; init; } = 96;

    /// <summary>Cells of a layer in each direction, a multiple of eight.</summary>
    public int Cells { get; init; } = 96;

    /// <summary>Layers.</summary>
    public int Layers { get; init; } = 3;

    /// <summary>Values by which a token and its head find each other.</summary>
    public int ArcCells { get; init; } = 64;

    /// <summary>Values from which a relation is told.</summary>
    public int RelationCells { get; init; } = 96;

    /// <summary>Values from which the type of a name is told.</summary>
    public int NameCells { get; init; } = 64;

    /// <summary>Values by which a name's head and its first and last token find each other.</summary>
    public int EdgeCells { get; init; } = 24;

    /// <summary>How often the sentences are gone through.</summary>
    public int Rounds { get; init; } = 30;

    /// <summary>Tokens after which the weights are changed.</summary>
    public int BatchTokens { get; init; } = 250;

    /// <summary>How far they are changed, at first; in the end hardly any more.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>Share of the cells between layers that is left out by chance.</summary>
    public float DropCells { get; init; } = 0.3f;

    /// <summary>Share of the words taken for unknown by chance.</summary>
    public float DropWords { get; init; } = 0.25f;

    /// <summary>Share of the other values of tokens that is left out by chance.</summary>
    public float DropInputs { get; init; } = 0.15f;

    /// <summary>How much the types and edges of names count in learning, beside one for a head, a relation or a tag.</summary>
    public float NameWeight { get; init; } = 1.5f;

    /// <summary>The same for mentions that are no such names.</summary>
    public float MentionWeight { get; init; } = 0.7f;

    /// <summary>Seeds all chance.</summary>
    public ulong Seed { get; init; } = 7;
}
