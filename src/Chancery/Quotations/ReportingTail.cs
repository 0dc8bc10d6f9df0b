using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Recognizes a reporting clause right behind words that are quoted: ", she said", "says Minister …".</summary>
internal static class ReportingTail
{
    private const int MaxSubjectWords = 20;

    /// <summary>True when the text at <paramref name="at"/> begins with a subject and a verb of speech, in either order.</summary>
    public static bool BeginsAt(string text, int at, int end)
    {
        if (!WordScanner.TryRead(text, ref at, end, out var word))
        {
            return false;
        }

        if (
            word.Takes(ReportingFrame.Speech)
            && !word.Takes(ReportingFrame.Gerund | ReportingFrame.AlsoNoun | ReportingFrame.Base)
        )
        {
            return true;
        }

        var isNoun =
            word.IsCapitalized || word.Is(WordClass.SubjectPronoun | WordClass.Determiner | WordClass.Possessive);
        var (last, holdsApposition) = ('\0', false);
        for (var i = 0; isNoun && i < MaxSubjectWords && WordScanner.TryRead(text, ref at, end, out word); i++)
        {
            if (word.Kind == WordKind.Punctuation)
            {
                // "Lind's niece, Del. Marta “Mia” Lind (N-Sund), shouted"
                last = text[word.Span.Start];
                holdsApposition |= last == ',';
                if (last is ',' or '(' or ')' or '"' or '“' or '”')
                {
                    continue;
                }

                return false;
            }

            if (word.Takes(ReportingFrame.Speech) && !word.Takes(ReportingFrame.Gerund | ReportingFrame.AlsoNoun))
            {
                return !holdsApposition || last == ',';
            }

            last = '\0';

            if (word.Is(WordClass.Auxiliary | WordClass.Finite | WordClass.That))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Where words that no mark closes end: before a reporting clause behind a comma, else with the stretch.</summary>
    public static int? EndOfWords(string text, TextSpan stretch)
    {
        const int MaxClauses = 64;
        var at = stretch.Start;
        var clauses = 0;
        while (clauses < MaxClauses && WordScanner.TryRead(text, ref at, stretch.End, out var word))
        {
            if (word.Kind == WordKind.Punctuation && text[word.Span.Start] is ',' or '?' or '!')
            {
                clauses++;
                if (BeginsAt(text, at, stretch.End))
                {
                    return word.Span.End;
                }
            }
        }

        var end = stretch.End;
        while (end > stretch.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > stretch.Start ? end : null;
    }
}
