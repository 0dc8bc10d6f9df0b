namespace Chancery.Language.English;

/// <summary>The names of the classes of a model, numbered.</summary>
internal sealed class TagSet
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _numbers;

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

    public void Write(BinaryWriter writer)
    {
        writer.Write(_names.Length);
        foreach (var name in _names)
        {
            writer.Write(name);
        }
    }

    public static TagSet Read(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }

        return new TagSet(names);
    }
}
