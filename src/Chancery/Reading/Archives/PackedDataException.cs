namespace Chancery.Reading.Archives;

/// <summary>Ends the unpacking of a stream that is not as its format has it; never leaves the readers of archives and answers.</summary>
/// <param name="message">What was found, where, and what was expected.</param>
/// <param name="isSoundBefore">True where what came out before is what was packed; false where no check sum vouches for it.</param>
internal sealed class PackedDataException(string message, bool isSoundBefore) : Exception(message)
{
    /// <summary>True where what came out before is what was packed, though it may not be all.</summary>
    public bool IsSoundBefore { get; } = isSoundBefore;
}
