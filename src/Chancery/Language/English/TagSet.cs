namespace Chancery.Language.English;

/// <summary>The names of the classes of a model, numbered.</summary>
internal sealed class TagSet
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Numbers the names from 0.</summary>
    public TagSet(IEnumerable<string> names)
    {
        _names = [.. names];
        _numbers = _names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>Number of names.</summary>
    public int Count => _names.Length;

    /// <summary>The name of a number.</summary>
    public string this[int number] => _names[number];

    /// <summary>The number of a name, or -1.</summary>
    public int IndexOf(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>Writes the names in their order.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_names.Length);
        foreach (var name in _names)
        {
            ModelArrays.WriteText(writer, name);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TagSet Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        ModelArrays.Check(count is > 0 and <= byte.MaxValue, $"it names {count} classes");
        var names = new string[count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ModelArrays.ReadText(reader);
        }

        ModelArrays.Check(names.Distinct(StringComparer.Ordinal).Count() == count, "it names a class twice");
        return new TagSet(names);
    }
}
