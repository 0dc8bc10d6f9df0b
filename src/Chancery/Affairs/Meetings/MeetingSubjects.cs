using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Finds who meets, visits or hosts: the subject of a verb of meeting.</summary>
internal static class MeetingSubjects
{
    /// <summary>The actors that are the subject; "I" and "we" are the one who speaks. Empty where it is somebody the sentence does not name.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First word of the verb's clause.</param>
    /// <param name="verb">The verb.</param>
    public static List<string> Of(AffairsSentence sentence, int start, int verb)
    {
        var end = EndOfNearest(sentence, start, verb);
        if (end > start && sentence.Is(end - 1, "you") && !sentence.Is(end - 2, "and"))
        {
            return [];
        }

        if (end > start && !sentence.Is(end - 2, "and") && PronounReader.PersonOf(sentence, end - 1) is { } pointed)
        {
            return [pointed];
        }

        if (end > start && StartOfNearest(sentence, start, end) is var first and >= 0 && first < end)
        {
            start = first;
        }
        else if (IsOfNoun(sentence, start, end))
        {
            return [];
        }
        else if (OfVerbBefore(sentence, start, end) is { } shared)
        {
            (start, end) = shared;
        }
        else
        {
            end = EndOfFirst(sentence, start, verb);
        }

        var named = ParticipantReader.Between(sentence, start, end).ToList();
        for (var i = start; i < end; i++)
        {
            if (sentence.Form(i) is "I" && sentence is { IsSpeech: true, AssertedBy: { } speaker })
            {
                named.Add(speaker);
            }
            else if (sentence.Form(i) is "we" or "We" && sentence.We is { } us)
            {
                named.Add(us);
            }
        }

        // "Dell, who arrives on Tuesday"
        if (named.Count == 0 && sentence.Is(start - 1, "who"))
        {
            var at = sentence.Is(start - 2, ",") ? start - 3 : start - 2;
            if (sentence.NameAt(at) is { Kind: SentenceNameKind.Person } person)
            {
                named.Add(person.Name);
            }
        }

        return named;
    }

    // Behind the words that stand directly before the verb and its auxiliaries.
    private static int EndOfNearest(AffairsSentence sentence, int start, int verb)
    {
        var end = verb;
        while (
            end > start
            && (
                sentence
                    .Words[end - 1]
                    .Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation | WordClass.To | WordClass.Time)
                || sentence.Form(end - 1)
                    is "going"
                        or "plans"
                        or "intends"
                        or "plan"
                        or "intend"
                        or "both"
                        or "all"
                        or "each"
                        or "jointly"
                        or "expected"
                        or "scheduled"
                        or "’ll"
                        or "’ve"
                        or "’d"
                || sentence.Form(end - 1) is [>= 'a' and <= 'z', _, _, _, ..] and [.., 'l', 'y']
                || sentence.IsDate(end - 1)
            )
        )
        {
            end--;
        }

        return end;
    }

    // The nouns that end directly before the verb, with what "and", "of" and commas between names tie to them; -1 where none do.
    private static int StartOfNearest(AffairsSentence sentence, int start, int end)
    {
        var i = end;
        var isApposition =
            sentence.Is(end - 1, ",") && sentence.NameAt(end - 2) is { } apposed && sentence.Is(apposed.First - 1, ",");
        i -= isApposition ? 1 : 0;
        if (i <= start || !IsNamed(sentence, i - 1))
        {
            return -1;
        }

        while (i > start)
        {
            if (sentence.NameAt(i - 1) is { } name)
            {
                i = Math.Max(start, name.First);
                continue;
            }

            var isJoint =
                sentence.Form(i - 1) is "and" or "of" or "," or "the" or "The" or "both" or "Both" or "from"
                || sentence.Words[i - 1].Is(WordClass.Determiner | WordClass.Possessive)
                || sentence.Form(i - 1) is "I" or "we" or "We" or "you" or "he" or "she"
                || MeetingWords.IsOffice(sentence.Form(i - 1))
                || sentence.Form(i - 1)
                    is "foreign"
                        or "prime"
                        or "defence"
                        or "defense"
                        or "two"
                        or "three"
                        or "countries"
                        or "states";
            if (!isJoint)
            {
                break;
            }

            i--;
        }

        return i;
    }

    // "five million people (4.7 million) visited": who did stands there, and is nobody with a name.
    private static bool IsOfNoun(AffairsSentence sentence, int start, int end)
    {
        var i = end - 1;
        while (i > start && sentence.Is(end - 1, ")") && !sentence.Is(i, "("))
        {
            i--;
        }

        i -= sentence.Is(i, "(") ? 1 : 0;
        return i > start
            && sentence.Form(i) is "people" or "citizens" or "tourists" or "students" or "visitors" or "Americans";
    }

    private static bool IsNamed(AffairsSentence sentence, int i) =>
        sentence.Form(i) is "I" or "we" or "We"
        || MeetingWords.IsOffice(sentence.Form(i))
        || (sentence.NameAt(i) is { } name && !ParticipantReader.IsBehindPlaceWord(sentence, name.First));

    // "Dell met Tarr and then spoke with Holt": the subject of the verb before it.
    private static (int Start, int End)? OfVerbBefore(AffairsSentence sentence, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (!IsVerb(sentence, start, i) || sentence.Form(i) is "said" or "say" or "know" or "mentioned")
            {
                continue;
            }

            var behind = EndOfNearest(sentence, start, i);
            if (behind > start && StartOfNearest(sentence, start, behind) is var first and >= 0 && first < behind)
            {
                return (first, behind);
            }
        }

        return null;
    }

    private static bool IsVerb(AffairsSentence sentence, int start, int i) =>
        sentence.Words[i].Is(WordClass.Auxiliary | WordClass.Finite)
        || (
            TenseReader.IsPast(sentence.Form(i))
            && i > start
            && !sentence.Words[i - 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Adverb)
        );

    // "We rejoined the Accord and convened a summit": the subject stands before the first verb; what is behind it is its object.
    private static int EndOfFirst(AffairsSentence sentence, int start, int verb)
    {
        for (var i = start; i < verb; i++)
        {
            if (IsVerb(sentence, start, i) && HasSubject(sentence, start, i))
            {
                return i;
            }
        }

        return verb;
    }

    private static bool HasSubject(AffairsSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence.Words[i].Is(WordClass.SubjectPronoun) || IsNamed(sentence, i))
            {
                return true;
            }
        }

        return false;
    }
}
