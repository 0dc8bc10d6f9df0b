using System.Runtime.InteropServices;

namespace Chancery.Indexing;

/// <summary>A passage as it stands in a segment.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PassageEntry
{
    /// <summary>First byte of its text among the texts.</summary>
    public uint TextStart;

    /// <summary>Length of its text in UTF-16 units.</summary>
    public uint TextLength;

    /// <summary>1 if a character takes two bytes, 0 if one.</summary>
    public uint IsWide;

    /// <summary>Number of its document.</summary>
    public uint Document;

    /// <summary>Number of the turn in the document.</summary>
    public int Turn;

    /// <summary>Number of its speaker label, from 1; 0 if it has none.</summary>
    public uint Speaker;
}
