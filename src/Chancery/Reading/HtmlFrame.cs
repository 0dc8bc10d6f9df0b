using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>An element that the walk is inside of.</summary>
internal sealed class HtmlFrame
{
    public required INode[] Children { get; init; }

    public required HtmlNode Node { get; init; }

    public required bool IsBlock { get; init; }

    public required bool IsLink { get; init; }

    public required bool IsBold { get; init; }

    public required bool BeginsBold { get; init; }

    public required bool IsPreformatted { get; init; }

    public required HtmlSurroundings Surroundings { get; init; }

    public int Next { get; set; }

    public int Begin { get; set; }

    public static HtmlFrame Of(IElement element, HtmlFrame? parent, HtmlNode node, bool isBlock)
    {
        var name = element.LocalName;
        var isBold = name is "b" or "strong" || (element.GetAttribute("style") is { } style && IsBoldStyle(style));
        return new HtmlFrame
        {
            Children = [.. element.ChildNodes],
            Node = node,
            IsBlock = isBlock,
            IsLink = name == "a" || (parent?.IsLink ?? false),
            IsBold = isBold || (parent?.IsBold ?? false),
            BeginsBold = isBold && !(parent?.IsBold ?? false),
            IsPreformatted = name == "pre" || (parent?.IsPreformatted ?? false),
            Surroundings =
                (parent?.Surroundings ?? HtmlSurroundings.None)
                | (isBlock ? node.Role.Surroundings : HtmlSurroundings.None),
        };
    }

    private static bool IsBoldStyle(string style)
    {
        var at = style.IndexOf("font-weight", StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && style.AsSpan(at + 11).TrimStart(" :") is var weight
            && (
                weight.StartsWith("bold", StringComparison.OrdinalIgnoreCase)
                || (weight.Length > 0 && weight[0] is '6' or '7' or '8' or '9')
            );
    }
}
