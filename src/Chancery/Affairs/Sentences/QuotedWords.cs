namespace Chancery.Affairs.Sentences;

/// <summary>Finds words in marks inside a sentence, which belong to what is said around them: the "Canal Belt" programme.</summary>
internal static class QuotedWords
{
    private const int MostWords = 20;

    /// <summary>The word behind the closing mark of the words in marks that begin at word <paramref name="i"/>; 0 where none begin or end.</summary>
    public static int Behind(AffairsSentence sentence, int i)
    {
        if (!IsOpening(sentence, i))
        {
            return 0;
        }

        for (var k = i + 1; k < Math.Min(sentence.Count, i + MostWords); k++)
        {
            if (sentence.Form(k) is "”" or "\"" or "»")
            {
                return k + 1;
            }
        }

        return 0;
    }

    /// <summary>True for a mark that opens; a straight one opens behind a space and before none.</summary>
    public static bool IsOpening(AffairsSentence sentence, int i)
    {
        if (sentence.Form(i) is "“" or "«")
        {
            return true;
        }

        if (sentence.Form(i) is not "\"")
        {
            return false;
        }

        var at = sentence.Words[i].Span.Start;
        return (at == 0 || char.IsWhiteSpace(sentence.Text[at - 1]) || sentence.Text[at - 1] is '(' or '[')
            && at + 1 < sentence.Text.Length
            && !char.IsWhiteSpace(sentence.Text[at + 1]);
    }
}
