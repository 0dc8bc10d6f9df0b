namespace Chancery.Actors;

/// <summary>The person that a mention stands for, and why.</summary>
/// <param name="Name">The fullest form of the name that is known.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct ResolvedPerson(PersonName Name, MentionReason Reason);
