using System.Buffers;
using System.Globalization;

namespace Chancery.Language.Numbers;

/// <summary>Reads numbers in digits and words: <c>1,250</c>, "two hundred and fifty", "$88.8 billion", "40 to 50", "half a million".</summary>
internal static class NumberReader
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789,.");

    /// <summary>Reads the number that begins at word <paramref name="i"/>, with its scale, its currency and the end of a range.</summary>
    public static bool TryRead(string text, IReadOnlyList<Word> words, int i, out NumberReading number)
    {
        number = default;
        if (!TryReadOne(text, words, i, out var at, out var value, out var currency, out var upper))
        {
            return false;
        }

        var end = at;
        if (
            upper is null
            && (
                IsForm(text, words, at, "to")
                || IsDash(text, words, at)
                || (IsForm(text, words, at, "and") && IsForm(text, words, i - 1, "between"))
            )
            && TryReadOne(text, words, at + 1, out var second, out var high, out var highCurrency, out var higher)
            && higher is null
        )
        {
            // "40 to 50 billion" gives its scale to both.
            var scale = ScaleBefore(text, words, second, high);
            var low = value < 1000 && scale > 1 && value * scale <= high ? value * scale : value;
            if (low < high)
            {
                (value, upper, currency, end) = (low, high, currency ?? highCurrency, second);
            }
        }

        if (end < words.Count && currency is null && NumberWords.Currency(Form(text, words, end)) is { } named)
        {
            (currency, end) = (named, end + 1);
        }
        else if (currency is null && TryCurrencyOf(text, words, end, out var behind) is { } national)
        {
            (currency, end) = (national, behind);
        }

        number = new NumberReading(i, end, value, upper, currency);
        return true;
    }

    // "US dollars", "U.S. dollars", "Canadian dollars"; of another state's dollars the code is not known.
    private static string? TryCurrencyOf(string text, IReadOnlyList<Word> words, int i, out int end)
    {
        end = i + 2;
        var at = i + 1;
        if (IsForm(text, words, at, "."))
        {
            (at, end) = (at + 1, end + 1);
        }

        return at < words.Count && i < words.Count
            ? NumberWords.CurrencyOf(Form(text, words, i), Form(text, words, at))
            : null;
    }

    private static bool TryReadOne(
        string text,
        IReadOnlyList<Word> words,
        int i,
        out int end,
        out decimal value,
        out string? currency,
        out decimal? upper
    )
    {
        (end, value, currency, upper) = (i, 0, null, null);
        if ((uint)i >= (uint)words.Count)
        {
            return false;
        }

        var form = Form(text, words, i);
        var at = i;
        if (Sign(form) is { } sign && form.Length == 1)
        {
            (currency, at) = (sign, i + 1);
            form = Form(text, words, at);
        }

        if (form.Length > 1 && form[0] == '$')
        {
            currency = "USD";
            form = form[1..];
        }

        if (!TryDigits(form, out value, out upper) && !TryInWords(text, words, ref at, out value))
        {
            return false;
        }

        end = at + 1;
        var scaled = 1m;
        for (
            var scale = ScaleAt(text, words, end);
            scale > 0 && (upper ?? value) < 1_000_000_000_000;
            scale = ScaleAt(text, words, end)
        )
        {
            (value, upper, end, scaled) = (value * scale, upper * scale, end + 1, scale);
        }

        // "one trillion three hundred billion": a smaller scale behind a larger one adds to it.
        if (
            scaled >= 1_000_000
            && upper is null
            && TryReadOne(text, words, end, out var more, out var rest, out var restCurrency, out var restUpper)
            && more > end + 1
            && rest is >= 1000
            && rest < scaled
            && restUpper is null
            && restCurrency is null
        )
        {
            (value, end) = (value + rest, more);
        }

        return true;
    }

    // "two hundred and fifty thousand": below the scale words, hundreds and what follows them
    private static bool TryInWords(string text, IReadOnlyList<Word> words, ref int at, out decimal value)
    {
        value = 0;
        var form = Form(text, words, at);
        if (form is "half" && IsForm(text, words, at + 1, "a") && ScaleAt(text, words, at + 2) >= 1000)
        {
            (value, at) = (0.5m, at + 1);
            return true;
        }

        var isArticle = form is "a" or "A" && ScaleAt(text, words, at + 1) > 0;
        var small = isArticle ? 1 : NumberWords.Find(form);
        if (small < 0)
        {
            return false;
        }

        value = small;
        if (ScaleAt(text, words, at + 1) != 100)
        {
            return true;
        }

        (value, at) = (small * 100, at + 1);
        var next = at + 1 + (IsForm(text, words, at + 1, "and") ? 1 : 0);
        if (next < words.Count && NumberWords.Find(Form(text, words, next)) is > 0 and var rest)
        {
            (value, at) = (value + rest, next);
        }

        return true;
    }

    // "1,250", "88.8", "40-50"
    private static bool TryDigits(ReadOnlySpan<char> form, out decimal value, out decimal? upper)
    {
        upper = null;
        var dash = form.IndexOf('-');
        if (dash > 0 && TryPlain(form[..dash], out value) && TryPlain(form[(dash + 1)..], out var high) && value < high)
        {
            upper = high;
            return true;
        }

        return TryPlain(form, out value);
    }

    private static bool TryPlain(ReadOnlySpan<char> form, out decimal value)
    {
        value = 0;
        return form.Length is > 0 and <= 15
            && char.IsAsciiDigit(form[0])
            && char.IsAsciiDigit(form[^1])
            && form.IndexOfAnyExceptInRange('0', '9') is var mark
            && (mark < 0 || HasThousands(form) || form.Count('.') + form.Count(',') == 1 && form[mark] == '.')
            && decimal.TryParse(
                form,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    // Commas with three digits behind each, and nothing but digits and one point else.
    private static bool HasThousands(ReadOnlySpan<char> form)
    {
        var whole = form.IndexOf('.') is var point and >= 0 ? form[..point] : form;
        if (!whole.Contains(',') || form.ContainsAnyExcept(NumberMarks))
        {
            return false;
        }

        for (var i = whole.Length - 4; i > 0; i -= 4)
        {
            if (whole[i] != ',')
            {
                return false;
            }
        }

        return true;
    }

    private static decimal ScaleBefore(string text, IReadOnlyList<Word> words, int end, decimal value)
    {
        var scale = 1m;
        for (var i = end - 1; ScaleAt(text, words, i) is > 0 and var factor; i--)
        {
            scale *= factor;
        }

        return value >= scale ? scale : 1;
    }

    private static decimal ScaleAt(string text, IReadOnlyList<Word> words, int i) =>
        (uint)i < (uint)words.Count ? NumberWords.Scale(Form(text, words, i)) : 0;

    private static string? Sign(ReadOnlySpan<char> form) =>
        form switch
        {
            "$" => "USD",
            "€" => "EUR",
            "£" => "GBP",
            "¥" => "¥",
            "₽" => "RUB",
            _ => null,
        };

    private static bool IsDash(string text, IReadOnlyList<Word> words, int i) =>
        Form(text, words, i) is ['-' or '–' or '—' or '‑'];

    private static bool IsForm(string text, IReadOnlyList<Word> words, int i, string form) =>
        Form(text, words, i).Equals(form, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Form(string text, IReadOnlyList<Word> words, int i) =>
        (uint)i < (uint)words.Count ? text.AsSpan(words[i].Span.Start, words[i].Span.Length) : default;
}
