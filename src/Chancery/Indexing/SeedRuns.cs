namespace Chancery.Indexing;

/// <summary>The runs of a query that seed, at most one from each word, and what was found through them so far.</summary>
internal sealed class SeedRuns
{
    private readonly int[] _lengths;
    private readonly int[] _covered;
    private readonly bool[] _isDone;

    public SeedRuns(int length)
    {
        _lengths = new int[length];
        _covered = new int[length];
        _isDone = new bool[length];
    }

    /// <summary>Words of the run that seeds from <paramref name="start"/>; 0 if none does.</summary>
    public ref int LengthFrom(int start) => ref _lengths[start];

    /// <summary>How many of the found seeds hold the run from <paramref name="start"/>.</summary>
    public int CountCovering(int start) => _covered[start];

    /// <summary>True when a longest run from <paramref name="start"/> to <paramref name="end"/> was found before: all places of a run in it were looked at.</summary>
    public bool Hold(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_isDone[at] && at + _lengths[at] <= end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes a found seed.</summary>
    public void Cover(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (at + _lengths[at] <= end)
            {
                _covered[at]++;
            }
        }
    }

    /// <summary>Notes that all places of the run from <paramref name="start"/> were looked at.</summary>
    public void Finish(int start) => _isDone[start] = true;
}
