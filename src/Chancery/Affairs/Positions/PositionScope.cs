using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Positions;

/// <summary>The words around one that holds something in which the issue has to stand.</summary>
internal static class PositionScope
{
    /// <summary>Most words that are looked at on one side.</summary>
    public const int Reach = 40;

    /// <summary>The topic in front, "On the canal, which is old, we reject …"; else the word itself.</summary>
    public static int TopicStart(AffairsSentence sentence, int verb)
    {
        var comma = AssertedClause.SubjectStart(sentence, verb) - 1;
        for (var chunks = 0; chunks < 3 && sentence.Is(comma, ","); chunks++)
        {
            var start = comma;
            while (
                start > 0 && sentence.Words[start - 1].Kind != WordKind.Punctuation && !sentence.Is(start - 1, "that")
            )
            {
                start--;
            }

            if (
                sentence.IsAny(start, "on", "regarding")
                || sentence.IsAny(start, "concerning", "about")
                || sentence.Is(start, "as") && sentence.IsAny(start + 1, "for", "regards")
            )
            {
                return start;
            }

            comma = start - 1;
        }

        return verb;
    }

    /// <summary>True for "Norland opposes sanctions, Sudland opposes them": the issue stands before.</summary>
    public static bool PointsBack(AffairsSentence sentence, int verb) =>
        sentence.Form(verb + 1) is "it" or "this" or "them" or "that" or "these"
        || (sentence.Is(verb + 1, "against") && sentence.Form(verb + 2) is "it" or "this" or "them" or "that");

    /// <summary>Up to the next clause that says something else: a reason, a condition, a new subject.</summary>
    public static int EndOfScope(AffairsSentence sentence, int i)
    {
        var end = i + 1;
        while (end < sentence.Count && end - i < Reach)
        {
            var form = sentence.Form(end);
            var isNewSubject =
                form is "," or "and" or "but"
                && end + 1 < sentence.Count
                && (
                    sentence.Words[end + 1].Is(WordClass.SubjectPronoun)
                    || (form is "," && sentence.IsAny(end + 1, "and", "but") && IsVerbNear(sentence, end + 2))
                    || (
                        form is ","
                        && sentence.IsAny(end + 1, "and", "but")
                        && end + 2 < sentence.Count
                        && sentence.Words[end + 2].Is(WordClass.SubjectPronoun)
                    )
                );
            if (
                isNewSubject
                || form
                    is "—"
                        or "–"
                        or ";"
                        or "because"
                        or "if"
                        or "unless"
                        or "when"
                        or "while"
                        or "although"
                        or "who"
                        or "where"
            )
            {
                break;
            }

            end++;
        }

        return end;
    }

    // ", and Norland will …"
    private static bool IsVerbNear(AffairsSentence sentence, int i)
    {
        for (var k = i; k < Math.Min(sentence.Count, i + 4); k++)
        {
            if (sentence.Words[k].Is(WordClass.Auxiliary))
            {
                return k > i;
            }
        }

        return false;
    }
}
