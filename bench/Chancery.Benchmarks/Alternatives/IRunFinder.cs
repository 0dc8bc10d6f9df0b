namespace Chancery.Benchmarks.Alternatives;

/// <summary>A way to find the places of four words in a row in a stream of words.</summary>
internal interface IRunFinder
{
    /// <summary>Words in a row that are looked for.</summary>
    const int RunLength = 4;

    /// <summary>What it is.</summary>
    string Name { get; }

    /// <summary>Prepares the stream; its stops are the number <paramref name="vocabularySize"/>.</summary>
    void Build(int[] stream, int vocabularySize);

    /// <summary>Bytes it needs beside the stream, as packed as a file would be.</summary>
    long Bytes { get; }

    /// <summary>Number of places of a run.</summary>
    int Count(ReadOnlySpan<int> run);

    /// <summary>Number of places of every four words in a row of a quotation; -1 is a word that the stream does not have.</summary>
    long CountAll(ReadOnlySpan<int> words)
    {
        var places = 0L;
        for (var start = 0; start + RunLength <= words.Length; start++)
        {
            var run = words.Slice(start, RunLength);
            places += run.Contains(-1) ? 0 : Count(run);
        }

        return places;
    }
}
