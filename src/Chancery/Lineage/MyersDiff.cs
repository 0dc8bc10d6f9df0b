namespace Chancery.Lineage;

/// <summary>Myers' comparison in linear space: the middle of a shortest way through both sequences, then the same on either side of it.</summary>
/// <remarks>
/// E. W. Myers, "An O(ND) difference algorithm and its variations" (1986). A search that has gone <see cref="MostSteps"/> differences far
/// without its two ends meeting is divided where it has come furthest, so that no input costs more than that many steps a word; the
/// result is then right, and perhaps not the shortest.
/// </remarks>
/// <param name="oldKept">Receives which words of the old sequence have their like in the new one.</param>
/// <param name="newKept">Receives the same for the new one.</param>
internal sealed class MyersDiff(bool[] oldKept, bool[] newKept)
{
    /// <summary>Differences that a search looks through before it is divided by guess.</summary>
    public const int MostSteps = 256;

    // Furthest reaching ends by diagonal, which is the place in the old sequence less the place in the new one.
    private readonly int[] _forward = new int[oldKept.Length + newKept.Length + 3];
    private readonly int[] _backward = new int[oldKept.Length + newKept.Length + 3];
    private readonly int _zero = newKept.Length + 1;

    /// <summary>Compares a stretch of either sequence, and marks the words that are kept.</summary>
    public void Compare(
        ReadOnlySpan<ulong> old,
        int oldStart,
        int oldEnd,
        ReadOnlySpan<ulong> @new,
        int newStart,
        int newEnd
    )
    {
        var waiting = new Stack<(int OldStart, int OldEnd, int NewStart, int NewEnd)>();
        waiting.Push((oldStart, oldEnd, newStart, newEnd));
        while (waiting.TryPop(out var box))
        {
            var (x, xEnd, y, yEnd) = box;
            for (; x < xEnd && y < yEnd && old[x] == @new[y]; x++, y++)
            {
                Keep(x, y);
            }

            for (; x < xEnd && y < yEnd && old[xEnd - 1] == @new[yEnd - 1]; xEnd--, yEnd--)
            {
                Keep(xEnd - 1, yEnd - 1);
            }

            if (x < xEnd && y < yEnd)
            {
                var (middleX, middleY) = FindMiddle(old, x, xEnd, @new, y, yEnd);
                waiting.Push((middleX, xEnd, middleY, yEnd));
                waiting.Push((x, middleX, y, middleY));
            }
        }
    }

    private void Keep(int x, int y)
    {
        oldKept[x] = true;
        newKept[y] = true;
    }

    private (int X, int Y) FindMiddle(
        ReadOnlySpan<ulong> old,
        int xStart,
        int xEnd,
        ReadOnlySpan<ulong> @new,
        int yStart,
        int yEnd
    )
    {
        var (lowest, highest) = (xStart - yEnd, xEnd - yStart);
        var (first, last) = (xStart - yStart, xEnd - yEnd);
        var forward = (Low: first, High: first);
        var backward = (Low: last, High: last);
        var isOdd = ((first - last) & 1) != 0;
        _forward[_zero + first] = xStart;
        _backward[_zero + last] = xEnd;
        for (var steps = 1; ; steps++)
        {
            Widen(ref forward, lowest, highest, _forward, -1);
            for (var d = forward.High; d >= forward.Low; d -= 2)
            {
                var (less, more) = (_forward[_zero + d - 1], _forward[_zero + d + 1]);
                var x = less < more ? more : less + 1;
                for (var y = x - d; x < xEnd && y < yEnd && old[x] == @new[y]; y++)
                {
                    x++;
                }

                _forward[_zero + d] = x;
                if (isOdd && backward.Low <= d && d <= backward.High && _backward[_zero + d] <= x)
                {
                    return (x, x - d);
                }
            }

            Widen(ref backward, lowest, highest, _backward, int.MaxValue);
            for (var d = backward.High; d >= backward.Low; d -= 2)
            {
                var (less, more) = (_backward[_zero + d - 1], _backward[_zero + d + 1]);
                var x = less < more ? less : more - 1;
                for (var y = x - d; x > xStart && y > yStart && old[x - 1] == @new[y - 1]; y--)
                {
                    x--;
                }

                _backward[_zero + d] = x;
                if (!isOdd && forward.Low <= d && d <= forward.High && x <= _forward[_zero + d])
                {
                    return (x, x - d);
                }
            }

            if (steps >= MostSteps)
            {
                return Furthest(forward, backward, (xStart, xEnd), (yStart, yEnd));
            }
        }
    }

    /// <summary>One more diagonal on either side; at the edge of the box one less, so that the places outside it are never read.</summary>
    private void Widen(ref (int Low, int High) range, int lowest, int highest, int[] ends, int outside)
    {
        if (range.Low > lowest)
        {
            range.Low--;
            ends[_zero + range.Low - 1] = outside;
        }
        else
        {
            range.Low++;
        }

        if (range.High < highest)
        {
            range.High++;
            ends[_zero + range.High + 1] = outside;
        }
        else
        {
            range.High--;
        }
    }

    private (int X, int Y) Furthest(
        (int Low, int High) forward,
        (int Low, int High) backward,
        (int Start, int End) xs,
        (int Start, int End) ys
    )
    {
        var ahead = (X: xs.Start, Y: ys.Start);
        for (var d = forward.High; d >= forward.Low; d -= 2)
        {
            var x = Math.Min(Math.Min(_forward[_zero + d], xs.End), ys.End + d);
            ahead = x + x - d > ahead.X + ahead.Y ? (x, x - d) : ahead;
        }

        var behind = (X: xs.End, Y: ys.End);
        for (var d = backward.High; d >= backward.Low; d -= 2)
        {
            var x = Math.Max(Math.Max(_backward[_zero + d], xs.Start), ys.Start + d);
            behind = x + x - d < behind.X + behind.Y ? (x, x - d) : behind;
        }

        return ahead.X + ahead.Y - xs.Start - ys.Start > xs.End + ys.End - behind.X - behind.Y ? ahead : behind;
    }
}
