using System.Collections.Immutable;
using System.Text;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Builds the text of a format that holds more than text, a line a block, as the walk through it comes by the words.</summary>
internal sealed class ExtractedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(TextSpan Span, BlockKind Kind, bool IsOutside, ImmutableArray<TextSpan> Bold)> _blocks = [];
    private readonly List<TextSpan> _bold = [];
    private readonly List<(int Start, LocationKind Kind, string Value)> _locations = [];
    private int _start;
    private bool _isSpacePending;
    private char _last;

    /// <summary>Where the next character will stand.</summary>
    public int Length => _text.Length;

    /// <summary>Where the open block begins.</summary>
    public int BlockStart => _start;

    /// <summary>True where no character stands in the open block.</summary>
    public bool IsBlockEmpty => _text.Length == _start;

    /// <summary>True where nothing was written.</summary>
    public bool IsEmpty => _blocks.Count == 0 && IsBlockEmpty;

    /// <summary>Adds words to the open block; white space is a space, and none at the edges.</summary>
    public void Append(ReadOnlySpan<char> words, bool isBold = false)
    {
        foreach (var character in words)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                _isSpacePending |= !IsBlockEmpty;
                continue;
            }

            if (_isSpacePending)
            {
                _text.Append(' ');
                _last = ' ';
                _isSpacePending = false;
            }

            if (isBold)
            {
                ExtendBold(_text.Length);
            }

            _last = char.IsControl(character) ? ' ' : character;
            _text.Append(_last);
        }
    }

    /// <summary>Ends the open block.</summary>
    /// <returns>Its span, or null where it holds nothing visible.</returns>
    public TextSpan? EndBlock(BlockKind kind = BlockKind.Paragraph, bool isOutside = false)
    {
        _isSpacePending = false;
        var span = TextLine.Trim(_text.ToString(_start, _text.Length - _start), 0, _text.Length - _start).Shift(_start);
        if (!span.IsEmpty)
        {
            _blocks.Add((span, kind, isOutside, [.. _bold.Where(span.Contains)]));
        }

        if (_text.Length > _start)
        {
            _text.Append('\n');
        }

        _bold.Clear();
        _start = _text.Length;
        return span.IsEmpty ? null : span;
    }

    /// <summary>Adds a block of its own.</summary>
    public TextSpan? AddBlock(string words, BlockKind kind = BlockKind.Paragraph, bool isOutside = false)
    {
        EndBlock();
        Append(words);
        return EndBlock(kind, isOutside);
    }

    /// <summary>What follows, up to the next one, stands at this place of the format.</summary>
    public void BeginLocation(LocationKind kind, string value)
    {
        if (_locations is not [.., var last] || last.Kind != kind || last.Value != value)
        {
            _locations.Add((_text.Length, kind, value));
        }
    }

    /// <summary>What stands before the first location stands at this one.</summary>
    public void BeginFirstLocation(LocationKind kind, string value) => _locations.Insert(0, (0, kind, value));

    /// <summary>The text with its blocks.</summary>
    /// <param name="extractor">Name and version of what made it.</param>
    public ReadPage ToPage(string extractor)
    {
        EndBlock();
        var view = TextRepairer.Repair(new SourceText(WithoutLoneSurrogates()));
        return new ReadPage(
            view,
            [
                .. _blocks.Select(block => new DraftBlock(block.Span, view.ToString(block.Span), block.Kind, 1)
                {
                    Bold = block.Bold,
                    IsOutsideMainText = block.IsOutside,
                }),
            ]
        )
        {
            Extractor = extractor,
            Locations = [.. Locations()],
        };
    }

    private IEnumerable<SourceLocation> Locations()
    {
        for (var i = 0; i < _locations.Count; i++)
        {
            var end = i + 1 < _locations.Count ? _locations[i + 1].Start : _text.Length;
            if (end > _locations[i].Start)
            {
                yield return new SourceLocation(
                    new TextSpan(_locations[i].Start, end),
                    _locations[i].Kind,
                    _locations[i].Value
                );
            }
        }
    }

    /// <summary>Bold stretches that touch, or have only a space between them, are one.</summary>
    private void ExtendBold(int at)
    {
        if (_bold is [.., var last] && (last.End == at || (last.End == at - 1 && _last == ' ')))
        {
            _bold[^1] = new TextSpan(last.Start, at + 1);
        }
        else
        {
            _bold.Add(new TextSpan(at, at + 1));
        }
    }

    /// <summary>Half a character, as broken tables of fonts give it, is no text; the length stays.</summary>
    private string WithoutLoneSurrogates()
    {
        var text = _text.ToString();
        return text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text
            : string.Create(
                text.Length,
                text,
                static (whole, text) =>
                {
                    text.CopyTo(whole);
                    ReplaceLoneSurrogates(whole);
                }
            );
    }

    private static void ReplaceLoneSurrogates(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else
            {
                text[i] = '\uFFFD';
            }
        }
    }
}
