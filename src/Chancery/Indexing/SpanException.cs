using System.Runtime.InteropServices;

namespace Chancery.Indexing;

/// <summary>The span of a word that does not fit a byte.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct SpanException
{
    /// <summary>The word in the stream.</summary>
    public uint Position;

    /// <summary>First UTF-16 unit in the text of the passage.</summary>
    public uint Start;

    /// <summary>First unit after it.</summary>
    public uint End;
}
