using System.Numerics;
using System.Runtime.CompilerServices;
using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>The weights of an averaged perceptron while it is trained.</summary>
/// <remarks>
/// The average over all steps is kept lazily: the weight, less what each change has missed of the steps.
/// A feature speaks only after it was changed often enough (Goldberg and Elhadad 2011), which keeps the model small.
/// </remarks>
internal sealed class TrainingWeights(int classes, int leastChanges) : IScorer
{
    /// <summary>Features whose average weights are all below this, in changes, are left out.</summary>
    private const float Least = 0.3f;

    private ulong[] _features = new ulong[1 << 16];
    private int[] _slots = new int[1 << 16];
    private int[] _weights = new int[1 << 16];
    private long[] _missed = new long[1 << 16];
    private int[] _changes = new int[1 << 16];
    private int _count;
    private long _steps = 1;

    public int Width { get; } = WeightTable.WidthFor(classes);

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row >= 0 && _changes[row] >= leastChanges)
            {
                var weights = _weights.AsSpan(row * Width, Width);
                for (var i = 0; i + Vector<int>.Count <= Width || Narrow(weights, scores, i); i += Vector<int>.Count)
                {
                    (new Vector<int>(weights[i..]) + new Vector<int>(scores[i..])).CopyTo(scores[i..]);
                }
            }
        }
    }

    /// <summary>One step: where the class found is not the right one, the features speak more for the one and less for the other.</summary>
    public void Learn(ReadOnlySpan<ulong> features, int right, int found)
    {
        if (found != right)
        {
            foreach (var feature in features)
            {
                var row = FindOrAdd(feature);
                _changes[row]++;
                Change((row * Width) + right, 1);
                Change((row * Width) + found, -1);
            }
        }

        _steps++;
    }

    private void Change(int at, int change)
    {
        _weights[at] += change;
        _missed[at] += change * _steps;
    }

    /// <summary>The average, in integers of 16 bits. Eight bits are too few: the weights of common features are a hundred times those of rare ones.</summary>
    public WeightTable Average()
    {
        var (features, weights) = Kept();
        return WeightTable.Build(Width, features, weights);
    }

    /// <summary>The average of a model of three classes.</summary>
    public TransitionTable AverageOfThree()
    {
        var (features, weights) = Kept();
        return TransitionTable.Build(Width, features, weights);
    }

    private (List<ulong> Features, short[] Weights) Kept()
    {
        var average = new float[_count * Width];
        for (var i = 0; i < average.Length; i++)
        {
            average[i] = _changes[i / Width] < leastChanges ? 0 : (float)(_weights[i] - ((double)_missed[i] / _steps));
        }

        var unit = average.Select(MathF.Abs).DefaultIfEmpty().Max() is var most and > 0 ? most / short.MaxValue : 1;
        var kept = new List<(ulong Feature, int Row)>();
        foreach (var (feature, slot) in _features.Zip(_slots))
        {
            var row = slot - 1;
            if (
                row >= 0
                && _changes[row] >= leastChanges
                && average.AsSpan(row * Width, Width).ContainsAnyExceptInRange(-Least, Least)
            )
            {
                kept.Add((feature, row));
            }
        }

        kept.Sort();
        var weights = new short[kept.Count * Width];
        for (var k = 0; k < kept.Count; k++)
        {
            for (var c = 0; c < Width; c++)
            {
                weights[(k * Width) + c] = (short)
                    Math.Clamp(MathF.Round(average[(kept[k].Row * Width) + c] / unit), -short.MaxValue, short.MaxValue);
            }
        }

        return ([.. kept.Select(pair => pair.Feature)], weights);
    }

    private static bool Narrow(Span<int> weights, Span<int> scores, int from)
    {
        for (var i = from; i < weights.Length; i++)
        {
            scores[i] += weights[i];
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong feature)
    {
        var mask = _features.Length - 1;
        for (var at = (int)(feature >> 20) & mask; _slots[at] != 0; at = (at + 1) & mask)
        {
            if (_features[at] == feature)
            {
                return _slots[at] - 1;
            }
        }

        return -1;
    }

    private int FindOrAdd(ulong feature)
    {
        var row = Find(feature);
        if (row >= 0)
        {
            return row;
        }

        if ((_count + 1) * 2 > _features.Length)
        {
            Grow();
        }

        if (_count == _changes.Length)
        {
            Array.Resize(ref _changes, _changes.Length * 2);
        }

        if ((_count + 1) * Width > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _missed, _missed.Length * 2);
        }

        Insert(feature, ++_count);
        return _count - 1;
    }

    private void Grow()
    {
        var (features, slots) = (_features, _slots);
        _features = new ulong[features.Length * 2];
        _slots = new int[features.Length * 2];
        for (var i = 0; i < features.Length; i++)
        {
            if (slots[i] != 0)
            {
                Insert(features[i], slots[i]);
            }
        }
    }

    private void Insert(ulong feature, int slot)
    {
        var mask = _features.Length - 1;
        var at = (int)(feature >> 20) & mask;
        while (_slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        (_features[at], _slots[at]) = (feature, slot);
    }
}
