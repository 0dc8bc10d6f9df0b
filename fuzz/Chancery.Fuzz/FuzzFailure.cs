namespace Chancery.Fuzz;

/// <summary>What a target throws where the code under test did not, but something that must hold does not.</summary>
internal sealed class FuzzFailure(string message) : Exception(message)
{
    /// <summary>Throws unless <paramref name="holds"/>.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FuzzFailure(message);
        }
    }
}
