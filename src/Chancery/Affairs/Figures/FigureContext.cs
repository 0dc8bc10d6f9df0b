using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Figures;

/// <summary>Reads what a figure is of and when it held from the words around its number.</summary>
internal static class FigureContext
{
    /// <summary>What stands behind a share or a sum: "of the population", "in aid"; moves <paramref name="end"/> behind it.</summary>
    public static string? OfBehind(AffairsSentence sentence, int i, ref int end)
    {
        if (
            sentence.Form(i) is not ("of" or "in" or "for" or "worth")
            || (i + 1 < sentence.Count && sentence.IsDate(i + 1))
        )
        {
            return null;
        }

        var start = sentence.Is(i, "worth") && sentence.Is(i + 1, "of") ? i + 2 : i + 1;
        var to = Phrases.EndOfPhrase(sentence, start, 14);
        if (to <= Phrases.Skip(sentence, start))
        {
            return null;
        }

        end = to;
        return sentence.Phrase(start, to);
    }

    /// <summary>The nouns before the verb that leads to the number: "trade reached …"; a pronoun says nothing.</summary>
    public static string? OfSubject(AffairsSentence sentence, int number)
    {
        var verb = number - 1;
        while (
            verb > 0
            && !IsMeasuring(sentence.Form(verb))
            && sentence
                .Words[verb]
                .Is(
                    WordClass.Preposition | WordClass.Adverb | WordClass.Auxiliary | WordClass.To | WordClass.Determiner
                )
        )
        {
            verb--;
        }

        // "at a cost of": a noun.
        if (
            verb <= 0
            || !IsMeasuring(sentence.Form(verb))
            || sentence.Words[verb - 1].Is(WordClass.Determiner | WordClass.Possessive)
        )
        {
            return null;
        }

        var end = verb;
        while (end > 0 && sentence.Words[end - 1].Is(WordClass.Auxiliary | WordClass.Adverb))
        {
            end--;
        }

        var start = end;
        while (
            start > 0
            && !(
                sentence.Words[start - 1].Is(WordClass.Adverb | WordClass.Coordinator | WordClass.Interrogative)
                && start < 3
            )
            && sentence.Words[start - 1].Kind == WordKind.Word
            && end - start < 10
            && sentence.Form(start - 1)
                is not ("there" or "There" or "it" or "It" or "that" or "That" or "this" or "This")
            && !sentence
                .Words[start - 1]
                .Is(
                    WordClass.SubjectPronoun
                        | WordClass.That
                        | WordClass.Subordinator
                        | WordClass.Relative
                        | WordClass.Auxiliary
                )
        )
        {
            start--;
        }

        start += sentence.Words[start].Is(WordClass.Coordinator) ? 1 : 0;
        return start < end ? sentence.Phrase(start, end) : null;
    }

    // Verbs whose subject is what the number is of.
    private static bool IsMeasuring(ReadOnlySpan<char> form) =>
        form
            is "reached"
                or "reaches"
                or "is"
                or "was"
                or "are"
                or "were"
                or "totalled"
                or "totaled"
                or "totals"
                or "amounted"
                or "amounts"
                or "rose"
                or "grew"
                or "grown"
                or "increased"
                or "decreased"
                or "declined"
                or "dropped"
                or "fell"
                or "exceeded"
                or "exceeds"
                or "stands"
                or "stood"
                or "hit"
                or "meets"
                or "meet"
                or "met"
                or "cost"
                or "costs"
                or "accounts"
                or "accounted";

    /// <summary>The only date of the sentence, or the one nearest to the number; null where that one is a list of days: "three rounds (on 14 January and 10 May)".</summary>
    public static string? WhenOf(AffairsSentence sentence, int i)
    {
        var position = sentence.Words[i].Span.Start;
        DateExpression? best = null;
        foreach (var date in sentence.Dates)
        {
            if (
                date.Value is not null
                && date.Kind is DateKind.Date or DateKind.Rhythm
                && (best is null || Math.Abs(date.Span.Start - position) < Math.Abs(best.Span.Start - position))
            )
            {
                best = date;
            }
        }

        return best is not null && IsListed(sentence, best) ? null : best?.Value;
    }

    private static bool IsListed(AffairsSentence sentence, DateExpression date)
    {
        var behind = sentence.WordAt(date.Span.End - 1) + 1;
        return sentence.IsAny(behind, "and", ",")
            && sentence.Dates.Any(other =>
                other.Kind == DateKind.Date
                && sentence.WordAt(other.Span.Start) is var at
                && at > behind
                && at <= behind + 2
            );
    }
}
