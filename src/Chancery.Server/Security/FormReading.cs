namespace Chancery.Server.Security;

/// <summary>Reads the form of a request; one that is malformed is the sender's mistake.</summary>
internal static class FormReading
{
    // What the reader of forms says itself; a failure of the machine has another code.
    private const int PlainIoError = unchecked((int)0x80131620);

    /// <summary>The form with its fields and files.</summary>
    /// <exception cref="ProblemException">It is cut off, has no boundary, or more fields or longer heads than are taken.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception exception)
            when (exception is InvalidDataException
                || (exception is IOException and not BadHttpRequestException && exception.HResult == PlainIoError)
            )
        {
            throw new ProblemException(
                Problem.BadRequest("The form is cut off, malformed, or has too many or too long fields.")
            );
        }
    }
}
