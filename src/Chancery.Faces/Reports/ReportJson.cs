using System.Collections.Immutable;
using Chancery.Faces.Json;
using Chancery.Faces.Words;
using Chancery.Storage;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>Verdicts on the wire.</summary>
/// <param name="documents">The documents behind the passages.</param>
/// <param name="withHashes">True where places name their document by its hash as well.</param>
internal sealed class ReportJson(IRecordDocuments documents, bool withHashes)
{
    /// <summary>The line of a query.</summary>
    public VerifyJson Of(string id, Finding finding, ImmutableArray<PassageWitness> witnesses, double? milliseconds) =>
        OfFinding(finding) with
        {
            Id = id,
            Witnesses = PartsOf(witnesses),
            Ms = milliseconds is { } ms ? Math.Round(ms, 4) : null,
        };

    /// <summary>The line of a quotation of a report, or of one given alone.</summary>
    public VerifyJson Of(CheckView view, CodePointOffsets? report)
    {
        var line = view.Finding is { } finding ? OfFinding(finding) : OfSupport(view);
        return line with
        {
            Quotation = new VerifyJson.ClaimPart(
                StoredWords.Of(view.Type),
                view.Words,
                report is null || view.Check is null ? [] : JsonSpans.Of(view.Check.Quotation.Content, report),
                report is null || view.Check is not { Quotation.Speaker.IsEmpty: false } check
                    ? null
                    : JsonSpans.Of(check.Quotation.Speaker, report),
                view.Speaker,
                view.IsSpeakerDoubtful
            ),
            Overruled = view.Overruled is { } overruled
                ? new VerifyJson.OverruledPart(
                    overruled.Changes["verdict"],
                    overruled.By,
                    VersionsJson.Time(overruled.At),
                    overruled.Reason
                )
                : null,
            Question = view.Question,
            SpeakerTurns = view.SpeakerTurns,
            Witnesses = PartsOf(view.Witnesses),
            Occasion =
                report is not null && view.Occasion is { } occasion
                    ? new VerifyJson.OccasionPart(
                        Word(occasion.Relation),
                        JsonSpans.Of(occasion.Reported, report),
                        occasion.Reason
                    )
                    : null,
        };
    }

    private VerifyJson OfFinding(Finding finding)
    {
        var words = new CodePointOffsets(finding.Claim.Quotation);
        var verdict = finding.Verdict;
        var wording = verdict is Verdict.Misattributed misattributed ? misattributed.Wording : verdict;
        var passage = verdict.Passage;
        var turn = new TurnText(documents, passage);
        var place = passage is null ? null : PlaceOf(passage);
        return new VerifyJson
        {
            Verdict = verdict.Name,
            Doc = place?.Doc,
            Hash = place?.Hash,
            Turn = place?.Turn,
            Start = place?.Start,
            End = place?.End,
            Edits = [.. EditsOf(wording).Select(edit => EditOf(edit, words, turn))],
            Speaker = passage?.Speaker,
            Passage = passage?.Text,
            Wording = verdict is Verdict.Misattributed ? wording.Name : null,
            Pieces = wording is Verdict.Spliced spliced
                ?
                [
                    .. spliced.Pieces.Select(piece => new VerifyJson.PiecePart(
                        JsonSpans.Of(piece.Quotation, words),
                        PlaceOf(piece.Passage),
                        piece.Passage.Text,
                        QuestionOf(piece.Passage)
                    )),
                ]
                : null,
            Omissions = wording is Verdict.Truncated truncated
                ?
                [
                    .. truncated.Omissions.Select(omission => new VerifyJson.OmissionPart(
                        JsonSpans.Of(omission.Quotation, words),
                        turn.ToCodePoints(omission.Record),
                        omission.RecordText,
                        omission.Tokens
                    )),
                ]
                : null,
            Insertions = finding.Insertions.IsEmpty
                ? null
                :
                [
                    .. finding.Insertions.Select(insertion => new VerifyJson.InsertionPart(
                        JsonSpans.Of(insertion.Quotation, words),
                        turn.ToCodePoints(insertion.Record),
                        insertion.QuotationText,
                        insertion.RecordText
                    )),
                ],
            CutNegation = finding.CutNegation?.Text,
            Translated = finding.Translation is null ? null : true,
            Translation = PartOf(finding.Translation),
            Alt = finding.OtherOccurrences.IsEmpty ? null : [.. finding.OtherOccurrences.Select(PlaceOf)],
            Confidence = Math.Round(finding.Confidence.Value, 3),
            Reasons = finding.Confidence.Reasons,
        };
    }

