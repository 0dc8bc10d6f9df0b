using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Quotations;

/// <summary>Finds quotations with their speakers.</summary>
public static class QuotationExtractor
{
    /// <summary>The quotations of <paramref name="document"/>, by the start of their content.</summary>
    /// <remarks>Reads the repaired text; the spans of the result point into the source text. Takes time in proportion to the text.</remarks>
    public static ImmutableArray<Quotation> Extract(Document document, ImmutableArray<Turn> turns)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Extract(document, turns, ActorFinder.PersonsOf(document, AuthorityLookup.None));
    }

    /// <summary>The quotations of <paramref name="document"/>, their speakers named by <paramref name="persons"/>.</summary>
    internal static ImmutableArray<Quotation> Extract(
        Document document,
        ImmutableArray<Turn> turns,
        DocumentPersons persons
    )
    {
        var text = document.View.Value;
        var paragraphs = Paragraph.Of(document, turns);
        var marked = MarkPairing.Pair(text, paragraphs);
        var languages = ParagraphLanguage.Of(text, paragraphs.Select(paragraph => paragraph.Span), document.Language);
        var drafts = new DraftReader(text, paragraphs, marked, languages, new SpeakerResolver(text, persons)).Read();
        new InnerReader(text, persons).Read(drafts, languages);

        return Finish(document.View, drafts);
    }

    private static ImmutableArray<Quotation> Finish(RepairedText view, List<QuotationDraft> drafts) =>
        [.. drafts.Select(draft => Finish(view, draft)).OrderBy(quotation => quotation.Content[0])];

    private static Quotation Finish(RepairedText view, QuotationDraft draft) =>
        new()
        {
            Type = draft.Type,
            Content = [.. draft.Content.Select(view.ToSource)],
            Quoted = [.. (draft.Type == QuotationType.Direct ? draft.Content : draft.Quoted).Select(view.ToSource)],
            Cue = draft.Cue is { } cue ? [view.ToSource(cue)] : [],
            Speaker = draft.Speaker is { } speaker ? [view.ToSource(speaker)] : [],
            SpeakerName = draft.Named.Name,
            SpeakerReason = draft.Named.Reason,
            IsSpeakerDoubtful = draft.Named.IsDoubtful,
            IsSelfQuotation = draft.IsSelfQuotation,
            IsImagined = draft.IsImagined,
            Inner = Finish(view, draft.Inner),
            Addressee = draft.Addressee,
            Occasion = draft.Occasion is { } occasion ? view.ToSource(occasion) : null,
        };
}
