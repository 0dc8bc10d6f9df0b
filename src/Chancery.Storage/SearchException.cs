namespace Chancery.Storage;

/// <summary>A search asks for more than can be looked for; the message is one line for the one who asked.</summary>
public sealed class SearchException : Exception
{
    /// <summary>Says what was asked and what would do.</summary>
    public SearchException(string message)
        : base(message) { }
}
