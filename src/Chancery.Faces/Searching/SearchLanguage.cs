using System.Globalization;
using System.Text;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Faces.Searching;

/// <summary>Reads the language of searches, the same on the command line, in the reading room and over the wire; see docs/formats/search.md.</summary>
internal sealed class SearchLanguage
{
    private const int MostCharacters = 1000;
    private const int MostDistance = 100;

    private static readonly string[] Operators = ["by", "to", "about", "in", "from", "until", "kind", "language"];

    private readonly string _text;
    private readonly StringBuilder _words = new();
    private SearchRequest _request = new();
    private int _at;

    private SearchLanguage(string text) => _text = text;

    /// <summary>Reads a search.</summary>
    /// <exception cref="UsageException">It is none: the message says what, where, counted in characters from 1, and what was expected.</exception>
    public static SearchRequest Parse(string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The search has {text.Length} characters; expected at most {MostCharacters}."
                )
            );
        }

        return new SearchLanguage(text).Parse();
    }

    private SearchRequest Parse()
    {
        for (SkipSpace(); _at < _text.Length; SkipSpace())
        {
            var start = _at;
            if (ReadOperator() is { } name)
            {
                Apply(name, ReadValue(name, start), start);
            }
            else
            {
                ReadTerm(start);
            }
        }

        return _request with
        {
            Words = _words.ToString(),
        };
    }

    // A word with a colon is an operator where letters stand before the colon and something behind it.
    private string? ReadOperator()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        if (end == _at || end + 1 >= _text.Length || _text[end] != ':' || char.IsWhiteSpace(_text[end + 1]))
        {
            return
                _text.AsSpan(_at).TrimEnd().EndsWith(":", StringComparison.Ordinal)
                && end == _text.AsSpan().TrimEnd().Length - 1
                && IsOperator(_text[_at..end]) is { } bare
                ? throw Error(_at, $"{bare}: has no value", Expected(bare))
                : null;
        }

        var word = _text[_at..end];
        if (IsOperator(word) is { } name)
        {
            _at = end + 1;
            return name;
        }

        return _text.AsSpan(end + 1).StartsWith("//", StringComparison.Ordinal)
            ? null
            : throw Error(
                _at,
                $"'{word}:' is no operator",
                $"expected {string.Join(", ", Operators.Select(known => known + ":"))}, or a word without a colon"
            );
    }

    private string ReadValue(string name, int start)
    {
        if (_text[_at] == '"')
        {
            var quoted = ReadQuoted();
            return quoted.Trim() is { Length: > 0 } value
                ? value
                : throw Error(start, $"{name}: has no value", Expected(name));
        }

        var from = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _text[from.._at];
    }

    private string ReadQuoted()
    {
        var close = _text.IndexOf('"', _at + 1);
        if (close < 0)
        {
            throw Error(_at, "the quotation mark is not closed", "expected another one behind the words");
        }

        var quoted = _text[(_at + 1)..close];
        _at = close + 1;
        return quoted;
    }

    private void ReadTerm(int start)
    {
        if (_text[_at] == '-')
        {
            _at++;
        }

        if (_at < _text.Length && _text[_at] == '"')
        {
            var words = ReadQuoted();
            if (!words.Any(char.IsLetterOrDigit))
            {
                throw Error(start, "the quotation marks hold no word", "expected one or more words between them");
            }

            ReadDistance();
        }
        else
        {
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] != '"')
            {
                _at++;
            }

            CheckPattern(start, _text[start.._at]);
        }

        _words.Append(_words.Length > 0 ? " " : "").Append(_text, start, _at - start);
    }

    private void ReadDistance()
    {
        if (_at >= _text.Length || _text[_at] != '~')
        {
            return;
        }

        var from = ++_at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        if (
            !int.TryParse(_text.AsSpan(from.._at), NumberStyles.None, CultureInfo.InvariantCulture, out var distance)
            || distance > MostDistance
        )
        {
            throw Error(
                from - 1,
                $"'~{_text[from.._at]}' is no distance",
                $"expected a number of words from 0 to {MostDistance.ToString(CultureInfo.InvariantCulture)}, as in \"night ferry\"~5"
            );
        }
    }

    private static void CheckPattern(int start, string word)
    {
        if (word.AsSpan().IndexOfAny('*', '?') >= 0 && !word.Any(char.IsLetterOrDigit))
        {
            throw Error(start, $"'{word}' stands for every word", "expected letters beside * and ?");
        }
    }

    private void Apply(string name, string value, int start)
    {
        _request = name switch
        {
            "by" => _request with { By = _request.By.Add(value) },
            "to" => Once(_request.To, name, start) with { To = value },
            "about" => Once(_request.About, name, start) with { About = value },
            "in" => Once(_request.In, name, start) with { In = value },
            "from" => Once(_request.From, name, start) with { From = DateOf(name, value, start) },
            "until" => Once(_request.Until, name, start) with { Until = DateOf(name, value, start) },
            "kind" => _request with { Kinds = _request.Kinds.Add(KindOf(value, start)) },
            _ => Once(_request.Language, name, start) with { Language = value },
        };
        if (_request is { From: { } from, Until: { } until } && from.First > until.Last)
        {
            throw Error(start, $"from:{from} lies behind until:{until}", "expected the first date before the last");
        }
    }

    private SearchRequest Once(object? before, string name, int start) =>
        before is null ? _request : throw Error(start, $"{name}: stands here a second time", "expected it once");

    private static PartialDate DateOf(string name, string value, int start) =>
        PartialDate.TryParse(value, out var date)
            ? date
            : throw Error(start, $"{name}: is given '{value}'", Expected(name));

    private static DocumentKind KindOf(string value, int start)
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            if (StoredWords.Of(kind).Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        throw Error(start, $"kind: is given '{value}'", Expected("kind"));
    }

    private static string Expected(string name) =>
        name switch
        {
            "from" or "until" => "expected a date such as 2031, 2031-05 or 2031-05-14",
            "kind" => $"expected {string.Join(", ", Enum.GetValues<DocumentKind>().Select(StoredWords.Of))}",
            "language" => "expected a language tag such as en or zh",
            "about" => "expected an issue of the list, or words between quotation marks",
            _ => $"expected a name, between quotation marks where it has several words: {name}:\"Ilse Maren\"",
        };

    private static string? IsOperator(string word) =>
        Operators.FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static UsageException Error(int at, string found, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The search, at character {at + 1}: {found}; {expected}."));

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }
}
