using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Tells speech from scare quotes and titles where no reporting clause stands beside the marks.</summary>
internal static class SpeechTest
{
    /// <summary>True when the marked text at <paramref name="index"/> is somebody's words.</summary>
    public static bool IsSpeech(string text, OuterSentence sentence, int index, int minWords)
    {
        var marked = sentence.Marked[sentence[index].Marked];
        if (marked.Inner.IsEmpty)
        {
            return false;
        }

        var words = Count(text, marked.Inner);
        var endsLikeSentence = ".!?…,。！？".Contains(text[marked.Inner.End - 1], StringComparison.Ordinal);
        var isWholeSentence = index == 0 && endsLikeSentence && IsRestPunctuation(sentence, 1);
        return words >= minWords ? !sentence[index].IsTitle : isWholeSentence && words >= 2;
    }

    private static bool IsRestPunctuation(OuterSentence sentence, int from)
    {
        for (var i = from; i < sentence.Count; i++)
        {
            if (sentence.IsWord(i))
            {
                return false;
            }
        }

        return true;
    }

    private static int Count(string text, TextSpan inner)
    {
        var at = inner.Start;
        var words = 0;
        while (words < 64 && WordScanner.TryRead(text, ref at, inner.End, out var word))
        {
            words += word.Kind == WordKind.Punctuation ? 0 : 1;
        }

        return words;
    }
}
