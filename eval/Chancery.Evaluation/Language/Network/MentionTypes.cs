namespace Chancery.Evaluation.Language.Network;

/// <summary>What a token can be the head of, as the network learns it: no mention, one of the names that the stage tells, or a mention of another kind.</summary>
/// <remarks>Only the names are told in the end. The others are learned beside them, since they say what words around a name mean: seven times as many.</remarks>
internal static class MentionTypes
{
    private const int FirstOther = 1 + 3;

    private static readonly string[] OtherNames = ["abstract", "time"];
    private static readonly string[] Nouns = ["person", "organization", "place", "abstract", "event", "time"];

    /// <summary>Number of types.</summary>
    public static int Count => FirstOther + OtherNames.Length + 1 + Nouns.Length + 1;

    /// <summary>True for a name that the stage tells.</summary>
    public static bool IsName(int type) => type is > 0 and < FirstOther;

    /// <summary>The type of a mention whose head has a tag; 0 for pronouns, which need no learning.</summary>
    public static int Of(string kind, string headTag)
    {
        if (headTag.StartsWith("PRP", StringComparison.Ordinal))
        {
            return 0;
        }

        var isProper = headTag is "NNP" or "NNPS";
        if (isProper && GumReader.NameTypeOf(kind) is { } name)
        {
            return 1 + (int)name;
        }

        var (kinds, first) = isProper ? (OtherNames, FirstOther) : (Nouns, FirstOther + OtherNames.Length + 1);
        var at = Array.IndexOf(kinds, kind);
        return first + (at < 0 ? kinds.Length : at);
    }
}
