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
        FeatureHash.OfText(ending, (uint)((tag * 2) + (isWhole ? 1 : 0) + 100));

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

    public void Write(BinaryWriter writer)
    {
        writer.Write(rules.Length);
        foreach (var rule in rules)
        {
            writer.Write((byte)rule.Strip);
            writer.Write(rule.Append);
        }

        writer.Write(endings.Count);
        foreach (var (key, rule) in endings.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(rule);
        }
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var rules = new LemmaRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = new LemmaRule(reader.ReadByte(), reader.ReadString());
        }

        var count = reader.ReadInt32();
        var endings = new Dictionary<uint, ushort>(count);
        for (var i = 0; i < count; i++)
        {
            endings[reader.ReadUInt32()] = reader.ReadUInt16();
        }

        return new Lemmatizer(rules, endings);
    }
}
