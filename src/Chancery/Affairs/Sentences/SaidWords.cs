using System.Collections.Immutable;
using Chancery.Quotations;
using Chancery.Text;

namespace Chancery.Affairs.Sentences;

/// <summary>Tells who says a sentence of a report: the speaker of the quotation that holds most of it.</summary>
internal sealed class SaidWords
{
    private readonly List<(TextSpan Span, string Speaker)> _said = [];
    private int _next;

    public SaidWords(RepairedText view, ImmutableArray<Quotation> quotations)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.SpeakerName is { } speaker)
            {
                _said.AddRange(quotation.Content.Select(content => (view.FromSource(content), speaker)));
            }
        }

        _said.Sort((one, other) => one.Span.CompareTo(other.Span));
    }

    /// <summary>The speaker of the sentence, or null: the reporter's own words. Ask in the order of the text.</summary>
    public string? SpeakerOf(TextSpan sentence)
    {
        while (_next < _said.Count && _said[_next].Span.End <= sentence.Start)
        {
            _next++;
        }

        for (var i = _next; i < _said.Count && _said[i].Span.Start < sentence.End; i++)
        {
            var (span, speaker) = _said[i];
            var shared = Math.Min(span.End, sentence.End) - Math.Max(span.Start, sentence.Start);
            if (
                shared * 2 > sentence.Length
                || (shared > 0 && span.Length <= sentence.Length && shared * 3 > sentence.Length)
            )
            {
                return speaker;
            }
        }

        return null;
    }
}
