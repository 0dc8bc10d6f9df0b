using System.Text;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Takes the white space and the invisible marks of a page's source out of its words.</summary>
internal static class Words
{
    /// <summary>The words with one space between them; null where there are none.</summary>
    public static string? Spaced(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    /// <summary>The words of an element, as <see cref="Spaced"/> gives them; null where there are none or more than so many units.</summary>
    /// <remarks>Elements nest, and each may hold most of a page: what is too long is not read to its end.</remarks>
    public static string? Short(IElement element, int longest)
    {
        var words = new StringBuilder();
        foreach (var piece in Pieces(element))
        {
            words.Append(piece);
            if (words.Length > longest && Spaced(words.ToString()) is var spaced)
            {
                if (spaced?.Length > longest)
                {
                    return null;
                }

                // White space made it long. A word may go on in the next piece, so a space at the end stays one.
                var isWordOver = char.IsWhiteSpace(words[^1]);
                words.Clear().Append(spaced).Append(isWordOver ? " " : "");
            }
        }

        return Spaced(words.ToString());
    }

    /// <summary>The texts inside an element, in order.</summary>
    private static IEnumerable<string> Pieces(IElement element)
    {
        // Not by the next sibling of each: the tree looks for it among all of them.
        var open = new Stack<(INodeList Nodes, int Next)>([(element.ChildNodes, 0)]);
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Nodes.Length)
            {
                continue;
            }

            open.Push((frame.Nodes, frame.Next + 1));
            var node = frame.Nodes[frame.Next];
            if (node is IText text)
            {
                yield return text.Data;
            }
            else if (node is not IElement { LocalName: "style" or "script" })
            {
                open.Push((node.ChildNodes, 0));
            }
        }
    }
}
