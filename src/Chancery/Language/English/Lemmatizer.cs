namespace Chancery.Language.English;

/// <summary>How a lemma is made of a form: some letters off its end, others on.</summary>
internal readonly record struct LemmaRule(int Strip, string Append);

/// <summary>Makes lemmas by the rule learned for the longest known ending of a form under its tag; an exception is an ending that is the whole word.</summary>
internal sealed class Lemmatizer(LemmaRule[] rules, Dictionary<uint, ushort> endings)
{
    /// <summary>Longest ending, in units, that a rule depends on, the whole word aside.</summary>
    public const int LongestEnding = 5;

    /// <summary>The lemma of a form, in lower case unless the tag is a proper noun's.</summary>
    public string Lemmatize(ReadOnlySpan<char> form, int tag, bool isProper)
    {
        var word = isProper ? form.ToString() : form.ToString().ToLowerInvariant();
        var rule = Find(word, tag);
        return rule.Strip == 0 && rule.Append.Length == 0 ? word
            : rule.Strip <= word.Length ? string.Concat(word.AsSpan(0, word.Length - rule.Strip), rule.Append)
            : word;
    }

    /// <summary>The key of an ending under a tag.</summary>
    public static uint Key(ReadOnlySpan<char> ending, int tag, bool isWhole) =>
        TextHash.Of(ending, (uint)((tag * 2) + (isWhole ? 1 : 0) + 100));

    private LemmaRule Find(string word, int tag)
    {
        if (endings.TryGetValue(Key(word, tag, isWhole: true), out var rule))
        {
            return rules[rule];
        }

        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
        {
            if (endings.TryGetValue(Key(word.AsSpan(word.Length - length), tag, isWhole: false), out rule))
            {
                return rules[rule];
            }
        }

        return default(LemmaRule) with
        {
            Append = "",
        };
    }

    /// <summary>Writes the rules and the endings.</summary>
    public void Write(BinaryWriter writer)
    {
        ModelArrays.Write(writer, [.. rules.Select(rule => (byte)rule.Strip)]);
        foreach (var rule in rules)
        {
            ModelArrays.WriteText(writer, rule.Append);
        }

        var sorted = endings.OrderBy(pair => pair.Key).ToList();
        ModelArrays.Write(writer, [.. sorted.Select(pair => pair.Key)]);
        ModelArrays.Write(writer, [.. sorted.Select(pair => pair.Value)]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Lemmatizer Read(BinaryReader reader)
    {
        var rules = ModelArrays
            .Read<byte>(reader)
            .Select(strip => new LemmaRule(strip, ModelArrays.ReadText(reader)))
            .ToArray();
        var keys = ModelArrays.Read<uint>(reader);
        var values = ModelArrays.Read<ushort>(reader, keys.Length);
        ModelArrays.Check(
            Array.TrueForAll(values, rule => rule < rules.Length),
            "an ending has a rule that is not there"
        );
        var endings = new Dictionary<uint, ushort>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            endings[keys[i]] = values[i];
        }

        return new Lemmatizer(rules, endings);
    }
}
