namespace Chancery.Actors;

/// <summary>A name with its words folded once, to be compared with many.</summary>
/// <param name="Name">The name.</param>
/// <param name="Words">Its words as <see cref="NameFolding"/> brings them together, in the order of the text; none for what is no person.</param>
internal readonly record struct FoldedName(PersonName Name, string[] Words)
{
    public static FoldedName Of(PersonName name)
    {
        if (name.Kind != NameKind.Person)
        {
            return new FoldedName(name, []);
        }

        IEnumerable<string> words = name.FamilyFirst
            ? [name.Family!, .. name.Given]
            : [.. name.Given, .. name.Family!.Split(' ')];
        return new FoldedName(name, [.. words.Select(NameFolding.Fold).Where(word => word.Length > 0)]);
    }
}
