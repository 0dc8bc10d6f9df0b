using System.Collections.Frozen;

namespace Chancery.Language.Numbers;

/// <summary>Numbers in words, scales and currencies.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Small = BuildSmall();

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Scales =
        new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
        {
            ["hundred"] = 100,
            ["thousand"] = 1_000,
            ["million"] = 1_000_000,
            ["mln"] = 1_000_000,
            ["billion"] = 1_000_000_000,
            ["bn"] = 1_000_000_000,
            ["bln"] = 1_000_000_000,
            ["trillion"] = 1_000_000_000_000,
            ["dozen"] = 12,
        }
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Currencies =
        BuildCurrencies();

    /// <summary>A number below a hundred in one word, "seven", "twenty-five"; else -1.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (Small.TryGetValue(word, out var value))
        {
            return value;
        }

        var dash = word.IndexOf('-');
        return
            dash > 0
            && Small.TryGetValue(word[..dash], out var tens)
            && Small.TryGetValue(word[(dash + 1)..], out var units)
            && tens is >= 20 and < 100
            && units is > 0 and < 10
            ? tens + units
            : -1;
    }

    /// <summary>What "million" multiplies by; 0 for any other word.</summary>
    public static decimal Scale(ReadOnlySpan<char> word) => Scales.TryGetValue(word, out var scale) ? scale : 0;

    /// <summary>The code of a currency by its name behind a number, "euros"; null for any other word.</summary>
    public static string? Currency(ReadOnlySpan<char> word) => Currencies.TryGetValue(word, out var code) ? code : null;

    /// <summary>The ISO 4217 code of a state's money, "Canadian dollars"; null where the two do not go together.</summary>
    public static string? CurrencyOf(ReadOnlySpan<char> state, ReadOnlySpan<char> word) =>
        Currency(word) switch
        {
            "USD" when state is "US" or "U.S." or "U.S" or "American" => "USD",
            "USD" when state is "Canadian" => "CAD",
            "USD" when state is "Australian" => "AUD",
            "GBP" when state is "British" => "GBP",
            "RUB" when state is "Russian" => "RUB",
            "CNY" when state is "Chinese" => "CNY",
            "JPY" when state is "Japanese" => "JPY",
            "INR" when state is "Indian" => "INR",
            "CHF" when state is "Swiss" => "CHF",
            _ => null,
        };

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BuildSmall()
    {
        var words =
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
                ' '
            );
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
        return words
            .Select((word, i) => (word, i))
            .Concat(tens.Select((word, i) => (word, (i + 2) * 10)))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BuildCurrencies()
    {
        (string Code, string Names)[] currencies =
        [
            ("USD", "dollar dollars usd"),
            ("EUR", "euro euros eur"),
            ("GBP", "pounds gbp"),
            ("RUB", "ruble rubles rouble roubles rub"),
            ("CNY", "yuan renminbi rmb cny"),
            ("JPY", "yen"),
            ("INR", "rupees"),
            ("CHF", "francs"),
        ];
        return currencies
            .SelectMany(currency => currency.Names.Split(' ').Select(name => (name, currency.Code)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Code, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
