namespace Chancery.Reading.Archives;

/// <summary>What comes out of a packed stream, counted; ends where the budget does.</summary>
internal sealed class BudgetedStream(Stream packed, UnpackingBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="UnpackingException">More came out than may.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = packed.Read(buffer);
        return budget.TryTake(read) ? read : throw new UnpackingException(budget.TooLarge());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
