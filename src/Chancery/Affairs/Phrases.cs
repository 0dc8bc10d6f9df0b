using Chancery.Language;

namespace Chancery.Affairs;

/// <summary>Finds the ends of noun phrases by their words, without a parser.</summary>
internal static class Phrases
{
    private const WordClass NotInPhrase =
        WordClass.Preposition
        | WordClass.Subordinator
        | WordClass.Auxiliary
        | WordClass.SubjectPronoun
        | WordClass.ObjectPronoun
        | WordClass.Relative
        | WordClass.That
        | WordClass.To
        | WordClass.Coordinator
        | WordClass.Negation
        | WordClass.Finite;

    /// <summary>The word behind the noun phrase whose words begin at <paramref name="i"/>: adjectives, nouns, names, without what is attached to it.</summary>
    public static int EndOfNouns(AffairsSentence sentence, int i)
    {
        var end = i;
        while (
            end < sentence.Count
            && sentence.Words[end].Kind == WordKind.Word
            && !sentence.Words[end].Is(NotInPhrase)
            && !(end > i && sentence.Words[end].Is(WordClass.Determiner | WordClass.Possessive))
            && !(end > i && LooksFinite(sentence.Form(end)))
            && !(sentence.IsDate(end) && end > i)
        )
        {
            end++;
            if (EndsPhrase(sentence, end - 1))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The word behind the noun phrase with what "of", "for", "between", "with", "on", "and" attach to it, up to a comma, a verb or a date.</summary>
    public static int EndOfPhrase(AffairsSentence sentence, int i, int mostWords = 30)
    {
        var end = EndOfNouns(sentence, Skip(sentence, i));
        while (end < sentence.Count && end - i < mostWords)
        {
            var joins =
                sentence.Form(end)
                is "of"
                    or "for"
                    or "between"
                    or "on"
                    or "and"
                    or "with"
                    or "against"
                    or "towards"
                    or "toward"
                    or "from"
                    or "among"
                    or "to"
                    or "in"
                    or "at"
                    or "into"
                    or "over"
                    or "under"
                    or "within";
            if (!joins || (end + 1 < sentence.Count && sentence.IsDate(end + 1)))
            {
                break;
            }

            var start = Skip(sentence, end + 1);
            if (start < sentence.Count && IsOfAnother(sentence, start))
            {
                break;
            }

            var next = start < sentence.Count ? EndOfNouns(sentence, start) : start;
            if (next == start)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    // "schools and more than two hundred clinics", "units and significantly reduce costs": the next number, the next verb.
    private static bool IsOfAnother(AffairsSentence sentence, int i) =>
        sentence.Words[i].Is(WordClass.Adverb)
        || sentence.Form(i) is "more" or "less" or "nearly" or "almost" or "about" or "over"
        || (sentence.Is(i - 1, "and") && sentence.Form(i) is [.., 'l', 'y']);

    /// <summary>Behind an article or a possessive.</summary>
    public static int Skip(AffairsSentence sentence, int i)
    {
        while (
            i < sentence.Count
            && sentence.Words[i].Is(WordClass.Determiner | WordClass.Possessive)
            && !sentence.Words[i].Is(WordClass.That)
        )
        {
            i++;
        }

        return i;
    }

    private static bool EndsPhrase(AffairsSentence sentence, int i) =>
        sentence.Form(i) is [.., ','] || (i + 1 < sentence.Count && sentence.Words[i + 1].Kind == WordKind.Punctuation);

    // A past form in the middle of nouns is their verb or a participle behind them: "events organised", "exports rose".
    private static bool LooksFinite(ReadOnlySpan<char> form) =>
        form.Length > 4
        && char.IsLower(form[0])
        && (
            form.EndsWith("ed", StringComparison.Ordinal)
            || form
                is "became"
                    or "began"
                    or "held"
                    or "went"
                    or "came"
                    or "rose"
                    or "grew"
                    or "fell"
                    or "made"
                    or "took"
                    or "said"
                    or "says"
                    or "living"
                    or "working"
                    or "coming"
                    or "going"
        );
}
