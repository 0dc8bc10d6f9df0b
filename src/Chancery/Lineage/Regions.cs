using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>Stretches of a text, joined where they overlap, so that a place among them is found by halving.</summary>
internal sealed class Regions
{
    private readonly List<TextSpan> _joined = [];

    public Regions(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.Order())
        {
            if (_joined.Count > 0 && span.Start <= _joined[^1].End)
            {
                _joined[^1] = _joined[^1].Union(span);
            }
            else
            {
                _joined.Add(span);
            }
        }
    }

    /// <summary>True where a span that is not empty shares a unit with one of them.</summary>
    public bool Touch(TextSpan span)
    {
        if (span.IsEmpty)
        {
            return false;
        }

        var (low, high) = (0, _joined.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _joined[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _joined.Count && _joined[low].Overlaps(span);
    }
}
