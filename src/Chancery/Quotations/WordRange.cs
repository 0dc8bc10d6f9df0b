namespace Chancery.Quotations;

/// <summary>A half-open range of word indices in an outer sentence.</summary>
internal readonly record struct WordRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;

    public int Count => Math.Max(0, End - Start);

    public bool Contains(int index) => Start <= index && index < End;
}
