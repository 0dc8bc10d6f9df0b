namespace Chancery.Reading;

/// <summary>Weighs what may be a page's title: its headings, and what its head says.</summary>
/// <remarks>
/// The rules of <see cref="HtmlTitle"/> propose one; it stays unless another has clearly more for it. The weights were fitted to the half of
/// the pages that rules are tuned on (a softmax over the candidates of a page) and rounded to whole quarters; <c>docs/decisions/0024</c>
/// has what was tried beside it.
/// </remarks>
internal sealed class HtmlTitleChoice
{
    private const int RightAbove = 3;
    private const int FewestShared = 3;

    private readonly List<string> _stated;
    private readonly HashSet<string> _statedWords;
    private readonly HashSet<string> _parts;
    private readonly SiteNames _site;
    private readonly List<HtmlHeading> _headings;
    private readonly HtmlHeading? _nearest;
    private readonly string? _proposed;
    private readonly int _first;
    private readonly bool _hasFirstHeading;
    private readonly bool _hasOneFirstHeading;

    private HtmlTitleChoice(
        HtmlTitleSources sources,
        List<HtmlHeading> headings,
        HtmlHeading? nearest,
        string? proposed,
        int first
    )
    {
        _stated = [.. sources.Stated.Select(TitleWords.Fold)];
        _statedWords = [.. _stated];
        _parts = [.. sources.Parts.Select(TitleWords.Fold)];
        _site = sources.Site;
        _headings = headings;
        (_nearest, _proposed, _first) = (nearest, proposed, first);
        var firstHeadings = _headings.Count(static heading => heading.Level == 1);
        (_hasFirstHeading, _hasOneFirstHeading) = (firstHeadings > 0, firstHeadings == 1);
    }

    /// <summary>The candidate with most for it, the first of equals; null where there is none.</summary>
    /// <param name="sources">What the head says.</param>
    /// <param name="headings">Headings that may be read, the site's name excepted.</param>
    /// <param name="nearest">The heading above the main text.</param>
    /// <param name="proposed">What the rules say.</param>
    /// <param name="first">The number of the main text's first block.</param>
    public static string? Choose(
        HtmlTitleSources sources,
        List<HtmlHeading> headings,
        HtmlHeading? nearest,
        string? proposed,
        int first
    )
    {
        var choice = new HtmlTitleChoice(sources, headings, nearest, proposed, first);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (best, most) = ((string?)null, int.MinValue);
        foreach (var (text, heading) in choice.Candidates(sources))
        {
            var weight = seen.Add(text) ? choice.Weigh(text, heading) : int.MinValue;
            (best, most) = weight > most ? (text, weight) : (best, most);
        }

        return best;
    }

    private IEnumerable<(string Text, HtmlHeading? Heading)> Candidates(HtmlTitleSources sources)
    {
        foreach (var heading in _headings)
        {
            yield return (heading.Text, heading);
        }

        if (_proposed is not null)
        {
            yield return (_proposed, PartOfHeading(_proposed));
        }

        foreach (
            var text in new[] { sources.Headline, sources.Shared, sources.TitleElement }
                .OfType<string>()
                .Concat(sources.Parts)
        )
        {
            yield return (text, null);
        }
    }

    /// <summary>The heading whose first or last part a title is.</summary>
    private HtmlHeading? PartOfHeading(string title) =>
        _headings.Find(heading =>
            heading.HasParts
            && (
                heading.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase)
                || heading.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase)
            )
        )
            is { } whole
            ? whole with
            {
                Text = title,
            }
            : null;

    private int Weigh(string text, HtmlHeading? heading)
    {
        var folded = TitleWords.Fold(text);
        var words = TitleWords.Count(folded);
        var isStated = _statedWords.Contains(folded);
        var weight = Of(text == _proposed, 5);
        weight += Of(isStated, 4);
        weight += Of(!isStated && words > 1 && _stated.Exists(stated => TitleWords.Holds(stated, folded)), 1);
        weight += Of(words >= FewestShared && _stated.Exists(stated => TitleWords.AreClose(stated, folded)), 4);
        weight += Of(_parts.Contains(folded), 3);
        weight += Of(_site.Is(text), -1);
        weight += Of(words < 2, -2);
        return weight + (heading is null ? OfStated() : OfHeading(heading));
    }

    private int OfStated() => -4 + Of(_hasFirstHeading, -2);

    private int OfHeading(HtmlHeading heading)
    {
        var distance = _first - heading.Block;
        var weight = heading.Level switch
        {
            1 => _hasOneFirstHeading ? 5 : 1,
            3 => -2,
            _ => 0,
        };
        weight += Of(heading.Node.IsOutside, -4);
        weight += Of(heading.HasParts, -3);
        weight += Of(heading.IsMarked, 2);
        weight += Of(distance is >= 0 and <= RightAbove, 4);
        weight += Of(distance < 0, -5);
        weight += Of(_stated.Count == 0 && heading.Node == _nearest?.Node, 2);
        return weight;
    }

    private static int Of(bool holds, int weight) => holds ? weight : 0;
}
