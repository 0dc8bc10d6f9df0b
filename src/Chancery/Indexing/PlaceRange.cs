namespace Chancery.Indexing;

/// <summary>Places that stand side by side in the order of a segment.</summary>
internal readonly record struct PlaceRange(int Start, int End)
{
    public int Count => End - Start;
}
