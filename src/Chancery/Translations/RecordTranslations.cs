using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chancery.Indexing;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Translations;

/// <summary>Tells of a finding whether its words can be compared as they stand, or a translator chose one side of them.</summary>
/// <param name="documents">The documents of the record.</param>
/// <param name="index">Their turns: the words of a language that the record does not hold stand in few of them.</param>
internal sealed class RecordTranslations(IRecordDocuments documents, SeedIndex index)
{
    /// <summary>Share of a text's words that a record in its language holds at least, however small it is: the commonest ones.</summary>
    private const double KnownWords = 0.5;

    private readonly ConcurrentDictionary<string, Translation?> _ofDocuments = new(StringComparer.Ordinal);
    private readonly SharedMarks _marks = new(index);
    private readonly Lazy<ImmutableArray<string>> _languages = new(() => documents.LanguagesOfEvidence);

    /// <summary>Why a passage is a translation, or why nothing could be found in the report's language; null where neither holds.</summary>
    /// <param name="claim">What was asked.</param>
    /// <param name="passage">The passage that answers it, or null where none was found.</param>
    public Translation? Find(Claim claim, RecordPassage? passage) =>
        passage is null ? FindOtherLanguage(claim) : Find(passage);

    /// <summary>Lays a quotation of another language beside the passage of the record that its numbers and names point to.</summary>
    /// <param name="claim">What was asked.</param>
    /// <param name="found">That its words cannot match.</param>
    /// <param name="admits">Which passages may be meant.</param>
    /// <returns>The passage, and what a translator may not have changed; no passage where nothing points to one.</returns>
    public (RecordPassage? Passage, Translation Translation) LayBeside(
        Claim claim,
        Translation found,
        Predicate<int> admits
    )
    {
        if (_marks.Find(claim.Quotation, admits) is not { } passage)
        {
            return (null, found);
        }

        var differs = SharedMarks.Compare(claim.Quotation, passage.Text) is { } words ? $": {words}" : "";
        return (
            passage,
            found with
            {
                Reason = $"{found.Reason}; its numbers and names point to the passage shown{differs}",
            }
        );
    }

    /// <summary>Why a passage is, or may be, a translation of what was said.</summary>
    private Translation? Find(RecordPassage passage)
    {
        if (documents.Find(passage.Document) is not { } document || passage.Turn >= document.Turns.Length)
        {
            return null;
        }

        var turn = document.Document.View.ToString(document.Turns[passage.Turn].Span);
        return DocumentTranslation.Find(
                document,
                passage.Turn,
                turn.AsSpan(0, Math.Min(turn.Length, passage.Span.Start + 1))
            )
            ?? _ofDocuments.GetOrAdd(
                passage.Document,
                _ => DocumentTranslation.Find(document) ?? FindOtherVersion(document)
            );
    }

    /// <summary>The record has nothing in the language of the words, nor in that of the report around them, so that none of them can match.</summary>
    private Translation? FindOtherLanguage(Claim claim)
    {
        var own = LanguageIdentifier.Identify([claim.Quotation]);
        var language = claim.Language ?? own;
        if (
            language is null
            || _languages.Value.IsEmpty
            || Holds(language)
            || (own is not null && Holds(own))
            || KnowsWordsOf(claim.Quotation)
        )
        {
            return null;
        }

        var known = string.Join(" and ", _languages.Value.Select(DocumentTranslation.NameOf));
        return new Translation(
            TranslationSign.OtherLanguage,
            $"the report is in {DocumentTranslation.NameOf(language)}, the record in {known}: their words cannot match"
        );

        bool Holds(string tag) => _languages.Value.Any(one => DocumentTranslation.IsSameLanguage(one, tag));
    }

    private bool KnowsWordsOf(string text)
    {
        var query = index.Prepare(Tokenizer.Tokenize(text).AsSpan());
        return Enumerable.Range(0, query.Length).Count(word => query.CountOf(word) > 0) > query.Length * KnownWords;
    }

    /// <summary>The same transcript in another language: of the same day, with as many turns of the same roles, or the same numbers in it.</summary>
    private Translation? FindOtherVersion(DocumentAnalysis document)
    {
        if (
            _languages.Value.Length < 2
            || document.Document is not { Language: { } language, Published.Date: { Day: not null } day }
        )
        {
            return null;
        }

        var other = documents
            .SpokenOn(day)
            .Where(candidate =>
                candidate.Document.Language is { } tag && !DocumentTranslation.IsSameLanguage(tag, language)
            )
            .FirstOrDefault(candidate => TranscriptPair.IsOne(document, candidate));
        return other is null
            ? null
            : new Translation(
                TranslationSign.OtherVersion,
                $"the record holds it in {DocumentTranslation.NameOf(other.Document.Language!)} as well: {other.Document.Title ?? other.Document.Id}"
            );
    }
}
