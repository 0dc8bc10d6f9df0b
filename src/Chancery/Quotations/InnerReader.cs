using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Transcripts;

namespace Chancery.Quotations;

/// <summary>Reads the reports inside reported words, "Tarr said Lind had promised …", and inside those: who is quoted by whom.</summary>
/// <remarks>
/// What somebody says is read as his turn: only reports with a verb of speaking count, marks alone are names and irony, and "I said" is himself.
/// </remarks>
internal sealed class InnerReader(string text, DocumentPersons persons)
{
    /// <summary>Each level reads a part of the one above, so that the time is bounded by the text times this number.</summary>
    private const int MaxDepth = 8;
    private const int ShortestContent = 12;

    /// <summary>Adds to each quotation those inside it.</summary>
    /// <param name="drafts">The quotations.</param>
    /// <param name="languages">The language of each paragraph of the document.</param>
    public void Read(IEnumerable<QuotationDraft> drafts, ImmutableArray<string?> languages)
    {
        foreach (var draft in drafts)
        {
            Read(draft, languages[draft.Paragraph], 1);
        }
    }

    private void Read(QuotationDraft outer, string? language, int depth)
    {
        if (depth > MaxDepth || outer.Content.TrueForAll(span => span.Length < ShortestContent))
        {
            return;
        }

        var turn = new Turn(TurnRole.Answer, outer.Named.Name, default);
        ImmutableArray<Paragraph> paragraphs =
        [
            .. outer.Content.Order().Select(span => new Paragraph(span, turn, IsHeading: false)),
        ];
        var speakers = new SpeakerResolver(text, persons);
        if (outer.Type != QuotationType.Direct && outer.Named.Name is { } name)
        {
            // In "Tarr said she had told Lind …" she may be Tarr; in her own words she is "I".
            speakers.NoteSpeaker(name);
        }

        var marked = MarkPairing.Pair(text, paragraphs);
        ImmutableArray<string?> languages = [.. paragraphs.Select(_ => language)];
        foreach (var inner in new DraftReader(text, paragraphs, marked, languages, speakers).Read())
        {
            if (inner.Cue is null || inner.Covers(outer))
            {
                continue;
            }

            outer.Inner.Add(inner);
            Read(inner, language, depth + 1);
        }
    }
}
