namespace Chancery.Server.Security;

/// <summary>The request cannot be carried out; the problem is for the one who sent it.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
