using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Instruments;

/// <summary>Reads names of instruments that are written with capitals.</summary>
internal static class InstrumentTitles
{
    /// <summary>Rule <c>title</c>: capitalized words around the noun, joined by small ones: "Treaty of Friendship and Cooperation", "2029 Joint Declaration".</summary>
    public static InstrumentMention? Read(AffairsSentence sentence, int i, string type, int from)
    {
        if (!char.IsUpper(sentence.Form(i)[0]) || sentence.Form(i + 1).StartsWith("Organi", StringComparison.Ordinal))
        {
            return null;
        }

        var start = i;
        while (start > from && IsTitleWord(sentence, start - 1))
        {
            start--;
        }

        if (start > from && sentence.Words[start - 1] is { Kind: WordKind.Number, Span.Length: 4 } && start < i + 1)
        {
            start--;
        }

        // "New Year's Eve", "the New Deal", "the party's convention in Tarn"
        if (
            sentence.Is(i - 1, "New") && type is "programme" or "agreement" && sentence.Form(i) is not "Agreement"
            || (
                sentence.Form(i).StartsWith("Convention", StringComparison.Ordinal)
                && (
                    sentence.IsAny(i + 1, "in", "this")
                    || IsGathering(
                        sentence,
                        sentence.Words[start - 1 < 0 ? 0 : start - 1].Is(WordClass.Determiner) ? start - 1 : start
                    )
                )
            )
        )
        {
            return null;
        }

        var end = sentence.Form(i) is [.., '\'' or '’', 's'] ? i + 1 : EndOfTitle(sentence, i + 1);
        var isBare = start == i && end == i + 1;
        if (sentence.IsAny(i, "Year", "Years") && (start < i || end < i + 3 || !sentence.Is(i + 1, "of")))
        {
            return null;
        }

        var hasArticle = start > 0 && sentence.Form(start - 1) is "the" or "The" or "this" or "This";
        if (
            isBare
            && (
                i == 0
                || !hasArticle
                || type is "joint statement" or "initiative" or "national document" or "plan" or "programme"
            )
        )
        {
            return null;
        }

        // "Plan B", a person's or a body's name in a title: the noun must not be part of a body's name.
        if (
            sentence.NameAt(i) is { Kind: SentenceNameKind.Body or SentenceNameKind.Person } body
            && (body.End > i + 1 || body.First < i)
        )
        {
            return null;
        }

        return InstrumentNames.New(sentence, start, end, i, type, isBare);
    }

    // "at the Dock Workers' Convention", "attended the 40th Convention": people come together, nothing is signed.
    private static bool IsGathering(AffairsSentence sentence, int first) =>
        sentence.Form(first - 1)
            is "at"
                or "attend"
                or "attends"
                or "attended"
                or "attending"
                or "address"
                or "addressing"
        || (first >= 0 && sentence.Form(first) is [>= '0' and <= '9', .., 'h' or 't' or 'd'])
        || sentence.Form(first - 1) is [>= '0' and <= '9', .., 'h' or 't' or 'd']
        || sentence.Form(first + 1) is [>= '0' and <= '9', .., 'h' or 't' or 'd'];

    // On over small words and commas as long as a capital follows them.
    private static int EndOfTitle(AffairsSentence sentence, int end)
    {
        while (end < sentence.Count)
        {
            // "the Charter and the Declaration" are two; "the Constitution the Council" is no name.
            if (
                sentence.Form(end) is "the" or "a"
                || (sentence.Is(end, "in") && end + 1 < sentence.Count && sentence.IsDate(end + 1))
                || (
                    sentence.Is(end, "and")
                    && sentence.Is(end + 1, "the")
                    && InstrumentWords.TypeOf(sentence.Form(end - 1)) is not null
                )
            )
            {
                break;
            }

            var at = end;
            while (at < sentence.Count && at - end < 3 && IsJoint(sentence, at))
            {
                at++;
            }

            var isWord =
                at < sentence.Count && (IsTitleWord(sentence, at) || (at > end && sentence.NameAt(at)?.First == at));
            var isOrdinal =
                at < sentence.Count
                && at > end
                && sentence.Words[at].Kind == WordKind.Number
                && (sentence.IsDate(at) || sentence.Form(at) is [.., 'h']);
            if (sentence.Form(at) is "Paragraph" or "Article" or "Section" or "Chapter")
            {
                break;
            }

            if (!isWord && !isOrdinal || (sentence.Form(end) is "," && !ContinuesList(sentence, at)))
            {
                break;
            }

            end = at + 1;
        }

        return end;
    }

    private static bool IsJoint(AffairsSentence sentence, int i) =>
        sentence.Form(i)
            is "of"
                or "on"
                or "for"
                or "and"
                or "the"
                or ","
                or "between"
                or "a"
                or "to"
                or "in"
                or "with"
                or "against"
                or "Against"
                or "at";

    // "Friendship, Good Neighbours and Cooperation": the list goes on to an "and".
    private static bool ContinuesList(AffairsSentence sentence, int i)
    {
        for (var k = i; k < Math.Min(sentence.Count, i + 6); k++)
        {
            if (sentence.Is(k, "and"))
            {
                return k + 1 < sentence.Count && char.IsUpper(sentence.Form(k + 1)[0]);
            }

            if (!IsTitleWord(sentence, k) && sentence.Form(k) is not ("," or "of"))
            {
                return false;
            }
        }

        return false;
    }

    public static bool IsTitleWord(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        return sentence.Words[i].Kind == WordKind.Word
            && char.IsUpper(form[0])
            && !sentence
                .Words[i]
                .Is(
                    WordClass.Determiner
                        | WordClass.That
                        | WordClass.Preposition
                        | WordClass.SubjectPronoun
                        | WordClass.Possessive
                        | WordClass.Coordinator
                        | WordClass.Auxiliary
                        | WordClass.Subordinator
                        | WordClass.Time
                )
            && form is not [.., '\'' or '’', 's'];
    }
}
