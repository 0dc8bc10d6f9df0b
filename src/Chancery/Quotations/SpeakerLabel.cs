using Chancery.Actors;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Reads a speaker's label at the beginning of quoted words, as in excerpts of transcripts: "“TARR: We …".</summary>
internal static class SpeakerLabel
{
    private const int MaxLength = 40;

    /// <summary>The label without its colon, or null.</summary>
    public static TextSpan? Find(string text, TextSpan inner)
    {
        var head = text.AsSpan(inner.Start, Math.Min(MaxLength, inner.Length));
        var colon = head.IndexOf(':');
        if (
            colon < 2
            || colon + 1 >= inner.Length
            || !char.IsWhiteSpace(text[inner.Start + colon + 1])
            || head[..colon].IndexOfAny(".,;!?") >= 0 && head[..colon].Contains(',')
        )
        {
            return null;
        }

        var words = head[..colon].ToString().Split(' ');
        var isLabel =
            words.Length <= 4
            && Array.TrueForAll(words, word => word.Length > 0 && char.IsUpper(word[0]))
            && PersonName.Parse(string.Join(' ', words)).Kind == NameKind.Person;
        return isLabel ? new TextSpan(inner.Start, inner.Start + colon) : null;
    }

    /// <summary>The words behind the label.</summary>
    public static TextSpan Behind(string text, TextSpan label, TextSpan inner)
    {
        var start = label.End + 1;
        while (start < inner.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, inner.End);
    }
}
