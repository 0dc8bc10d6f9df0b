using System.Runtime.InteropServices;

namespace Chancery.Text;

/// <summary>Reads one token after the other. Plain ASCII words, nearly all of them, never leave the first loop.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private static readonly ulong PercentKey = WordKey.Of("percent");
    private static readonly ulong PerKey = WordKey.Of("per");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public Token Current { get; private set; }

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (Characters.IsAsciiLetter(c))
            {
                Current = ReadWord();
                return true;
            }

            if (c == ' ')
            {
                _at++;
            }
            else if (Characters.IsAsciiDigit(c))
            {
                Current = ReadNumber();
                return true;
            }
            else if (c < 0x80 ? TryReadMark(c) : TryReadOther(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word that starts with an ASCII letter.</summary>
    private Token ReadWord()
    {
        // Copies, which the loop keeps in registers: half of the time of indexing is spent here.
        var units = _text;
        var start = _at;
        var hash = WordKey.Seed;
        var end = start;
        for (; end < units.Length && Characters.IsAsciiLetter(units[end]); end++)
        {
            hash = WordKey.Add(hash, (char)(units[end] | 0x20));
        }

        if (end < units.Length && ContinuesWord(end))
        {
            return ReadLongWord(start);
        }

        _at = end;
        var key = WordKey.Finish(hash);
        if (key == PerKey && TrySkipCent(out var centEnd))
        {
            _at = centEnd;
            return new Token(start, centEnd, PercentKey);
        }

        var word = _text[start..end];
        return new Token(start, end, Spelling.MayVary(word, key) ? KeyOf(word) : key);
    }

    /// <summary>A word of any letters, marks, apostrophes and brackets.</summary>
    private Token ReadLongWord(int start)
    {
        var end = start;
        while (end < _text.Length)
        {
            var c = _text[end];
            if (Characters.IsAsciiLetter(c))
            {
                end++;
            }
            else if (c < 0x80 && c is not ('\'' or '`' or '[' or ']'))
            {
                break;
            }
            else if (Characters.IsApostrophe(c))
            {
                if (!IsLetterAt(end + 1))
                {
                    break;
                }

                end++;
            }
            else if (c is '[' or ']')
            {
                if (!TrySkipWordBracket(end, out var next))
                {
                    break;
                }

                end = next;
            }
            else
            {
                var kind = Characters.KindAt(_text, end, out var length);
                if (kind is not (CharacterKind.Letter or CharacterKind.Extender))
                {
                    break;
                }

                end += length;
            }
        }

        _at = end;
        return new Token(start, end, KeyOf(_text[start..end]));
    }

    private readonly bool ContinuesWord(int at)
    {
        var c = _text[at];
        return c switch
        {
            ' ' or '.' or ',' or '-' => false,
            '[' or ']' => TrySkipWordBracket(at, out _),
            _ when Characters.IsApostrophe(c) => IsLetterAt(at + 1),
            < (char)0x80 => false,
            _ => Characters.KindAt(_text, at, out _) is CharacterKind.Letter or CharacterKind.Extender,
        };
    }

    /// <summary>A bracket inside a word: before a letter, with letters only up to its other half.</summary>
    private readonly bool TrySkipWordBracket(int at, out int next)
    {
        next = at + 1;
        if (_text[at] == ']')
        {
            return IsLetterAt(at + 1) && at > 0 && LettersBack(at - 1) is var open and >= 0 && _text[open] == '[';
        }

        var end = next;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return at > 0 && char.IsLetter(_text[at - 1]) && end > next && end < _text.Length && _text[end] == ']';
    }

    private readonly int LettersBack(int at)
    {
        while (at >= 0 && char.IsLetter(_text[at]))
        {
            at--;
        }

        return at;
    }

    private readonly bool IsLetterAt(int at) =>
        at < _text.Length && Characters.KindAt(_text, at, out _) == CharacterKind.Letter;

    private Token ReadNumber()
    {
        var start = _at;
        _at = NumberScanner.EndOf(_text, start);
        var digits = _text[start.._at];
        var key = digits.ContainsAnyExceptInRange('0', '9')
            ? WordKey.Of(Normalization.Normalize(digits))
            : WordKey.Of(digits);
        return new Token(start, _at, key);
    }

    /// <summary>ASCII that is neither letter nor digit.</summary>
    private bool TryReadMark(char c)
    {
        if (c == '%')
        {
            Current = new Token(_at, _at + 1, PercentKey);
            _at++;
            return true;
        }

        if (c is '(' or '[' && StageDirections.TrySkip(_text, _at, out var end))
        {
            _at = end;
            return false;
        }

        _at++;
        return false;
    }

    private bool TryReadOther(char c)
    {
        if (c == '（' && StageDirections.TrySkip(_text, _at, out var noteEnd))
        {
            _at = noteEnd;
            return false;
        }

        var kind = Characters.KindAt(_text, _at, out var length);
        switch (kind)
        {
            case CharacterKind.Letter when !Characters.IsApostrophe(c):
                Current = ReadLongWord(_at);
                return true;
            case CharacterKind.Digit:
                Current = ReadNumber();
                return true;
            case CharacterKind.Ideograph:
                Current = ReadIdeograph(length);
                return true;
            default:
                _at += length;
                return false;
        }
    }

    /// <summary>One character with the marks that belong to it.</summary>
    private Token ReadIdeograph(int length)
    {
        var start = _at;
        _at += length;
        while (
            _at < _text.Length
            && _text[_at] >= 0x80
            && Characters.KindAt(_text, _at, out var next) == CharacterKind.Extender
        )
        {
            _at += next;
        }

        return new Token(start, _at, KeyOf(_text[start.._at]));
    }

    /// <summary>"per cent" is one word in two.</summary>
    private readonly bool TrySkipCent(out int end)
    {
        end = _at + 5;
        return end <= _text.Length
            && _text[_at] is ' ' or '\u00A0'
            && _text[(_at + 1)..end].Equals("cent", StringComparison.OrdinalIgnoreCase)
            && !IsLetterAt(end);
    }

    private static ulong KeyOf(ReadOnlySpan<char> token) =>
        PlainWords.TryKeyOf(token, out var key) ? key : WordKey.Of(Normalization.Normalize(token));
}
