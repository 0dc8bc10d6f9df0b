using Chancery.Actors;

namespace Chancery.Quotations;

/// <summary>Whom the mention of a speaker stands for.</summary>
/// <param name="Name">His name; null where the text does not tell.</param>
/// <param name="Reason">Why the mention stands for that name; null where there is none, or the mention itself is it.</param>
/// <param name="IsDoubtful">True where it may as well be somebody else.</param>
internal sealed record NamedSpeaker(string? Name, MentionReason? Reason = null, bool IsDoubtful = false)
{
    public static NamedSpeaker Unknown { get; } = new(null, null);
}
