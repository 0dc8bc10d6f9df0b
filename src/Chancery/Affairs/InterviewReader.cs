using Chancery.Language;

namespace Chancery.Affairs;

/// <summary>Reads who gives an interview, and to which paper or station: "Dell said in an interview published by the Tarn Gazette".</summary>
internal static class InterviewReader
{
    public static IEnumerable<string> Participants(AffairsSentence sentence, int start, int i, int end)
    {
        if (sentence.IsAny(start - 1, "in", "during"))
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
}
