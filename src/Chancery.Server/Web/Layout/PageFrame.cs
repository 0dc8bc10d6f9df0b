namespace Chancery.Server.Web.Layout;

/// <summary>What of a page stands around its content.</summary>
/// <param name="Title">Of the page, as the browser shows it; texts of documents as they are.</param>
/// <param name="Section">The path of the page's entry in the navigation; "" for a page that has none.</param>
internal sealed record PageFrame(string Title, string Section)
{
    /// <summary>What is in the record, for the foot of the page; null where it could not be asked.</summary>
    public RecordSummary? Summary { get; init; }

    /// <summary>What stands in the search box.</summary>
    public string? Query { get; init; }

    /// <summary>True for a page that lays two columns side by side, or a table.</summary>
    public bool IsWide { get; init; }

    /// <summary>False for pages that search engines and caches should not keep: checked reports, errors.</summary>
    public bool IsLasting { get; init; } = true;
}
