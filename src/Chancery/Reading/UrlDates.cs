namespace Chancery.Reading;

/// <summary>Finds the day that an address names.</summary>
internal static class UrlDates
{
    /// <summary><c>/2021/03/22/</c>, <c>/2021-03-22-</c>, <c>/20210322-</c>: as many sites name their pages.</summary>
    public static DatedBy? Find(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var path = address.AbsolutePath;
        var found = WrittenDates.FindFirst(path, DateOrder.YearFirst);
        var isWhole =
            found is { } date && (date.Span.End == path.Length || path[date.Span.End] is '/' or '-' or '_' or '.');
        var isDivided =
            found is { } own
            && path[own.Span.Start + 4] == '/'
            && own.Span.End < path.Length
            && path[own.Span.End] != '/';
        if (found is { Date: { Day: not null, Year: >= StatedDates.FirstYear } } && isWhole && !isDivided)
        {
            return new DatedBy(found.Value.Date, "url");
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            var part = path.AsSpan()[range];
            if (
                part.Length > 8
                && part[8] is '-' or '_'
                && StatedDates.Parse(part[..8].ToString(), DateOrder.YearFirst) is { Day: not null } compact
            )
            {
                return new DatedBy(compact, "url");
            }
        }

        return null;
    }
}
