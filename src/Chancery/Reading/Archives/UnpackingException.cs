using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>Ends the unpacking of an input that is damaged or larger than it may be; never leaves <see cref="MemberReader"/>.</summary>
internal sealed class UnpackingException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
