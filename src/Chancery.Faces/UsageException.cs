namespace Chancery.Faces;

/// <summary>What the caller asks for cannot be carried out as it was given; the message is one line for him.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>For an argument that came from the caller: its sentence, without the name of the parameter, which he does not know.</summary>
    public static UsageException Of(ArgumentException exception)
    {
        var end = exception.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return new UsageException(end < 0 ? exception.Message : exception.Message[..end]);
    }
}
