using Chancery.Quotations.German;

namespace Chancery.Quotations;

/// <summary>Finds the reporting clauses of a sentence by the grammar of its language.</summary>
internal static class ClauseFinder
{
    /// <summary>The clauses in the order of the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">BCP 47 tag of its paragraph, or null.</param>
    /// <param name="isHeading">True in a heading, which gives its words to somebody by a dash or a colon too.</param>
    public static List<ReportingClause> Find(OuterSentence sentence, string? language, bool isHeading)
    {
        if (!isHeading)
        {
            return InText(sentence, language);
        }

        return HeadlineReader.Read(sentence) is { } clause
            ? [clause]
            : [.. InText(sentence, language).Where(found => !HeadlineReader.NamesTopic(sentence, found))];
    }

    /// <summary>A guess at the subject of a sentence without a report; empty where it begins otherwise.</summary>
    public static WordRange SubjectOf(OuterSentence sentence, string? language) =>
        language switch
        {
            "de" => GermanSubject.Of(sentence),
            // The verb stands first.
            "ar" => default,
            _ => SentenceSubject.SubjectOf(sentence),
        };

    private static List<ReportingClause> InText(OuterSentence sentence, string? language)
    {
        if (ChineseClauseReader.Read(sentence) is { } chinese)
        {
            return [chinese];
        }

        if (language == "ar")
        {
            return ArabicClauseReader.Read(sentence) is { } arabic ? [arabic] : [];
        }

        var clauses = language == "de" ? GermanClauseFinder.Find(sentence) : ReportingClauseFinder.Find(sentence);
        if (clauses.Count > 0 || sentence.Count == 0)
        {
            return clauses;
        }

        var labelled =
            sentence[^1].IsQuote || sentence.Equals(0, "from")
                ? HeadlineReader.ReadLabel(sentence, sentence.Count)
                : null;
        var signed = sentence[0].IsQuote ? HeadlineReader.ReadSignature(sentence, sentence.Count) : null;
        return (labelled ?? signed) is { } clause ? [clause] : [];
    }
}
