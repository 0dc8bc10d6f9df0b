using Chancery.Actors;
using Chancery.Affairs.Meetings;

namespace Chancery.Affairs.Sentences;

/// <summary>Reads whom "he", "she", "him" and "her" point to: the only person named before them, in their sentence or the two before it.</summary>
internal static class PronounReader
{
    private const int MostSentencesBack = 2;

    // "Obviously, he"
    private const int LastWordOfStart = 2;

    /// <summary>The full name; null for any other word, and where nobody or several are named.</summary>
    public static string? PersonOf(AffairsSentence sentence, int i)
    {
        var gender = sentence.Form(i) switch
        {
            "he" or "He" or "him" => NameGender.Male,
            "she" or "She" or "her" => NameGender.Female,
            _ => NameGender.Unknown,
        };
        if (gender == NameGender.Unknown)
        {
            return null;
        }

        // "the envoy told it when he came": somebody of the sentence itself, who is not named.
        var most = i > LastWordOfStart && !sentence.IsAny(i, "him", "her") ? 0 : MostSentencesBack;
        var back = 0;
        for (var at = sentence; at is not null && back <= most; at = at.Before, back++)
        {
            var persons = at
                .Names.Where(name =>
                    name.Kind == SentenceNameKind.Person
                    && (back > 0 || (name.End <= i && !name.IsPossessive))
                    && MeetingWords.NounAt(at, name.End - 1) == MeetingKind.None
                )
                .Select(name => name.Name)
                .Distinct(StringComparer.Ordinal)
                .Take(2)
                .ToList();
            if (persons.Count > 0)
            {
                return persons is [var only] && only != sentence.AssertedBy && Fits(only, gender) ? only : null;
            }
        }

        return null;
    }

    private static bool Fits(string name, NameGender gender) =>
        PersonName.Parse(name).Gender is var known && (known == NameGender.Unknown || known == gender);
}
