using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Transcripts;

/// <summary>Builds turns block by block.</summary>
internal sealed class TurnList(Document document)
{
    private readonly ImmutableArray<Turn>.Builder _turns = ImmutableArray.CreateBuilder<Turn>();

    /// <summary>The turn that blocks without a label go on with, or null.</summary>
    public Turn? Current { get; private set; }

    public bool HasQuestion { get; private set; }

    public ImmutableArray<Turn> ToImmutable() => _turns.ToImmutable();

    /// <summary>Begins a turn.</summary>
    public void Begin(TurnRole role, string? speaker, TextSpan words, TextSpan? label = null)
    {
        HasQuestion |= role == TurnRole.Question;
        Current = new Turn(role, speaker, words, label);
        _turns.Add(Current);
    }

    /// <summary>Adds a turn of its own between the words of one speaker, who goes on behind it.</summary>
    public void Interrupt(TurnRole role, TextSpan words, TextSpan? label = null)
    {
        _turns.Add(new Turn(role, null, words, label));
    }

    /// <summary>Lets the current turn go on over <paramref name="words"/>.</summary>
    public void Continue(TextSpan words)
    {
        if (Current is not { } current)
        {
            Begin(TurnRole.Narration, null, words);
            return;
        }

        if (ReferenceEquals(_turns[^1], current) && !IsFurnitureBetween(current.Span.End, words.Start))
        {
            // A label that stands alone has no words yet.
            var span = current.Span.IsEmpty ? words : current.Span.Union(words);
            Current = current with { Span = span };
            _turns[^1] = Current;
            return;
        }

        Current = current with { Span = words, Label = null };
        _turns.Add(Current);
    }

    /// <summary>True where visible boilerplate stands between: it belongs to no turn.</summary>
    private bool IsFurnitureBetween(int start, int end)
    {
        if (end <= start)
        {
            return false;
        }

        var at = document.Boilerplate.BinarySearch(new TextSpan(start, start));
        for (var i = at < 0 ? ~at : at; i < document.Boilerplate.Length && document.Boilerplate[i].Start < end; i++)
        {
            if (!document.Source.Slice(document.Boilerplate[i]).IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }
}
