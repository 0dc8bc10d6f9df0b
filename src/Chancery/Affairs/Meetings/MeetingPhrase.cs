using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Finds the words that name a meeting: from its first adjective to the end of what it is with, of or on.</summary>
internal static class MeetingPhrase
{
    private const int Reach = 14;

    /// <summary>The words before the noun that belong to it: adjectives, names, a possessive.</summary>
    public static int StartOfPhrase(AffairsSentence sentence, int i)
    {
        var start = i;
        while (start > 0 && i - start < 9)
        {
            var word = sentence.Words[start - 1];
            if (IsBetweenCapitals(sentence, start - 1) || IsGenitive(sentence, start - 1))
            {
                // "the Canal and River Forum", "the Leaders’ Summit"
                start--;
                continue;
            }

            if (
                word.Kind == WordKind.Punctuation
                || word.Is(
                    WordClass.Preposition
                        | WordClass.Auxiliary
                        | WordClass.SubjectPronoun
                        | WordClass.Coordinator
                        | WordClass.Subordinator
                        | WordClass.To
                        | WordClass.That
                        | WordClass.Relative
                        | WordClass.Negation
                        | WordClass.Finite
                )
                || MeetingWords.IsHolding(sentence.Form(start - 1))
                || sentence.Is(start - 1, "following")
                || (sentence.IsDate(start - 1) && sentence.Form(start - 1) is not [.., 's'])
                || TenseReader.IsFuture(sentence.Form(start - 1))
                    && sentence.Form(start - 1)
                        is not ("next" or "upcoming" or "forthcoming" or "scheduled" or "planned")
                || (
                    char.IsLower(sentence.Form(start - 1)[0])
                    && TenseReader.IsPast(sentence.Form(start - 1))
                    && start - 1 < i - 1
                )
            )
            {
                break;
            }

            start--;
            if (word.Is(WordClass.Determiner | WordClass.Possessive))
            {
                break;
            }
        }

        return start;
    }

    private static bool IsGenitive(AffairsSentence sentence, int i) =>
        i > 0
        && sentence.IsAny(i, "’", "'")
        && sentence.Form(i - 1) is [.., 's']
        && sentence.Words[i - 1].IsCapitalized;

    private static bool IsBetweenCapitals(AffairsSentence sentence, int i) =>
        i > 0
        && (sentence.IsAny(i, "and", "of") || (sentence.Form(i) is "We" or "You" or "It"))
        && sentence.Words[i - 1] is { Kind: WordKind.Word, IsCapitalized: true }
        && sentence.Words[i + 1] is { Kind: WordKind.Word, IsCapitalized: true }
        && sentence.NameAt(i - 1) is null or { Kind: SentenceNameKind.Other, IsPossessive: false }
        && sentence.NameAt(i + 1) is null or { Kind: SentenceNameKind.Other };

    public static int EndOfWhat(AffairsSentence sentence, int i)
    {
        var end = i + 1;
        if (
            sentence.IsAny(end, "for", "on")
            && sentence.Words[i].IsCapitalized
            && end + 1 < sentence.Count
            && sentence.Words[end + 1].IsCapitalized
            && !sentence.IsDate(end + 1)
        )
        {
            // "the Summit for Fair Fishing"
            return Phrases.EndOfNouns(sentence, end + 1);
        }

        // "a visit to Tarn"; not "an interview to share".
        var leadsTo =
            sentence.Is(end, "to")
            && end + 1 < sentence.Count
            && (
                sentence.Words[end + 1].Is(WordClass.Determiner | WordClass.Possessive)
                || sentence.NameAt(end + 1) is not null
            );
        return leadsTo || sentence.Form(end) is "of" or "between" or "with" or "on"
            ? Math.Max(end, Math.Min(i + Reach, Phrases.EndOfPhrase(sentence, end + 1, Reach)))
            : end;
    }

    /// <summary>"next year's summit": the summit. "S. talks", the end of a word cut at its full stop: the talks.</summary>
    public static int FirstOfWhat(AffairsSentence sentence, int start, int i)
    {
        var first = Phrases.Skip(sentence, start);
        while (
            first < i
            && (
                sentence.IsDate(first)
                || sentence.Words[first].Is(WordClass.Time) && sentence.Form(first) is [.., 's']
                || (
                    sentence.Form(first).Length == 1
                    && sentence.Words[first].Span.Start > 0
                    && sentence.Text[sentence.Words[first].Span.Start - 1] == '.'
                )
                || sentence.Words[first].Kind == WordKind.Punctuation
                || sentence.Words[first].Is(WordClass.Coordinator)
            )
        )
        {
            first++;
        }

        return first;
    }

    /// <summary>"U.S.-Norlandic dialogue", "the Norland-U.S. summit": letters and hyphens without a space are one word.</summary>
    public static int WithHyphens(AffairsSentence sentence, int first)
    {
        var start = first;
        var hasHyphen = false;
        while (start > 0 && !char.IsWhiteSpace(sentence.Text[sentence.Words[start].Span.Start - 1]))
        {
            start--;
            hasHyphen |= sentence.Form(start).Contains('-') || sentence.Text[sentence.Words[start].Span.End] == '-';
        }

        return hasHyphen && char.IsUpper(sentence.Form(start)[0]) ? start : first;
    }

    /// <summary>"a brief meeting with the 2031 chair": not "meeting with the".</summary>
    public static int EndOfWords(AffairsSentence sentence, int i, int end)
    {
        while (
            end > i + 1
            && sentence
                .Words[end - 1]
                .Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.To)
        )
        {
            end--;
        }

        return end;
    }
}
