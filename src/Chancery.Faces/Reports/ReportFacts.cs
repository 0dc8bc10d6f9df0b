using System.Globalization;
using Chancery.Faces.Words;
using Chancery.Transcripts;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>What stands beside a verdict, as labelled lines of plain words, for every form of output that people read.</summary>
/// <param name="view">The report they belong to.</param>
/// <param name="withWording">False where the words of the record are laid under those of the report already.</param>
internal sealed class ReportFacts(ReportView view, bool withWording)
{
    private const int MostPlaces = 3;

    /// <summary>Speakers of whom it was said how much of theirs was searched: once a report is enough.</summary>
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The lines of one quotation.</summary>
    public IEnumerable<Fact> Of(CheckView check)
    {
        if (check.Overruled is { } overruled)
        {
            yield return new Fact(
                "overruled",
                $"{VerdictWords.Label(overruled.Changes["verdict"])}, says {overruled.By}, {Dates.OfTime(overruled.At)}: {overruled.Reason}",
                VerdictWords.InkOf(overruled.Changes["verdict"])
            );
        }

        foreach (var fact in check.Finding is { } finding ? OfFinding(finding) : OfReported(check))
        {
            yield return fact;
        }

        if (check is { IsSpeakerDoubtful: true, Speaker: { } doubtful })
        {
            yield return new Fact("who", $"perhaps not {doubtful}: the report leaves it open", Ink.Quiet);
        }

        if (!check.Witnesses.IsEmpty)
        {
            yield return new Fact(
                "",
                WitnessWords.AlsoIn([.. check.Witnesses.Select(other => (other.Kind, other.Document.Document.Id))]),
                Ink.Quiet
            );
        }

        if (check is { SpeakerTurns: { } turns, Speaker: { } speaker } && _named.Add(speaker))
        {
            yield return OfSpeaker(check, turns);
        }

        if (check.Translation is { } translation)
        {
            yield return OfTranslation(translation);
        }

        // Of a splice each piece has its own.
        if (check.Question is { } question && !IsSpliced(check.Finding?.Verdict))
        {
            yield return new Fact("asked", question);
        }

        if (check.Occasion is { } occasion)
        {
            yield return OfOccasion(occasion, check.OccasionText ?? "");
        }
    }

    private static bool IsSpliced(Verdict? verdict) =>
        verdict is Verdict.Spliced or Verdict.Misattributed { Wording: Verdict.Spliced };

    private IEnumerable<Fact> OfFinding(Finding finding) =>
        [
            .. OfVerdict(finding),
            .. finding.Confidence.Reasons.Select(reason => new Fact(
                "sure",
                string.Create(CultureInfo.InvariantCulture, $"{finding.Confidence.Value:0.00}: {reason}"),
                Ink.Quiet
            )),
            .. finding.CutNegation is { } cut
                ? [new Fact("cut", $"the record has “{cut.Text.Trim()}” right before these words", Ink.Bad)]
                : Array.Empty<Fact>(),
            .. finding.Insertions.Select(OfInsertion),
            .. finding
                .OtherOccurrences.Take(MostPlaces)
                .Select(other => In(other, withSpeaker: true, Ink.Quiet, "also")),
            .. finding.OtherOccurrences.Length > MostPlaces
                ?
                [
                    new Fact(
                        "",
                        $"and {Printable.Count(finding.OtherOccurrences.Length - MostPlaces, "other place")}",
                        Ink.Quiet
                    ),
                ]
                : Array.Empty<Fact>(),
        ];

    private IEnumerable<Fact> OfVerdict(Finding finding)
    {
        var wording = finding.Verdict is Verdict.Misattributed misattributed ? misattributed.Wording : finding.Verdict;
        var withSpeaker = finding.Speaker is not SpeakerRelation.Same;
        return wording switch
        {
            Verdict.Spliced spliced => spliced.Pieces.SelectMany((piece, i) => OfPiece(piece, i + 1)),
            Verdict.Truncated truncated =>
            [
                .. truncated.Omissions.Select(omission => new Fact(
                    "left out",
                    $"“{omission.RecordText}”",
                    Ink.Partial
                )),
                In(truncated.Source, withSpeaker),
            ],
            Verdict.Altered altered =>
            [
                .. withWording ? altered.Edits.Select(OfEdit) : [],
                .. withWording ? [new Fact("record", $"“{altered.Source.Text}”")] : Array.Empty<Fact>(),
                In(altered.Source, withSpeaker),
            ],
            Verdict.NotFound { Nearest: { } nearest } =>
            [
                new Fact("nearest", $"“{nearest.Text}”", Ink.Quiet),
                In(nearest, withSpeaker: true, Ink.Quiet),
            ],
            { Passage: { } passage } => [In(passage, withSpeaker)],
            _ => [],
        };
    }

    private IEnumerable<Fact> OfPiece(SplicePiece piece, int number) =>
        [
            new Fact($"piece {number.ToString(CultureInfo.InvariantCulture)}", $"“{piece.Passage.Text}”"),
            In(piece.Passage, withSpeaker: true),
            .. QuestionOf(piece.Passage) is { } question ? [new Fact("asked", question)] : Array.Empty<Fact>(),
        ];

    private string? QuestionOf(RecordPassage passage) =>
        view.Documents.Find(passage.Document) is { } document
        && AnsweredQuestion.Before(document.Turns, passage.Turn) is { } question
            ? document.Document.View.ToString(question.Span)
            : null;

