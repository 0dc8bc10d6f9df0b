using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>An issue of foreign affairs and the expressions by which a sentence is found to speak of it.</summary>
/// <param name="Name">Its name in the register.</param>
/// <param name="Expressions">Words in a row; a <c>*</c> at the end of a word stands for any ending. Case does not count.</param>
public sealed record Issue(string Name, ImmutableArray<string> Expressions);
