using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Debates;

/// <summary>Builds the text of a format that states who speaks, and its turns with it.</summary>
internal sealed class DebateText
{
    private readonly ImmutableArray<StatedTurn>.Builder _turns = ImmutableArray.CreateBuilder<StatedTurn>();
    private StatedTurn? _open;
    private TextSpan? _printed;
    private string? _printedName;
    private bool _isLabelPending;
    private bool _isSpoken;

    /// <summary>The text that is built.</summary>
    public ExtractedText Words { get; } = new();

    /// <summary>True inside a turn.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>Begins a turn; a label that the format prints follows, else the speaker's name is set before the words.</summary>
    public void Begin(string? speaker, StatedTurnKind kind)
    {
        End();
        _open = new StatedTurn(speaker ?? _printedName, default) { Kind = kind };
        _printedName = null;
        _isLabelPending = speaker is not null;
        _isSpoken = true;
    }

    /// <summary>Ends the open block as the printed label of the open turn, or of the next one, which it names where nothing else does.</summary>
    public void EndLabel(string name)
    {
        _printed = Words.EndBlock();
        if (_open is { } turn)
        {
            _open = turn with { Speaker = turn.Speaker ?? (name.Length > 0 ? name : null) };
        }
        else
        {
            _printedName = name.Length > 0 ? name : null;
        }
    }

    /// <summary>Adds words to the open block.</summary>
    public void Append(string words, bool isBold = false)
    {
        if (
            _isLabelPending
            && Words.IsBlockEmpty
            && !string.IsNullOrWhiteSpace(words)
            && _open is { Speaker: { } speaker }
            && _printed is null
        )
        {
            Words.Append($"{speaker}: ");
        }

        Words.Append(words, isBold);
    }

    /// <summary>Ends the open block: words of the open turn, or outside of turns words of those who made the text.</summary>
    public void EndBlock(BlockKind kind = BlockKind.Paragraph)
    {
        if (_open is not { } turn)
        {
            EndNote(kind == BlockKind.Heading ? StatedTurnKind.Heading : StatedTurnKind.Note);
            return;
        }

        if (Words.EndBlock(kind) is not { } span)
        {
            return;
        }

        if (_isLabelPending && _printed is null)
        {
            span = new TextSpan(Math.Min(span.End, span.Start + turn.Speaker!.Length + 2), span.End);
        }

        _isLabelPending = false;
        _open = turn.Span.IsEmpty
            ? turn with
            {
                Span = span,
                Label = _printed,
            }
            : turn with
            {
                Span = turn.Span.Union(span),
            };
        _printed = null;
    }

    /// <summary>Ends the open block as no speech; the open turn goes on behind it.</summary>
    public void EndNote(StatedTurnKind kind)
    {
        if (Words.EndBlock(kind == StatedTurnKind.Heading ? BlockKind.Heading : BlockKind.Paragraph) is not { } span)
        {
            return;
        }

        if (_open is { Span.IsEmpty: false } turn)
        {
            _turns.Add(turn);
            _open = turn with { Span = default, Label = null };
        }

        _turns.Add(new StatedTurn(null, span) { Kind = kind });
    }

    /// <summary>Ends the open turn.</summary>
    public void End()
    {
        EndBlock();
        if (_open is { Span.IsEmpty: false } turn)
        {
            _turns.Add(turn);
        }

        _open = null;
    }

    /// <summary>The text with its turns; without any it is a text like others, and its turns have to be found.</summary>
    public ReadPage ToPage(string extractor)
    {
        End();
        return Words.ToPage(extractor) with { StatedTurns = _isSpoken ? _turns.ToImmutable() : [] };
    }
}
