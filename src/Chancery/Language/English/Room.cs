namespace Chancery.Language.English;

/// <summary>Numbers to work with, for one user at a time; grows to what is asked of it.</summary>
internal sealed class Room
{
    private float[] _values = [];

    /// <summary>So many numbers, whatever stands in them.</summary>
    public Span<float> Of(int length)
    {
        if (_values.Length < length)
        {
            _values = new float[Math.Max(length, _values.Length * 2)];
        }

        return _values.AsSpan(0, length);
    }
}