    private static VerifyJson.WitnessPart[]? PartsOf(ImmutableArray<PassageWitness> witnesses) =>
        witnesses.IsEmpty
            ? null
            :
            [
                .. witnesses.Select(witness => new VerifyJson.WitnessPart(
                    witness.Document.Document.Id,
                    WitnessWords.Word(witness.Kind)
                )),
            ];

    private string? QuestionOf(RecordPassage passage) =>
        documents.Find(passage.Document) is { } document
        && AnsweredQuestion.Before(document.Turns, passage.Turn) is { } question
            ? document.Document.View.ToString(question.Span)
            : null;

    private VerifyJson OfSupport(CheckView view)
    {
        var best = view.Support.IsEmpty ? null : view.Support[0].Passage;
        var place = best is null ? null : PlaceOf(best);
        return new VerifyJson
        {
            Doc = place?.Doc,
            Hash = place?.Hash,
            Turn = place?.Turn,
            Start = place?.Start,
            End = place?.End,
            Speaker = best?.Speaker,
            Passage = best?.Text,
            Translated = view.Translation is null ? null : true,
            Translation = PartOf(view.Translation),
            Fragments = view.Fragments.IsEmpty
                ? null
                :
                [
                    .. view.Fragments.Select(fragment =>
                        OfFinding(fragment.Finding) with
                        {
                            Quotation = new VerifyJson.ClaimPart(
                                "direct",
                                fragment.Text.Value,
                                [],
                                null,
                                view.Speaker,
                                view.IsSpeakerDoubtful
                            ),
                        }
                    ),
                ],
            Support =
            [
                .. view.Support.Select(support => new VerifyJson.SupportPart(
                    PlaceOf(support.Passage),
                    support.Passage.Text,
                    Math.Round(support.Score, 3),
                    DifferencesOf(support.Differences)
                )),
            ],
            SameReport = view.SameReport.IsEmpty
                ? null
                :
                [
                    .. view.SameReport.Select(same => new VerifyJson.SameReportPart(
                        same.Quotation,
                        Math.Round(same.Score, 3),
                        DifferencesOf(same.Differences)
                    )),
                ],
        };
    }

    private static VerifyJson.DifferencePart[] DifferencesOf(ImmutableArray<SupportDifference> differences) =>
        [
            .. differences.Select(difference => new VerifyJson.DifferencePart(
                Word(difference.Kind),
                Word(difference.Side),
                difference.Text
            )),
        ];

    private static ImmutableArray<Edit> EditsOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Altered altered => altered.Edits,
            Verdict.Spliced spliced => spliced.Edits,
            Verdict.NotFound notFound => notFound.Edits,
            _ => [],
        };

    private static VerifyJson.EditPart EditOf(Edit edit, CodePointOffsets words, TurnText turn) =>
        new(
            Word(edit.Kind),
            JsonSpans.Of(edit.Quotation, words),
            turn.ToCodePoints(edit.Record),
            edit.QuotationText,
            edit.RecordText,
            [.. VerdictWords.Effects([edit])]
        );

    private VerifyJson.PlacePart PlaceOf(RecordPassage passage)
    {
        var span = new TurnText(documents, passage).ToCodePoints(passage.Span);
        return new VerifyJson.PlacePart(
            documents.Find(passage.Document)?.Document.Id,
            passage.Turn,
            span[0],
            span[1],
            passage.Speaker
        )
        {
            Hash = withHashes ? passage.Document : null,
        };
    }

    private static VerifyJson.TranslationPart? PartOf(Translation? translation) =>
        translation is null ? null : new VerifyJson.TranslationPart(SignOf(translation.Sign), translation.Reason);

    private static string SignOf(TranslationSign sign) =>
        sign switch
        {
            TranslationSign.OtherVersion => "other-version",
            TranslationSign.OtherLanguage => "other-language",
            _ => Word(sign),
        };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
