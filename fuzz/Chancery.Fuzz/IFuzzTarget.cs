namespace Chancery.Fuzz;

/// <summary>One reader of untrusted bytes, with what must hold whatever they are.</summary>
/// <remarks>A target keeps nothing from one input to the next, so that a found input fails again by itself.</remarks>
internal interface IFuzzTarget
{
    /// <summary>One word, for the command line and the folders of inputs.</summary>
    string Name { get; }

    /// <summary>Sound inputs to start from, the same at every call. Files of <c>fuzz/corpus/NAME</c> join them.</summary>
    IEnumerable<byte[]> Seeds { get; }

    /// <summary>Pieces that are put into inputs as they are: magic numbers, tags, marks of the format. May be empty.</summary>
    IReadOnlyList<byte[]> Dictionary { get; }

    /// <summary>Reads one input. Returns if all is well, also where the input is refused as it should be; throws where it is not.</summary>
    void Run(ReadOnlySpan<byte> input);
}
