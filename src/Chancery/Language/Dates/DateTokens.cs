using System.Globalization;
using Chancery.Text;

namespace Chancery.Language.Dates;

/// <summary>The words of one sentence, with what each does in a time expression.</summary>
internal sealed class DateTokens
{
    private readonly List<Word> _words = [];
    private readonly List<DateWord> _entries = [];

    /// <summary>No words yet, of this text.</summary>
    public DateTokens(string text) => Text = text;

    public string Text { get; }

    /// <summary>Number of words and marks.</summary>
    public int Count => _words.Count;

    /// <summary>The words of a stretch of <paramref name="text"/>, or null where none of them can be part of a time expression.</summary>
    public static DateTokens? Of(string text, TextSpan stretch)
    {
        var tokens = new DateTokens(text);
        return tokens.TryFill(stretch) ? tokens : null;
    }

    /// <summary>Takes the words of another stretch of the text in place of those before.</summary>
    /// <returns>False where none of them can be part of a time expression.</returns>
    public bool TryFill(TextSpan stretch)
    {
        _words.Clear();
        _entries.Clear();
        var at = stretch.Start;
        var hasDate = false;
        while (WordScanner.TryRead(Text, ref at, stretch.End, out var word))
        {
            var form = Text.AsSpan(word.Span.Start, word.Span.Length);
            var entry = word.Kind == WordKind.Word ? DateWords.Find(form) : default;
            _words.Add(word);
            _entries.Add(entry);
            hasDate |=
                word.Kind == WordKind.Number
                || (word.Span.Length > 5 && form.Contains('-'))
                || entry.Kind
                    is not (
                        DateWordKind.None
                        or DateWordKind.Number
                        or DateWordKind.Ordinal
                        or DateWordKind.That
                        or DateWordKind.This
                    );
        }

        return hasDate;
    }

    public TextSpan Span(int i) => _words[i].Span;

    public Word Word(int i) => _words[i];

    public ReadOnlySpan<char> Form(int i) =>
        (uint)i < (uint)_words.Count ? Text.AsSpan(_words[i].Span.Start, _words[i].Span.Length) : default;

    public DateWordKind Kind(int i) => (uint)i < (uint)_entries.Count ? _entries[i].Kind : DateWordKind.None;

    public int Value(int i) => _entries[i].Value;

    public bool Is(int i, DateWordKind kind) => Kind(i) == kind;

    public bool Is(int i, string form) => Form(i).Equals(form, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, string first, string second) => Is(i, first) || Is(i, second);

    public bool IsNumber(int i) => (uint)i < (uint)_words.Count && _words[i].Kind == WordKind.Number;

    /// <summary>True where the word begins directly behind the one before it.</summary>
    public bool IsGlued(int i) => i > 0 && i < Count && _words[i].Span.Start == _words[i - 1].Span.End;

    /// <summary>Digits alone, of at most nine places.</summary>
    public bool TryInteger(int i, out int value)
    {
        value = 0;
        return IsNumber(i) && int.TryParse(Form(i), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The year behind the name of a month: four digits from 1000, alone or with a possessive ending.</summary>
    public bool TryYear(int i, out int year)
    {
        year = 0;
        var form = IsNumber(i) ? Form(i) : default;
        form = form.Length == 6 && form[5] == 's' && form[4] is '\'' or '’' ? form[..4] : form;
        return form.Length == 4
            && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1000 and <= 2999;
    }

    /// <summary>The day of a month: <c>5</c>, <c>05</c>, <c>5th</c>.</summary>
    public bool TryDay(int i, out int day)
    {
        day = 0;
        var form = IsNumber(i) ? WithoutOrdinal(Form(i)) : default;
        return form.Length is 1 or 2
            && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out day)
            && day is >= 1 and <= 31;
    }

    /// <summary>An ordinal in digits or words: <c>20th</c>, <c>second</c>.</summary>
    public bool TryOrdinal(int i, out int value)
    {
        value = 0;
        if (Is(i, DateWordKind.Ordinal))
        {
            value = Value(i);
            return true;
        }

        var form = IsNumber(i) ? Form(i) : default;
        var digits = WithoutOrdinal(form);
        return digits.Length < form.Length
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A count in digits or words.</summary>
    public bool TryCount(int i, out int value)
    {
        if (Is(i, DateWordKind.Number))
        {
            value = Value(i);
            return true;
        }

        return TryInteger(i, out value) && value is > 0 and < 10_000;
    }

    /// <summary>The word that covers or follows a position of the text.</summary>
    public int At(int position)
    {
        var i = 0;
        while (i < Count - 1 && Span(i).End <= position)
        {
            i++;
        }

        return i;
    }

    /// <summary>True for a dash, however it is set.</summary>
    public bool IsDash(int i) => Form(i) is ['-' or '–' or '—' or '‑'];

    private static ReadOnlySpan<char> WithoutOrdinal(ReadOnlySpan<char> form) =>
        form.Length > 2
        && char.IsAsciiDigit(form[^3])
        && (
            form.EndsWith("th", StringComparison.OrdinalIgnoreCase)
            || form.EndsWith("st", StringComparison.OrdinalIgnoreCase)
            || form.EndsWith("nd", StringComparison.OrdinalIgnoreCase)
            || form.EndsWith("rd", StringComparison.OrdinalIgnoreCase)
        )
            ? form[..^2]
            : form;
}
