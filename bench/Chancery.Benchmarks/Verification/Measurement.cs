namespace Chancery.Benchmarks.Verification;

/// <summary>What one system did with one record.</summary>
internal sealed record Measurement
{
    /// <summary>The system.</summary>
    public required string Name { get; init; }

    /// <summary>How many times the record.</summary>
    public required int Times { get; init; }

    /// <summary>Text indexed in a second, in millions of bytes of UTF-8.</summary>
    public required double BuildMegabytesPerSecond { get; init; }

    /// <summary>Bytes beside the text for each word of it.</summary>
    public required double BytesPerWord { get; init; }

    /// <summary>Milliseconds to open it in a process that has the code loaded.</summary>
    public required double OpenMilliseconds { get; init; }

    /// <summary>Queries asked.</summary>
    public required int Queries { get; init; }

    /// <summary>The middle of the times, in microseconds.</summary>
    public required double MedianMicroseconds { get; init; }

    /// <summary>The time that 99 of 100 queries stay below, in microseconds.</summary>
    public required double P99Microseconds { get; init; }

    /// <summary>Share of the quotations with a known passage whose first answer is that passage.</summary>
    public required double RetrievalAt1 { get; init; }
}
