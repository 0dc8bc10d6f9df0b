using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Alignment;
using Chancery.Indexing;
using Chancery.Translations;
using Chancery.Verification;

namespace Chancery;

/// <summary>Checks quotations against the words of a record.</summary>
/// <remarks>Holds no state between calls; one instance may serve many threads.</remarks>
/// <param name="index">The turns of primary speech.</param>
/// <param name="options">The lines between the verdicts.</param>
/// <param name="documents">The documents of the record, to tell translations; null: a finding never says that there is one.</param>
/// <param name="witnesses">Which documents of the record are copies of which; null: each counts for itself.</param>
public sealed class QuotationVerifier(
    SeedIndex index,
    VerifierOptions options,
    IRecordDocuments? documents = null,
    RecordWitnesses? witnesses = null
)
{
    private readonly RecordTranslations? _translations = documents is null
        ? null
        : new RecordTranslations(documents, index);

    private readonly SpeakerComparison _comparison = new(
        new Lazy<FrozenSet<string>>(() =>
            Enumerable
                .Range(0, index.PassageCount)
                .Select(passage => index.SpeakerOf(passage)?.Trim() ?? "")
                .ToFrozenSet(StringComparer.Ordinal)
        )
    );

    /// <summary>Verifies with the default options.</summary>
    public QuotationVerifier(SeedIndex index)
        : this(index, new VerifierOptions()) { }

    /// <summary>Verifies with the default options, and tells translations.</summary>
    public QuotationVerifier(SeedIndex index, IRecordDocuments documents, RecordWitnesses? witnesses = null)
        : this(index, new VerifierOptions(), documents, witnesses) { }

    /// <summary>What every claim is searched in.</summary>
    public SearchedRecord Searched { get; } = new(index.DocumentCount, index.PassageCount, index.WordCount);

    /// <summary>Who speaks in the record.</summary>
    public RecordSpeakers Speakers => field ??= new RecordSpeakers(index, CompareSpeakers);

    /// <summary>Compares speakers as the verdicts do.</summary>
    internal SpeakerRelation CompareSpeakers(string claimed, string? label) => _comparison.Compare(claimed, label);

    /// <summary>The verdict on one claim, with its passage, edits and confidence.</summary>
    /// <param name="claim">The words, and who is said to have said them.</param>
    /// <param name="cancellationToken">Checked before the search and before the judgement.</param>
    public Finding Verify(Claim claim, CancellationToken cancellationToken = default) =>
        TellTranslation(VerifyWords(claim, cancellationToken));

    /// <summary>The verdict on the words alone, from the index: no document of the record is read for it.</summary>
    /// <param name="claim">The words, and who is said to have said them.</param>
    /// <param name="cancellationToken">Checked before the search.</param>
    public Finding VerifyWords(Claim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        cancellationToken.ThrowIfCancellationRequested();

        var quotation = QuotationParser.Parse(claim.Quotation);
        var query = QuotationQuery.Create(quotation, index, options);
        var compare = claim.Speaker is null ? null : _comparison.For(claim.Speaker);
        if (claim.IsSpeakerDoubtful && compare is { } strict)
        {
            compare = label =>
                strict(label) is var relation && relation is SpeakerRelation.Different
                    ? SpeakerRelation.Unknown
                    : relation;
        }

        var speakers = GateOf(claim, ReportOf(claim), compare);
        var judgement = Judge(query, speakers);
        return Report(claim, query, OfOriginal(claim, query, judgement, compare), speakers);
    }

    private static string[] ReportOf(Claim claim) => claim.Exclude is { } report ? [report] : [];

    private SpeakerGate GateOf(
        Claim claim,
        IReadOnlyCollection<string> excluded,
        Func<string?, SpeakerRelation>? compare
    ) => new(index, excluded, compare, claim.Speaker is { } named ? () => Speakers.CountWordsOf(named) : null);

    private Judgement Judge(QuotationQuery query, SpeakerGate speakers) =>
        query.Length == 0 ? Judgement.OfNoWords : new QuotationJudge(query, index, speakers, options).Judge();

    /// <summary>Where a copy of a work answers, the answer of the original, if that says the same.</summary>
    private Judgement OfOriginal(
        Claim claim,
        QuotationQuery query,
        Judgement judgement,
        Func<string?, SpeakerRelation>? compare
    )
    {
        if (
            witnesses is null
            || judgement.Verdict.Passage is not { } passage
            || witnesses.OriginalOf(passage.Document) is var original && original == passage.Document
        )
        {
            return judgement;
        }

        var copies = witnesses.TakenFrom(original).Concat(ReportOf(claim)).ToHashSet(StringComparer.Ordinal);
        var first = Judge(query, GateOf(claim, copies, compare));
        return first.Verdict.SaysTheSame(judgement.Verdict) ? first with { Exact = judgement.Exact } : judgement;
    }

    /// <summary>The finding with what the documents of the record say of a translation; the same one where they say nothing.</summary>
    public Finding TellTranslation(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return FindTranslation(finding.Claim, finding.Verdict.Passage) switch
        {
            null => finding,
            { Sign: TranslationSign.OtherLanguage } other when finding.Verdict is Verdict.NotFound => LayBeside(
                finding,
                other
            ),
            var translation => finding with
            {
                Translation = translation,
                Verdict = TranslatedWords.WithoutChoice(finding.Verdict),
            },
        };
    }

    private Finding LayBeside(Finding finding, Translation otherLanguage)
    {
        var claim = finding.Claim;
        var compare = claim.Speaker is null ? null : _comparison.For(claim.Speaker);
        var speakers = new SpeakerGate(index, ReportOf(claim), compare, countWords: null);
        var (passage, translation) = _translations!.LayBeside(
            claim,
            otherLanguage,
            place => !speakers.Excludes(place) && speakers.Admits(place)
        );
        return finding with
        {
            Translation = translation,
            Verdict = passage is null ? finding.Verdict : new Verdict.NotFound(passage, []),
        };
    }

    /// <summary>Why the passage that answers a claim is a translation, or why none could be found; null where neither holds.</summary>
    internal Translation? FindTranslation(Claim claim, RecordPassage? passage) => _translations?.Find(claim, passage);

    private Finding Report(Claim claim, QuotationQuery query, Judgement judgement, SpeakerGate speakers)
    {
        var reading = judgement.Reading;
        var speaker =
            judgement.Verdict is Verdict.NotFound || reading is null
                ? SpeakerRelation.Unknown
                : speakers.Of(reading.Passage);
        return new Finding
        {
            Claim = claim,
            Verdict = judgement.Verdict,
            Speaker = speaker,
            Confidence = ConfidenceEstimator.Estimate(query, judgement, speaker, options),
            OtherOccurrences = FindOthers(judgement),
            CutNegation =
                reading is not null && judgement.Verdict is Verdict.Verbatim or Verdict.Truncated
                    ? CutNegation.Find(index, reading.Passage, judgement.Verdict.Passage!)
                    : null,
            Insertions = reading is null
                ? []
                : GapWriter.WriteInsertions(query, reading.Passage, reading.Alignment.Steps, index),
            Searched = Searched,
        };
    }

    private ImmutableArray<RecordPassage> FindOthers(Judgement judgement)
    {
        var own = judgement.Verdict.Passage;
        var others =
            from match in WithoutCopies(judgement.Exact.All, own)
            let passage = PassageText.Cut(index, match.Passage, match.Start, match.End)
            where passage != own
            select passage;
        return [.. others.Take(options.MaxOtherOccurrences)];
    }

    /// <summary>Of the documents of a work the one shown, or else the original or the first, stands for all.</summary>
    private IEnumerable<PatternMatch> WithoutCopies(IReadOnlyList<PatternMatch> matches, RecordPassage? own)
    {
        if (witnesses is null || matches.Count < 2)
        {
            return matches;
        }

        var shown = matches
            .Select(match => index.DocumentOf(match.Passage))
            .OrderByDescending(document => document == own?.Document)
            .ThenByDescending(witnesses.IsOriginal)
            .DistinctBy(witnesses.OriginalOf, StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        return matches.Where(match => shown.Contains(index.DocumentOf(match.Passage)));
    }
}
