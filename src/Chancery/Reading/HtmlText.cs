using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>All visible text of a page in reading order, a line a block.</summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> Skipped = Set(
        "script style noscript template head title svg math iframe object embed canvas video audio select datalist textarea input map"
    );
    private static readonly FrozenSet<string> BlockElements = Set(
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
    );

    // Where a line may or may not break is no part of the words.
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char WordJoiner = '\u2060';
    private const char ZeroWidthNoBreakSpace = '\uFEFF';

    private readonly StringBuilder _text = new();
    private readonly List<HtmlBlock> _blocks = [];
    private readonly List<HtmlNode> _nodes = [];
    private readonly List<HtmlMark> _marks = [];
    private readonly List<HtmlHeading> _headings = [];
    private readonly HtmlRoleReader _roles = new();
    private readonly List<TextSpan> _bold = [];
    private int _start;
    private int _linked;
    private bool _isSpacePending;
    private string? _link;

    private HtmlText() { }

    /// <summary>The text.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Its blocks, in order.</summary>
    public IReadOnlyList<HtmlBlock> Blocks => _blocks;

    /// <summary>Its block elements, each before those inside it.</summary>
    public IReadOnlyList<HtmlNode> Nodes => _nodes;

    /// <summary>Elements that say that they hold a date or an author.</summary>
    public IReadOnlyList<HtmlMark> Marks => _marks;

    /// <summary>Headings of the first three levels as printed, in order.</summary>
    public IReadOnlyList<HtmlHeading> Headings => _headings;

    /// <summary>Collects the text of <paramref name="page"/>. Walks without recursion.</summary>
    public static HtmlText Collect(IDocument page)
    {
        var text = new HtmlText();
        if (page.Body is { } body)
        {
            text.Walk(body);
        }

        text.Value = text._text.ToString();
        return text;
    }

    private void Walk(IElement body)
    {
        var open = new Stack<HtmlFrame>();
        open.Push(Open(body, parent: null));
        while (open.TryPeek(out var frame))
        {
            if (frame.Next == frame.Children.Length)
            {
                open.Pop();
                Leave(frame);
                continue;
            }

            switch (frame.Children[frame.Next++])
            {
                case IText words:
                    Append(words.Data, frame);
                    break;
                case IElement { LocalName: "br" or "hr" }:
                    EndBlock(frame);
                    break;
                case IElement element when !IsSkipped(element):
                    Enter(element, frame, open);
                    break;
            }
        }
    }

    private void Enter(IElement element, HtmlFrame parent, Stack<HtmlFrame> open)
    {
        if (BlockElements.Contains(element.LocalName))
        {
            EndBlock(parent);
        }

        var frame = Open(element, parent);
        if (frame.IsLink && element.LocalName == "a")
        {
            _link = element.GetAttribute("href");
        }

        frame.Begin = _text.Length;
        open.Push(frame);
    }

    private HtmlFrame Open(IElement element, HtmlFrame? parent)
    {
        var isBlock = parent is null || BlockElements.Contains(element.LocalName);
        var role = _roles.Of(element);
        var node = isBlock ? new HtmlNode(element, parent?.Node, role) { First = _blocks.Count } : parent!.Node;
        if (isBlock)
        {
            _nodes.Add(node);
        }

        if (role.Mark != HtmlMarkKind.None)
        {
            _marks.Add(new HtmlMark(role.Mark, element, node, _blocks.Count));
        }

        if (HtmlHeadingReader.Read(element, node, _blocks.Count) is { } heading)
        {
            _headings.Add(heading);
        }

        return HtmlFrame.Of(element, parent, node, isBlock);
    }

    private void Leave(HtmlFrame frame)
    {
        var begin = Math.Max(frame.Begin, _start);
        if (frame.BeginsBold && _text.Length > begin)
        {
            var words = _text.ToString(begin, _text.Length - begin);
            _bold.Add(TextLine.Trim(words, 0, words.Length).Shift(begin));
        }

        if (frame.IsBlock)
        {
            EndBlock(frame);
            frame.Node.End = _blocks.Count;
        }
    }

    private void Append(string words, HtmlFrame frame)
    {
        foreach (var character in words)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (character == '\n' && frame.IsPreformatted)
                {
                    EndBlock(frame);
                }

                _isSpacePending |= _text.Length > _start;
                continue;
            }

            if (character is SoftHyphen or ZeroWidthSpace or WordJoiner or ZeroWidthNoBreakSpace)
            {
                continue;
            }

            if (_isSpacePending)
            {
                _text.Append(' ');
                _isSpacePending = false;
            }

            _text.Append(character);
            _linked += frame.IsLink ? 1 : 0;
        }
    }

    private void EndBlock(HtmlFrame frame)
    {
        _isSpacePending = false;
        var words = _text.ToString(_start, _text.Length - _start);
        var span = TextLine.Trim(words, 0, words.Length).Shift(_start);
        if (!span.IsEmpty)
        {
            var bold = _bold.Where(stretch => !stretch.IsEmpty).Order().ToImmutableArray();
            _blocks.Add(
                new HtmlBlock(span, KindOf(frame), frame.Node, Merge(bold, words), _linked, frame.Surroundings, _link)
            );
        }

        if (_text.Length > _start)
        {
            _text.Append('\n');
        }

        _bold.Clear();
        (_start, _linked, _link) = (_text.Length, 0, null);
    }

    /// <summary>Bold stretches that touch, or have only a space between them, are one.</summary>
    private ImmutableArray<TextSpan> Merge(ImmutableArray<TextSpan> bold, string words)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>(bold.Length);
        foreach (var span in bold)
        {
            if (
                merged.Count > 0
                && span.Start <= merged[^1].End + 1
                && (span.Start <= merged[^1].End || words[merged[^1].End - _start] == ' ')
            )
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }

    private static BlockKind KindOf(HtmlFrame frame) =>
        frame.Node.Element.LocalName is ['h', >= '1' and <= '6'] ? BlockKind.Heading
        : frame.Surroundings.HasFlag(HtmlSurroundings.Quotation) ? BlockKind.BlockQuotation
        : frame.Surroundings.HasFlag(HtmlSurroundings.Item) ? BlockKind.ListItem
        : BlockKind.Paragraph;

    private static bool IsSkipped(IElement element) =>
        Skipped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (
            element.GetAttribute("style") is { } style
            && style
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase)
        );

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
