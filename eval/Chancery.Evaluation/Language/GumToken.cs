using Chancery.Language;

namespace Chancery.Evaluation.Language;

/// <summary>One word of an annotated sentence.</summary>
/// <remarks><see cref="Head"/> is an index in the sentence; -1 for the root.</remarks>
internal sealed record GumToken(string Form, string Lemma, string Tag, int Head, string Relation, bool SpaceAfter)
{
    /// <summary>True for a token tagged as a proper noun.</summary>
    public bool IsProper => Tag is "NNP" or "NNPS";
}

/// <summary>A mention of a person, an organisation or a place whose head is a proper noun.</summary>
internal readonly record struct GumName(int Start, int End, NameType Type);

/// <summary>A mention of anything, by the kind that GUM gives it.</summary>
internal readonly record struct GumMention(int Start, int End, string Kind);

/// <summary>One annotated sentence with its text, the names in it, and all that it mentions, names included.</summary>
internal sealed record GumSentence(
    string Document,
    string Text,
    GumToken[] Tokens,
    GumName[] Names,
    GumMention[] Mentions
)
{
    /// <summary>The genre, which stands in the document's name: <c>GUM_genre_name</c>.</summary>
    public string Genre => Document.Split('_')[1];

    /// <summary>The first token from <paramref name="start"/> to <paramref name="end"/> that hangs on none of them.</summary>
    public int HeadOf(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Tokens[i].Head < start || Tokens[i].Head >= end)
            {
                return i;
            }
        }

        return start;
    }
}
