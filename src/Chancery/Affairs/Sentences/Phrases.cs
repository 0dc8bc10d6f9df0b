using Chancery.Language;

namespace Chancery.Affairs.Sentences;

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
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">The first word.</param>
    /// <param name="mostWords">At most so many words.</param>
    /// <param name="takesDeeds">True where "to" and a verb belong to it: "an agreement to share the water".</param>
    public static int EndOfPhrase(AffairsSentence sentence, int i, int mostWords = 30, bool takesDeeds = false)
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
            if (
                !joins
                || (end + 1 < sentence.Count && sentence.IsDate(end + 1))
                || (sentence.Is(end, "at") && sentence.Form(end + 1) is "least" or "most" or "once")
            )
            {
                break;
            }

            var start = Skip(sentence, end + 1);
            if (
                start < sentence.Count
                && (
                    sentence.IsDate(start)
                    || IsOfAnother(sentence, start)
                    || (IsVerb(sentence, start) && !(takesDeeds && sentence.Is(end, "to")))
                )
            )
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

    /// <summary>The end without marks; where the words were cut at a limit, without what leads on: "as well as that".</summary>
    public static int Trim(AffairsSentence sentence, int start, int end, bool isCut)
    {
        while (
            end > start + 1
            && (
                sentence.Words[end - 1].Kind == WordKind.Punctuation && !IsClosing(sentence, end - 1)
                || sentence.Words[end - 1].Is(WordClass.Coordinator)
                || (
                    isCut
                    && (
                        sentence.Words[end - 1].Is(NotInPhrase | WordClass.Determiner | WordClass.Possessive)
                        || sentence.Form(end - 1) is "as" or "well"
                    )
                )
            )
        )
        {
            end--;
        }

        return end;
    }

    private static bool IsClosing(AffairsSentence sentence, int i) =>
        sentence.Form(i) is "”" or "\"" or "»" or ")" or "]";

    // "schools and more than two hundred clinics", "units and significantly reduce costs": the next number, the next verb.
    private static bool IsOfAnother(AffairsSentence sentence, int i) =>
        sentence.Words[i].Is(WordClass.Adverb)
        || sentence.Form(i) is "more" or "less" or "nearly" or "almost" or "about" or "over"
        || (sentence.Is(i - 1, "and") && sentence.Form(i) is [.., 'l', 'y']);

    // "and hold a meeting", "to share with readers": a bare verb shows by the article or the preposition behind it.
    private static bool IsVerb(AffairsSentence sentence, int i) =>
        i + 1 < sentence.Count
        && sentence.Form(i) is [>= 'a' and <= 'z', _, ..]
        && (
            (
                sentence.IsAny(i - 1, "and", "to")
                && sentence.Words[i + 1].Is(WordClass.Determiner | WordClass.Possessive)
                && !sentence.Words[i].Is(WordClass.Preposition | WordClass.Determiner)
                && sentence.Form(i) is not [.., 's']
            ) || (sentence.Is(i - 1, "to") && sentence.IsAny(i + 1, "with", "that"))
        );

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
