using System.Collections.Immutable;
using System.Text;

namespace Chancery.Reading.Pdf;

/// <summary>Finds what pages repeat at head and foot: titles, names of papers, page numbers.</summary>
internal static class RunningLines
{
    /// <summary>Lines from the edge that may run.</summary>
    private const int MostLines = 3;

    /// <summary>Share of the page's height, from its edge, in which they stand.</summary>
    private const double Edge = 0.13;

    private const double SmallerThanText = 0.9;
    private const int LongestNumber = 16;

    /// <summary>The pages with their running lines marked.</summary>
    public static ImmutableArray<PageLines> Mark(IReadOnlyList<PageLines> pages)
    {
        var size = TypeSize(pages);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var key in pages.SelectMany(page =>
                AtEdges(page).Select(line => Key(page, line)).Distinct(StringComparer.Ordinal)
            )
        )
        {
            seen[key] = seen.GetValueOrDefault(key) + 1;
        }

        return
        [
            .. pages.Select(page =>
            {
                var edges = AtEdges(page).ToHashSet();
                return WithOwnColumns(
                    page with
                    {
                        Lines =
                        [
                            .. page.Lines.Select(line =>
                                edges.Contains(line) && (IsRepeated(page, line) || IsAtMargin(line))
                                    ? line with
                                    {
                                        IsRunning = true,
                                    }
                                    : line
                            ),
                        ],
                    }
                );
            }),
        ];

        bool IsRepeated(PageLines page, PdfLine line) =>
            seen[Key(page, line)] > 1 && seen[Key(page, line)] * 4 >= Math.Min(pages.Count, 12);

        // One page shows no repetition; small print, numbers and addresses at its very edge run all the same.
        bool IsAtMargin(PdfLine line) =>
            IsPageNumber(line.Text)
            || line.Size < SmallerThanText * size
            || line.Text.Contains(":///", StringComparison.Ordinal);
    }

    /// <summary>Columns are as wide as their text; what runs above and below it may be wider.</summary>
    private static PageLines WithOwnColumns(PageLines page)
    {
        var columns = page
            .Lines.Where(line => !line.IsRunning)
            .GroupBy(line => line.Column, ReferenceEqualityComparer.Instance)
            .ToDictionary(
                group => (PdfColumn)group.Key!,
                group => new PdfColumn(group.Min(line => line.Left), group.Max(line => line.Right)),
                (IEqualityComparer<PdfColumn>)ReferenceEqualityComparer.Instance
            );
        return page with
        {
            Lines =
            [
                .. page.Lines.Select(line =>
                    line with
                    {
                        Column = columns.GetValueOrDefault(line.Column, line.Column),
                    }
                ),
            ],
        };
    }

    /// <summary>The first and last lines of a page by height, where they stand near its edge and apart from the text.</summary>
    private static IEnumerable<PdfLine> AtEdges(PageLines page)
    {
        var byHeight = page.Lines.OrderByDescending(line => line.Baseline).ToList();
        var top = byHeight.Take(MostLines).Where(line => line.Baseline > page.Height * (1 - Edge)).ToList();
        var foot = byHeight.TakeLast(MostLines).Where(line => line.Baseline < page.Height * Edge).ToList();
        return foot.Concat(top).Distinct();
    }

    /// <summary>Words and place; digits count as one, since pages count.</summary>
    private static string Key(PageLines page, PdfLine line)
    {
        var key = new StringBuilder();
        foreach (var character in line.Text)
        {
            if (!char.IsAsciiDigit(character))
            {
                key.Append(character);
            }
            else if (key is not { Length: > 0 } || key[^1] != '#')
            {
                key.Append('#');
            }
        }

        return key.Append(line.Baseline > page.Height / 2 ? "^" : "_").ToString();
    }

    private static bool IsPageNumber(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        return text.Length <= LongestNumber
                && digits is > 0 and <= 8
                && LineShape.CountWords(text) <= 4
                && text.All(character => !char.IsLetter(character))
            || text.Length <= LongestNumber
                && digits is > 0 and <= 8
                && LineShape.CountWords(text) is 2 or 4
                && char.IsLetter(text[0])
                && char.IsAsciiDigit(text[^1]);
    }

    private static double TypeSize(IReadOnlyList<PageLines> pages) =>
        pages
            .SelectMany(page => page.Lines)
            .GroupBy(line => Math.Round(line.Size, 1))
            .Select(group => (Size: group.Key, Units: group.Sum(line => line.Text.Length)))
            .OrderByDescending(group => group.Units)
            .ThenBy(group => group.Size)
            .Select(group => group.Size)
            .FirstOrDefault(1);
}
