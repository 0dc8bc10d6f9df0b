using Chancery.Indexing;

namespace Chancery.Benchmarks.Verification;

/// <summary>A system that finds the turn a quotation was taken from.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>What it is and how it is asked.</summary>
    string Name { get; }

    /// <summary>The most queries to ask: the slow ones get a sample.</summary>
    int MaxQueries { get; }

    /// <summary>A system that takes longer is asked no more; the table says how many queries it was asked.</summary>
    TimeSpan MaxAsking => TimeSpan.FromMinutes(2);

    /// <summary>True if it works in this process, whose processor time then counts for building; else the clock does.</summary>
    bool IsInProcess { get; }

    /// <summary>Indexes the passages, down to the disk.</summary>
    void Build(IReadOnlyList<Passage> passages);

    /// <summary>Bytes of what it wrote beside the text.</summary>
    long MeasureSize();

    /// <summary>Opens what was written, as a new process would.</summary>
    void Open();

    /// <summary>The number of the best passage, or -1.</summary>
    int Find(BenchmarkQuery query);
}
