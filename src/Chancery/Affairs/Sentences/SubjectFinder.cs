using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Affairs.Sentences;

/// <summary>Reads who is the subject of a verb: the one who speaks for "I" and "we", else the names or the phrase before it.</summary>
internal static class SubjectFinder
{
    /// <summary>The subject of the verb at word <paramref name="verb"/>; empty where it is nobody who can act or is not known.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb's first word, its auxiliary.</param>
    public static ImmutableArray<string> Of(AffairsSentence sentence, int verb)
    {
        var end = verb;
        while (
            end > 0
            && (
                sentence.Words[end - 1].Is(WordClass.Adverb | WordClass.Negation)
                || sentence.Form(end - 1) is "therefore" or "both" or "all"
                || (sentence.Form(end - 1) is [>= 'a' and <= 'z', _, _, _, ..] and [.., 'l', 'y'])
            )
        )
        {
            end--;
        }

        if (end == 0)
        {
            return [];
        }

        var form = sentence.Form(end - 1);
        if (form is "I" or "we" or "We")
        {
            return form is "I" && sentence.Is(end - 2, "and") ? WithOthers(sentence, end - 2) : Speaker(sentence);
        }

        if (form is "they" or "They")
        {
            return sentence.Before is { } before ? TwoPersons(before) : [];
        }

        if (
            sentence.Words[end - 1].Is(WordClass.SubjectPronoun | WordClass.That | WordClass.Relative)
            || sentence.Words[end - 1].Kind != WordKind.Word
        )
        {
            return sentence.Form(end - 1) is "," ? BeforeInsertion(sentence, end - 1) : [];
        }

        var start = StartOfNouns(sentence, end);
        return Named(sentence, start, end);
    }

    /// <summary>The speaker and the state he speaks for; empty for a question's and a reporter's own words.</summary>
    public static ImmutableArray<string> Speaker(AffairsSentence sentence) =>
        sentence is { IsSpeech: true, AssertedBy: { } speaker }
            ? sentence.OnBehalfOf is { } state
                ? [speaker, state]
                : [speaker]
            : [];

    // "my colleague Vesna Tarr and I", "our Norlandic friends and I"
    private static ImmutableArray<string> WithOthers(AffairsSentence sentence, int and)
    {
        var speaker = Speaker(sentence);
        return speaker.IsEmpty
            ? speaker
            :
            [
                .. speaker,
                .. Named(sentence, StartOfNouns(sentence, and), and).Except(speaker, StringComparer.Ordinal),
            ];
    }

    // "our Norlandic partners": the state that they are of.
    private static bool IsOfPartners(AffairsSentence sentence, SentenceName name, int end) =>
        name.Kind == SentenceNameKind.Adjective
        && name.End < end
        && sentence.Form(name.End)
            is "friends"
                or "partners"
                or "colleagues"
                or "counterparts"
                or "side"
                or "government"
                or "authorities"
                or "leadership";

    // "Norland, as we know, will …"
    private static ImmutableArray<string> BeforeInsertion(AffairsSentence sentence, int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i < 8; i--)
        {
            if (sentence.Is(i, ","))
            {
                return Named(sentence, StartOfNouns(sentence, i), i);
            }
        }

        return [];
    }

    private static ImmutableArray<string> Named(AffairsSentence sentence, int start, int end)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in sentence.Names)
        {
            if (
                name.First >= start
                && name.End <= end
                && (name.IsActor || name.MayStandFor || IsOfPartners(sentence, name, end))
                && !name.IsPossessive
                && !IsExample(sentence, start, name.First)
                && sentence.Form(name.First - 1)
                    is not ("of" or "in" or "for" or "with" or "to" or "from" or "on" or "against" or "during" or "by")
            )
            {
                names.Add(name.Name);
            }
        }

        if (names.Count == 0 && start < end && IsOfSpeaker(sentence, start, end) && sentence.OnBehalfOf is { } state)
        {
            // "our countries", "our two governments", "my country"
            names.Add(state);
            names.Add(sentence.Phrase(start, end));
        }

        return names.ToImmutable();
    }

    // "organisations, including the Tarn League and others": examples of who acts, not who acts.
    private static bool IsExample(AffairsSentence sentence, int start, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, start - 1); k--)
        {
            if (sentence.Form(k) is "including" or "like" or "such")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSpeaker(AffairsSentence sentence, int start, int end) =>
        sentence.Form(start) is "our" or "Our" or "my" or "My"
        && sentence.Form(end - 1)
            is "countries"
                or "country"
                or "governments"
                or "government"
                or "nation"
                or "nations"
                or "states"
                or "ministries"
                or "ministry"
                or "side"
                or "administration"
                or "delegation"
                or "leaders";

    private static int StartOfNouns(AffairsSentence sentence, int end)
    {
        var start = end;
        while (start > 0 && end - start < 12)
        {
            var word = sentence.Words[start - 1];
            var joins =
                sentence.Form(start - 1) is "and" or "of" or "the"
                || (
                    sentence.Is(start - 1, ",")
                    && sentence.NameAt(start - 2) is not null
                    && sentence.NameAt(start) is not null
                );
            if (
                !joins
                && (
                    word.Kind == WordKind.Punctuation
                    || word.Is(
                        WordClass.Preposition
                            | WordClass.Auxiliary
                            | WordClass.SubjectPronoun
                            | WordClass.Subordinator
                            | WordClass.That
                            | WordClass.To
                            | WordClass.Relative
                            | WordClass.Finite
                    )
                )
            )
            {
                break;
            }

            start--;
        }

        while (start < end && sentence.Form(start) is "and" or "of")
        {
            start++;
        }

        return start;
    }

    private static ImmutableArray<string> TwoPersons(AffairsSentence before)
    {
        var persons = before
            .Names.Where(name => name.Kind == SentenceNameKind.Person)
            .Select(name => name.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return persons.Count == 2 ? [.. persons] : [];
    }
}
