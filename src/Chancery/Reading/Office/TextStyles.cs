namespace Chancery.Reading.Office;

/// <summary>What styles of a text say about their paragraphs and words, inherited from style to style.</summary>
internal sealed class TextStyles
{
    /// <summary>Longer chains of styles are rings.</summary>
    private const int LongestChain = 32;

    private readonly Dictionary<string, TextStyle> _styles = new(StringComparer.Ordinal);

    public void Add(TextStyle style) => _styles.TryAdd(style.Name, style);

    /// <summary>True where the style, or the nearest one above it that says so, is bold.</summary>
    public bool IsBold(string? name) =>
        Chain(name).Select(style => style.IsBold).FirstOrDefault(bold => bold is not null) ?? false;

    /// <summary>What paragraphs of the style are; null where nothing above it says so either.</summary>
    public BlockKind? KindOf(string? name) =>
        Chain(name).Select(style => style.Kind ?? KindByName(style)).FirstOrDefault(kind => kind is not null);

    private IEnumerable<TextStyle> Chain(string? name)
    {
        for (var i = 0; i < LongestChain && name is not null && _styles.TryGetValue(name, out var style); i++)
        {
            yield return style;
            name = style.Parent;
        }
    }

    /// <summary>The names that the programs give to their own styles, which they keep in every language.</summary>
    private static BlockKind? KindByName(TextStyle style)
    {
        var name = (style.DisplayName ?? style.Name).Replace("_20_", " ", StringComparison.Ordinal);
        return StartsWith("heading") || StartsWith("title") || StartsWith("subtitle") ? BlockKind.Heading
            : StartsWith("quot") || StartsWith("intense quote") || StartsWith("block text") || StartsWith("block quot")
                ? BlockKind.BlockQuotation
            : null;

        bool StartsWith(string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>One style.</summary>
/// <param name="Name">What paragraphs and words refer to.</param>
/// <param name="DisplayName">What people see, where it differs.</param>
/// <param name="Parent">The style it is based on.</param>
/// <param name="IsBold">Whether it is bold, where it says so.</param>
/// <param name="Kind">What its paragraphs are, where it says so.</param>
internal sealed record TextStyle(string Name, string? DisplayName, string? Parent, bool? IsBold, BlockKind? Kind);