    private IEnumerable<Fact> OfReported(CheckView check)
    {
        foreach (var fragment in check.Fragments)
        {
            var finding = fragment.Finding;
            var remark =
                finding.Verdict is not Verdict.NotFound && VerdictWords.Remark(finding) is { } words
                    ? $", {words}"
                    : "";
            yield return new Fact(
                "quoted",
                $"“{fragment.Text.Value}” {VerdictWords.Label(finding.Verdict.Name)}{remark}",
                VerdictWords.InkOf(finding.Verdict)
            );
            if (finding.Verdict is not Verdict.NotFound and { Passage: { } passage })
            {
                yield return In(passage, withSpeaker: true);
            }
        }

        foreach (var fact in OfSupport(check))
        {
            yield return fact;
        }
    }

    private IEnumerable<Fact> OfSupport(CheckView check)
    {
        if (check.Support.IsEmpty)
        {
            yield return new Fact(
                "support",
                check.Speaker is null
                    ? "not looked for: the report does not name who said it"
                    : "none found in this record",
                Ink.Missing
            );
        }
        else
        {
            foreach (var support in check.Support)
            {
                yield return new Fact("support", $"“{support.Passage.Text}”");
                yield return In(support.Passage, withSpeaker: true);
                foreach (var fact in OfDifferences(support.Differences, "record"))
                {
                    yield return fact;
                }
            }
        }

        foreach (var same in check.SameReport)
        {
            yield return new Fact(
                "compare",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"quotation {same.Quotation + 1} of this report: “{same.Words}”"
                )
            );
            foreach (var fact in OfDifferences(same.Differences, "quotation"))
            {
                yield return fact;
            }
        }
    }

    /// <param name="differences">What stands on one side of a paraphrase only.</param>
    /// <param name="other">The word for the side that is not the paraphrase.</param>
    private static IEnumerable<Fact> OfDifferences(IEnumerable<SupportDifference> differences, string other) =>
        from difference in differences
        group $"“{difference.Text}”" by (difference.Side, difference.Kind) into words
        let holder = words.Key.Side is SupportSide.Report ? "report" : other
        let kind = words.Key.Kind.ToString().ToLowerInvariant()
        select new Fact(
            "differs",
            $"only in the {holder}, {kind}: {string.Join(", ", words.Distinct(StringComparer.Ordinal))}",
            Ink.Bad
        );

    private static Fact OfSpeaker(CheckView check, int turns) =>
        new(
            "speaker",
            turns > 0 ? $"{Printable.Count(turns, "turn")} of {check.Speaker} searched"
                : check.NearSpeakers.IsEmpty ? $"{check.Speaker} does not speak in this record"
                : $"{check.Speaker} does not speak in this record; it has {string.Join(", ", check.NearSpeakers)}",
            turns > 0 ? Ink.Quiet : Ink.Missing
        );

    private static Fact OfTranslation(Translation translation) =>
        new(
            "language",
            translation.Sign switch
            {
                TranslationSign.OtherLanguage => $"not compared word by word: {translation.Reason}",
                TranslationSign.Offered or TranslationSign.OtherVersion => $"perhaps translated: {translation.Reason}",
                _ => $"translated: {translation.Reason}",
            },
            Ink.Partial
        );

    private static Fact OfInsertion(Insertion insertion) =>
        new(
            "bracket",
            insertion.RecordText.Length == 0
                ? $"[{insertion.QuotationText}] is the report's"
                : $"[{insertion.QuotationText}] stands for “{insertion.RecordText}”"
        );

    private static Fact OfEdit(Edit edit)
    {
        var effects = string.Join(", ", VerdictWords.Effects([edit]));
        return new Fact(
            "differs",
            $"report “{edit.QuotationText}”, record “{edit.RecordText}”{(effects.Length > 0 ? $" ({effects})" : "")}",
            Ink.Bad
        );
    }

    private static Fact OfOccasion(OccasionCheck occasion, string words)
    {
        var relation = occasion.Relation switch
        {
            OccasionRelation.Same => "the same",
            OccasionRelation.Other => "another one",
            _ => "cannot be told",
        };
        return new Fact(
            "occasion",
            $"“{words}”: {relation} ({occasion.Reason})",
            occasion.Relation is OccasionRelation.Other ? Ink.Bad : Ink.Plain
        );
    }

    private Fact In(RecordPassage passage, bool withSpeaker, Ink ink = Ink.Plain, string label = "in") =>
        new(label, Place(passage, withSpeaker), ink) { Passage = passage };

    private string Place(RecordPassage passage, bool withSpeaker)
    {
        var analysis = view.Documents.Find(passage.Document);
        var document = analysis?.Document;
        var title = Printable.OneLine(document?.Title ?? document?.Id ?? passage.Document);
        var date = Dates.Of(document?.Published?.Date) ?? "undated";
        var speaker =
            analysis is not null && IsQuestion(analysis, passage)
                ? passage.Speaker is { } asking
                    ? $"a question of {asking}: "
                    : "a question: "
                : withSpeaker && passage.Speaker is { } name
                    ? $"{name}: "
                    : "";
        var at = analysis is not null && PlaceIn(analysis, passage) is { } place ? $" · {place}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{speaker}{title} · {date} · turn {passage.Turn}{at}");
    }

    // What somebody was asked he has not said, even where no name tells the two apart.
    private static bool IsQuestion(DocumentAnalysis analysis, RecordPassage passage) =>
        passage.Turn < analysis.Turns.Length && analysis.Turns[passage.Turn].Role == TurnRole.Question;

    /// <summary>Page or time of the passage, where its format has them.</summary>
    private static string? PlaceIn(DocumentAnalysis analysis, RecordPassage passage) =>
        analysis.Document.Locations.IsEmpty || passage.Turn >= analysis.Turns.Length
            ? null
            : Places.At(
                analysis.Document,
                analysis.Turns[passage.Turn].Span.Start
                    + RecordPassages.ToSource(analysis, passage.Turn, passage.Span).Start
            );
}
