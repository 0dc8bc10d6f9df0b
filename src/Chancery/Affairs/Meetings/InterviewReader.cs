using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads who gives an interview, and to which paper or station: "Dell said in an interview published by the Tarn Gazette".</summary>
internal static class InterviewReader
{
    private const int MostWordsBefore = 6;

    public static IEnumerable<string> Participants(AffairsSentence sentence, int start, int i, int end)
    {
        if (SpeechBefore(sentence, i) is var verb and >= 0)
        {
            foreach (var name in Speaker(sentence, verb, start))
            {
                yield return name;
            }
        }
        else if (sentence.IsAny(start - 1, "in", "during"))
        {
            foreach (var name in MeetingSubjects.Of(sentence, Clause.Start(sentence, start - 1), start - 1))
            {
                yield return name;
            }
        }

        for (var k = i + 1; k < end && k - i < 8; k++)
        {
            if (
                sentence.IsAny(k, "to", "with")
                || sentence.IsAny(k, "by", "for")
                || (sentence.Is(k, "in") && sentence.Is(k - 1, "published"))
            )
            {
                if (sentence.NameAt(Phrases.Skip(sentence, k + 1)) is { Kind: SentenceNameKind.Other } outlet)
                {
                    yield return outlet.Name;
                }

                yield break;
            }

            if (sentence.Words[k].Is(WordClass.Auxiliary))
            {
                yield break;
            }
        }
    }

    /// <summary>The verb of saying in "said in an interview", "said Dell in an exclusive interview"; -1 where there is none.</summary>
    public static int SpeechBefore(AffairsSentence sentence, int interview)
    {
        for (var i = interview - 1; i > 0 && interview - i < MostWordsBefore; i--)
        {
            if (sentence.IsAny(i, "in", "during"))
            {
                var verb = sentence.NameAt(i - 1) is { Kind: SentenceNameKind.Person } speaker
                    ? speaker.First - 1
                    : i - 1;
                return verb >= 0 && sentence.Words[verb].Takes(ReportingFrame.Speech) ? verb : -1;
            }
        }

        return -1;
    }

    // "said Dell in an interview": behind the verb; else its subject.
    private static IEnumerable<string> Speaker(AffairsSentence sentence, int verb, int start) =>
        ParticipantReader.Between(sentence, verb + 1, start).ToList() is { Count: > 0 } behind
            ? behind
            : SubjectFinder.Of(sentence, verb).Take(1);
}
