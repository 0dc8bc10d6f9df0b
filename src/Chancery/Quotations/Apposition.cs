using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Finds where an apposition between commas, dashes or brackets opens: "Lind, the minister,".</summary>
internal static class Apposition
{
    public static int OpeningOf(OuterSentence sentence, int close, int from)
    {
        var mark = sentence.MarkAt(close);
        var open = close - 1;
        while (open >= from && close - open < SubjectReader.MaxWords && !OpensParenthesis(sentence.MarkAt(open), mark))
        {
            open--;
        }

        return close - open < SubjectReader.MaxWords ? open : -1;
    }

    // "Lind, the minister of Norland, a member of the union, said": small words between commas, a name before them.
    public static bool IsFurtherApposition(OuterSentence sentence, int comma, int from, out int open)
    {
        open = OpeningOf(sentence, comma, from);
        if (open <= from || open >= comma - 1 || !sentence.IsWord(open - 1) || !sentence.IsComma(comma))
        {
            return false;
        }

        // ", 59, of Norstad, Nor., who …,": an age, a place, or small words; a name of several words begins another phrase.
        var first = sentence[open + 1];
        var isName = first.Word.IsCapitalized && !first.Is(WordClass.Determiner) && comma - open > 2;
        var isPlace = sentence.Equals(open + 1, "of") || sentence.Equals(open + 1, "from");
        var headsBefore = NounPhrase.StartOfPhrase(sentence, open - 1, from);
        return !isName
            && (isPlace || !first.Is(WordClass.SubjectPronoun | WordClass.Coordinator | WordClass.Preposition))
            && headsBefore < open
            && sentence[open - 1].Word.IsCapitalized
            && (
                headsBefore == 0
                || !sentence.IsWord(headsBefore - 1)
                || sentence[headsBefore - 1].Is(WordClass.Coordinator)
            );
    }

    private static bool OpensParenthesis(char open, char close) =>
        close switch
        {
            ')' => open == '(',
            ',' or '，' => open is ',' or '，',
            _ => open is '–' or '—' or '-' or '―',
        };

    public static bool IsParenthesisEnd(OuterSentence sentence, int index) =>
        sentence.IsComma(index) || sentence.IsDash(index) || sentence.MarkAt(index) == ')';
}
