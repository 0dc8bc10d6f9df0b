namespace Chancery.Benchmarks.Alternatives;

/// <summary>The positions of every word in the order of the text; a run is looked for among those of its rarest word.</summary>
internal sealed class WordPostings : IRunFinder
{
    private int[] _stream = [];
    private int[] _starts = [];
    private int[] _positions = [];

    public string Name => "positional postings";

    public long Bytes => (3L * _positions.Length) + (4L * _starts.Length);

    public void Build(int[] stream, int vocabularySize)
    {
        _stream = stream;
        _starts = new int[vocabularySize + 2];
        foreach (var word in stream)
        {
            _starts[word + 1]++;
        }

        for (var word = 0; word <= vocabularySize; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        var next = _starts.ToArray();
        _positions = new int[stream.Length];
        for (var position = 0; position < stream.Length; position++)
        {
            _positions[next[stream[position]]++] = position;
        }
    }

    public int Count(ReadOnlySpan<int> run)
    {
        var rarest = 0;
        for (var i = 1; i < run.Length; i++)
        {
            if (_starts[run[i] + 1] - _starts[run[i]] < _starts[run[rarest] + 1] - _starts[run[rarest]])
            {
                rarest = i;
            }
        }

        var count = 0;
        for (var i = _starts[run[rarest]]; i < _starts[run[rarest] + 1]; i++)
        {
            var start = _positions[i] - rarest;
            if (
                start >= 0
                && start + run.Length <= _stream.Length
                && _stream.AsSpan(start, run.Length).SequenceEqual(run)
            )
            {
                count++;
            }
        }

        return count;
    }
}
