using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads who holds, gives or attends a meeting that is the object of a verb.</summary>
internal static class MeetingHolders
{
    // "Dell held talks with Tarr": who holds takes part.
    public static List<string> Of(AffairsSentence sentence, int start)
    {
        var verb = start - 1;
        while (verb >= 0 && start - verb < 6 && IsPartitive(sentence.Form(verb)))
        {
            verb--;
        }

        // "gave the paper an interview"
        if (verb > 1 && sentence.NameAt(verb) is { First: > 1 } to)
        {
            var gave = sentence.Is(to.First - 1, "the") ? to.First - 2 : to.First - 1;
            if (sentence.Form(gave) is "gave" or "give")
            {
                return [.. MeetingSubjects.Of(sentence, Clause.Start(sentence, to.First), gave), to.Name];
            }
        }

        // "is on a visit", "arrives on a visit"
        if (sentence.Is(start - 1, "on") && IsUnderWay(sentence.Form(start - 2)))
        {
            return MeetingSubjects.Of(sentence, Clause.Start(sentence, start - 2), start - 2);
        }

        return verb >= 0 && MeetingWords.IsHolding(sentence.Form(verb))
            ? MeetingSubjects.Of(sentence, Clause.Start(sentence, verb), verb)
            : [];
    }

    private static bool IsUnderWay(ReadOnlySpan<char> form) =>
        form
            is "is"
                or "was"
                or "are"
                or "were"
                or "be"
                or "arrive"
                or "arrives"
                or "arrived"
                or "came"
                or "comes"
                or "go"
                or "goes"
                or "went"
                or "embark"
                or "embarks"
                or "embarked";

    // "a series of", "three rounds of", "regular"
    private static bool IsPartitive(ReadOnlySpan<char> form) =>
        form
            is "a"
                or "the"
                or "series"
                or "of"
                or "round"
                or "rounds"
                or "number"
                or "two"
                or "three"
                or "four"
                or "several"
                or "regular"
                or "many"
                or "some"
                or "several"
                or "numerous"
                or "in"
                or "part";
}
