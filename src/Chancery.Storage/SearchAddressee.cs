using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>To whom a turn is said: to the one whose question it answers, to the one who answers it, or to the medium of the interview.</summary>
/// <param name="Speakers">The names, as the record spells them, of the one who asks or answers.</param>
/// <param name="Medium">Words of the medium, which the title or the site of the document holds.</param>
public sealed record SearchAddressee(ImmutableArray<string> Speakers, string Medium);
