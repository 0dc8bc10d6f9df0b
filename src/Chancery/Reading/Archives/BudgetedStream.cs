namespace Chancery.Reading.Archives;

/// <summary>What comes out of a packed stream, counted; ends where the budget does.</summary>
internal sealed class BudgetedStream(Stream packed, UnpackingBudget budget) : ReadOnlyStream
{
    /// <exception cref="UnpackingException">More came out than may.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = packed.Read(buffer);
        return budget.TryTake(read) ? read : throw new UnpackingException(budget.TooLarge());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
