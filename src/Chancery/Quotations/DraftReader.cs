using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Quotations.German;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Reads a document's paragraphs in order and puts quotations together: contents from clauses and marks, speakers as it goes.</summary>
internal sealed class DraftReader(
    string text,
    ImmutableArray<Paragraph> paragraphs,
    ImmutableArray<MarkedParagraph> marked,
    ImmutableArray<string?> languages,
    SpeakerResolver speakers
)
{
    private const int MinUncuedWords = 4;

    private readonly List<QuotationDraft> _drafts = [];
    private TextSpan? _announced;
    private readonly SpeakersNearby _nearby = new(text, languages, speakers);
    private (int Paragraph, OuterSentence Sentence)? _before;

    private QuotationDraft? LastDraft => _drafts.Count > 0 ? _drafts[^1] : null;

    /// <summary>The drafts in the order they were found.</summary>
    public List<QuotationDraft> Read()
    {
        for (var i = 0; i < paragraphs.Length; i++)
        {
            ReadParagraph(i);
        }

        return _drafts;
    }

    private void ReadParagraph(int index)
    {
        var paragraph = paragraphs[index];
        speakers.BeginParagraph(paragraph.Span);
        if (Sign(index))
        {
            return;
        }

        var texts = DashInterruption.Divide(text, StrayClosing.Complete(text, paragraph.Span, marked[index]));
        var announced = _announced;
        _announced = null;
        foreach (var sentence in OuterSentence.Of(text, paragraph.Span, texts))
        {
            ReadSentence(sentence, index, announced);
            announced = null;
        }

        SignAll(index);
        _announced ??= _nearby.Announced(paragraph.Span, marked[index].Texts, index);
    }

    // "“…” And he went on. “…” ― Vesna Tarr": what signs the last words of a paragraph signs those before them that nobody is said to have said.
    private void SignAll(int index)
    {
        if (
            _drafts.Count < 2
            || _drafts[^1] is not { Speaker: { } signature, Cue: { Length: 1 } cue } last
            || last.Paragraph != index
            || text[cue.Start] is not ('–' or '—' or '―')
        )
        {
            return;
        }

        for (
            var i = _drafts.Count - 2;
            i >= 0 && _drafts[i] is { IsUncued: true } draft && draft.Paragraph == index;
            i--
        )
        {
            (draft.Speaker, draft.Named) = (signature, last.Named);
        }
    }

    // "— Vesna Tarr" below a quotation that nobody is said to have said.
    private bool Sign(int index)
    {
        if (
            _drafts.Count == 0
            || _drafts[^1] is not { IsUncued: true, Type: QuotationType.Direct } last
            || last.Paragraph != index - 1
            || SignatureLine.Find(text, paragraphs[index].Span) is not { } signature
        )
        {
            return false;
        }

        last.Speaker = signature;
        last.Named = speakers.Resolve(signature);
        return true;
    }

    private void ReadSentence(OuterSentence sentence, int index, TextSpan? announced)
    {
        if (Continue(sentence, index))
        {
            return;
        }

        var paragraph = paragraphs[index];
        var language = languages[index];
        var clauses = ClauseFinder.Find(sentence, language, paragraph.IsHeading);
        if (clauses.Count == 0 && language == "de" && AddGerman(sentence, index))
        {
            return;
        }

        _before = clauses.Count == 0 && !paragraph.IsHeading ? (index, sentence) : null;

        if (clauses.Count == 0 && ClauseFinder.SubjectOf(sentence, languages[index]) is { IsEmpty: false } subject)
        {
            var mention = sentence.SpanOf(subject.Start, subject.End);
            if (speakers.NoteSubject(mention))
            {
                _nearby.NoteSubject(mention, index);
            }
        }

        var covered = new HashSet<int>();
        foreach (var clause in clauses)
        {
            if (!SourceFilter.Admits(sentence, clause, paragraph.Turn))
            {
                continue;
            }

            Add(sentence, clause, index, covered);
        }

        AddUncued(sentence, index, covered, announced);
    }

    // "Der Hafen sei sicher." goes on from the report before; "Das teilte das Ministerium mit." reports the sentence before.
    private bool AddGerman(OuterSentence sentence, int index)
    {
        var last = LastDraft;
        var draft = !paragraphs[index].IsHeading && last is not null ? GermanDrafts.GoOn(sentence, index, last) : null;
        if (draft is null && _before is { } before && before.Paragraph == index)
        {
            draft = GermanDrafts.ReportBefore(sentence, index, before.Sentence, speakers);
        }

        if (draft is null)
        {
            return false;
        }

        _drafts.Add(draft);
        return true;
    }

    // A passage in marks that runs on, or a further quotation in the paragraph of one with a cue.
    private bool Continue(OuterSentence sentence, int index)
    {
        if (_drafts.Count == 0 || !sentence[0].IsQuote || sentence.HoldsWords)
        {
            return false;
        }

        var last = _drafts[^1];
        var first = sentence.Marked[sentence[0].Marked];
        var runsOn = last.Passage == first.Passage;
        var goesOn = last.Type == QuotationType.Direct && last.Paragraph == index;
        if ((!runsOn && !goesOn) || SpeakerLabel.Find(text, first.Inner) is not null)
        {
            return false;
        }

        foreach (var word in sentence.Words.Where(word => word.IsQuote))
        {
            var part = sentence.Marked[word.Marked];
            last.Passage = part.Passage;
            last.Content.Add(part.Inner);
        }

        last.Paragraph = index;
        return true;
    }

    private void Add(OuterSentence sentence, ReportingClause clause, int index, HashSet<int> covered)
    {
        var isBare =
            clause.Subject.IsEmpty
            && languages[index] != "de"
            && sentence[clause.Cue.Start].Takes(ReportingFrame.Foreign);
        var (last, lastNamed) = isBare ? _nearby.Last(LastDraft, index, words: null) : (null, NamedSpeaker.Unknown);
        var speaker = clause.Subject.IsEmpty ? last : sentence.SpanOf(clause.Subject.Start, clause.Subject.End);
        if (speaker is { } label && sentence.MarkAt(clause.Cue.Start) == ':' && !clause.IsTrailing)
        {
            speaker = speakers.LeadingPerson(label);
        }

        var content = ContentSpans.Of(sentence, clause);
        if (content.Spans.Count == 0 || SourceFilter.IsBarePronoun(text, content))
        {
            return;
        }

        var occasion = OccasionReader.FindOccasion(sentence, clause);
        var cue = sentence.SpanOf(clause.Cue.Start, clause.Cue.End);
        var turn = paragraphs[index].Turn is { IsPrimarySpeech: true } speech ? speech : null;
        var isSelf = turn is not null && SourceFilter.IsSelfQuotation(sentence, clause);
        var named =
            isSelf ? new NamedSpeaker(turn!.Speaker)
            // Arabic has no capitals that tell a name from the office before it.
            : languages[index] == "ar" ? NamedSpeaker.Unknown
            : isBare ? lastNamed
            : SubjectReader.BeforeRelative(sentence, clause.Subject) is { } before && speakers.IsPerson(before)
                ? speakers.Resolve(before)
            : speaker is { } mention ? speakers.Resolve(mention, text.AsSpan(cue.Start, cue.Length))
            : NamedSpeaker.Unknown;
        covered.UnionWith(content.Marked);
        _drafts.Add(
            new QuotationDraft
            {
                Type = content.Type,
                Content = content.Spans,
                Quoted = content.Quoted,
                Cue = cue,
                Speaker = speaker,
                Named = named,
                IsSelfQuotation = isSelf,
                IsImagined = ImaginedSpeech.Is(sentence, clause, turn, named),
                Paragraph = index,
                Passage = content.Marked.Count > 0 ? sentence.Marked[content.Marked[^1]].Passage : -1,
                Occasion = occasion,
                Addressee = clause.Hearer.IsEmpty
                    ? OccasionReader.FindAddressee(sentence, clause, occasion)
                    : sentence.TextOf(clause.Hearer),
            }
        );
    }

    // Marked words that no clause reports: speech if they are a sentence or a good part of one, else scare quotes and titles.
    private void AddUncued(OuterSentence sentence, int index, HashSet<int> covered, TextSpan? announced)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].IsQuote || covered.Contains(sentence[i].Marked))
            {
                continue;
            }

            var part = sentence.Marked[sentence[i].Marked];
            if (paragraphs[index].Turn is { IsPrimarySpeech: true })
            {
                // In a speech marks without a report are names, terms and irony.
                continue;
            }

            if (
                !SpeechTest.IsSpeech(text, sentence, i, MinUncuedWords)
                && !(languages[index] != "de" && IsReportedBehind(sentence, i))
            )
            {
                continue;
            }

            var label = SpeakerLabel.Find(text, part.Inner);
            var (speaker, named) = (label ?? announced) is { } given
                ? (given, speakers.Resolve(given))
                : _nearby.Of(LastDraft, sentence, i, index, paragraphs[index].IsHeading);
            _drafts.Add(
                new QuotationDraft
                {
                    Type = QuotationType.Direct,
                    Content = [label is null ? part.Inner : SpeakerLabel.Behind(text, label.Value, part.Inner)],
                    Speaker = speaker,
                    Named = named,
                    Paragraph = index,
                    Passage = part.Passage,
                    IsUncued = true,
                }
            );
        }
    }

    // "„Nezatvoríme,“ uviedla": a verb without a subject behind a short quotation.
    private static bool IsReportedBehind(OuterSentence sentence, int quote)
    {
        var next = sentence.IsComma(quote + 1) ? quote + 2 : quote + 1;
        return quote == 0
            && (next > quote + 1 || sentence.EndsInComma(quote))
            && next < sentence.Count
            && sentence[next].Takes(ReportingFrame.Foreign);
    }
}
