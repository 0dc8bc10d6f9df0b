using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Affairs.Sentences;

/// <summary>Reads from the first words of an answer whether it accepts, corrects or passes over what the question presumes.</summary>
internal static class ReceptionReader
{
    private const int MostCharacters = 400;
    private const int MostSentences = 2;

    private static readonly ImmutableArray<string> Correcting =
    [
        "that is not ",
        "that's not ",
        "this is not ",
        "it is not true",
        "it's not true",
        "that is wrong",
        "that is false",
        "this is wrong",
        "this is false",
        "that is incorrect",
        "you are mistaken",
        "you are wrong",
        "not exactly",
        "i disagree",
        "i do not agree",
        "i don't agree",
        "i would not say",
        "i wouldn't say",
        "i would not agree",
        "i would not call",
        "on the contrary",
        "nothing of the kind",
        "quite the opposite",
        "far from it",
    ];

    private static readonly ImmutableArray<string> Accepting =
    [
        "that is right",
        "that's right",
        "that is true",
        "that's true",
        "this is true",
        "that is correct",
        "that's correct",
        "you are right",
        "you're right",
        "you are absolutely right",
        "quite right",
        "indeed",
        "i agree",
        "i fully agree",
    ];

    private static readonly ImmutableArray<string> Passing =
    [
        "no comment",
        "i will not comment",
        "i won't comment",
        "i would not like to comment",
        "i do not want to comment",
        "i don't want to comment",
        "i am not going to comment",
        "i'm not going to comment",
        "i'm not going to get into",
        "i would rather not",
        "i'd rather not",
        "i have nothing to say",
        "i will not go into",
        "i won't go into",
    ];

    /// <summary>For each question of a document, by its number among the turns, how the answer behind it takes it; others are left out.</summary>
    /// <param name="view">The text.</param>
    /// <param name="turns">The turns of the document.</param>
    public static IReadOnlyDictionary<Turn, Reception> Read(RepairedText view, ImmutableArray<Turn> turns)
    {
        var found = new Dictionary<Turn, Reception>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i + 1 < turns.Length; i++)
        {
            if (
                turns[i].Role == TurnRole.Question
                && turns[i + 1].Role == TurnRole.Answer
                && Of(view.ToString(turns[i].Span), view.ToString(turns[i + 1].Span)) is { } reception
            )
            {
                found[turns[i]] = reception;
            }
        }

        return found;
    }

    /// <summary>How an answer takes its question; null where its words do not show it.</summary>
    public static Reception? Of(string question, string answer)
    {
        var start = answer[..Math.Min(answer.Length, MostCharacters)];
        var sentences = 0;
        foreach (var span in SentenceSplitter.Split(start, new TextSpan(0, start.Length)))
        {
            if (sentences++ == MostSentences)
            {
                break;
            }

            var words = Plain(start[span.Start..span.End]);
            var rest = WithoutYesOrNo(words, out var isYes, out var isNo);
            if (Begins(rest, Correcting))
            {
                return Reception.Corrected;
            }

            if (Begins(rest, Passing))
            {
                return Reception.PassedOver;
            }

            if (Begins(rest, Accepting))
            {
                return Reception.Accepted;
            }

            // A bare "yes" answers "Will you …?" and says nothing of what the question presumes.
            if ((isYes || isNo) && sentences == 1)
            {
                return AsksWhether(question) ? null
                    : isYes ? Reception.Accepted
                    : Reception.Corrected;
            }
        }

        return null;
    }

    private static string WithoutYesOrNo(string words, out bool isYes, out bool isNo)
    {
        isYes = words.StartsWith("yes", StringComparison.Ordinal) && EndsWord(words, 3);
        isNo =
            words.StartsWith("no", StringComparison.Ordinal) && EndsWord(words, 2) && words is not ['n', 'o', ' ', ..];
        return isYes || isNo ? words[(isYes ? 3 : 2)..].TrimStart(' ', ',', '.', ';', '—', '–', '!') : words;
    }

    private static bool EndsWord(string words, int at) => at == words.Length || !char.IsLetter(words[at]);

    private static bool Begins(string words, ImmutableArray<string> phrases) =>
        phrases.Any(phrase => words.StartsWith(phrase, StringComparison.Ordinal));

    private static string Plain(string sentence)
    {
        var words = sentence.Trim(' ', '"', '“', '”').Replace('’', '\'').ToLowerInvariant();
        foreach (var lead in (ReadOnlySpan<string>)["well, ", "look, ", "you know, ", "but ", "and ", "of course, "])
        {
            words = words.StartsWith(lead, StringComparison.Ordinal) ? words[lead.Length..] : words;
        }

        return words;
    }

    // "Will you …?", "Is it …?": the last sentence of the question begins with an auxiliary.
    private static bool AsksWhether(string question)
    {
        var last = default(TextSpan);
        foreach (var span in SentenceSplitter.Split(question, new TextSpan(0, question.Length)))
        {
            last = span;
        }

        var at = last.Start;
        for (var i = 0; i < 4 && WordScanner.TryRead(question, ref at, last.End, out var word); i++)
        {
            if (word.Is(WordClass.Auxiliary))
            {
                return true;
            }

            if (word.Is(WordClass.Interrogative | WordClass.SubjectPronoun))
            {
                return false;
            }
        }

        return false;
    }
}
