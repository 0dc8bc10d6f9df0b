namespace Chancery.Lineage;

/// <summary>Which documents are witnesses of one work: copies, larger excerpts, and versions in other languages.</summary>
public sealed class Works
{
    /// <summary>Share of a text from which on an excerpt of it is a witness of it, rather than a part of a collection.</summary>
    private const double LargeExcerpt = 0.3;

    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>Joins the documents of the links.</summary>
    public Works(IEnumerable<LineageLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        foreach (var link in links)
        {
            if (
                link.Kind is not LineageKind.Report
                && (link.Kind is not LineageKind.Excerpt || link.ShareOfOther >= LargeExcerpt)
            )
            {
                Join(link.From, link.To);
            }
        }
    }

    /// <summary>The key of the document that stands for the work: the one that the others come from. A document without relatives stands for itself.</summary>
    public string Of(string key)
    {
        while (_parents.TryGetValue(key, out var parent))
        {
            key = parent;
        }

        return key;
    }

    // What a document was taken from stands for both.
    private void Join(string from, string to)
    {
        var (root, other) = (Of(to), Of(from));
        if (root != other)
        {
            _parents[other] = root;
        }
    }
}
