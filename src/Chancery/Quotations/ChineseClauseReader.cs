using System.Collections.Immutable;

namespace Chancery.Quotations;

/// <summary>Reads the reporting clauses of Chinese: 某某说：“…”, “…”某某表示。</summary>
internal static class ChineseClauseReader
{
    // Longer ones first: what stands before them is the speaker.
    private static readonly string[] Verbs =
    [
        "补充说",
        "强调说",
        "介绍说",
        "表示说",
        "回答说",
        "进一步指出",
        "表示",
        "指出",
        "强调",
        "认为",
        "回应",
        "宣布",
        "写道",
        "透露",
        "重申",
        "呼吁",
        "警告",
        "回答",
        "坦言",
        "说",
        "称",
        "道",
        "问",
        "答",
    ];

    private static readonly string[] Adverbs = ["还", "也", "则", "随后", "同时", "进一步", "再次", "曾", "在此"];

    private static readonly string[] Offices =
    [
        "国务委员",
        "外交部长",
        "外长",
        "部长",
        "市长",
        "省长",
        "议员",
        "教授",
        "专家",
        "总统",
        "主席",
        "总理",
        "首相",
        "发言人",
        "秘书长",
        "大使",
        "先生",
        "女士",
        "兼",
    ];

    /// <summary>The clause before or behind the first quotation of the sentence, or null.</summary>
    public static ReportingClause? Read(OuterSentence sentence)
    {
        for (var quote = 0; quote < sentence.Count; quote++)
        {
            if (!sentence[quote].IsQuote)
            {
                continue;
            }

            return ReadStretch(sentence, StartOfClause(sentence, quote), quote, [new WordRange(quote, quote + 1)])
                ?? ReadTrailing(sentence, quote);
        }

        return ReadIndirect(sentence);
    }

    // “…，”某某说，“…”
    private static ReportingClause? ReadTrailing(OuterSentence sentence, int quote)
    {
        var end = EndOfClause(sentence, quote + 1);
        var goesOn = sentence.IsComma(end) && end + 1 < sentence.Count && sentence[end + 1].IsQuote;
        var first = new WordRange(quote, quote + 1);
        return ReadStretch(sentence, quote + 1, end, goesOn ? [first, new WordRange(end + 1, end + 2)] : [first]);
    }

    // 某某表示，……
    private static ReportingClause? ReadIndirect(OuterSentence sentence)
    {
        var end = EndOfClause(sentence, 0);
        var content = new WordRange(end + 1, ContentEnd.EndOfSentence(sentence));
        return sentence.IsComma(end) && content.Count > 2
            ? ReadStretch(sentence, 0, end, [content]) is { } clause
                ? clause with
                {
                    IsSpeech = false,
                }
                : null
            : null;
    }

    private static ReportingClause? ReadStretch(
        OuterSentence sentence,
        int start,
        int end,
        ImmutableArray<WordRange> content
    )
    {
        while (end > start && !sentence.IsWord(end - 1))
        {
            end--;
        }

        while (start < end && !sentence.IsWord(start))
        {
            start++;
        }

        if (end - start < 2 || !IsIdeograph(sentence, end - 1))
        {
            return null;
        }

        var verb = Array.Find(Verbs, verb => EndsWith(sentence, start, end, verb));
        if (verb is null)
        {
            return null;
        }

        if (EndsWith(sentence, start, end, "报道") && sentence.Equals(start, "据") && end - start > 3)
        {
            // 据某某报道，……
            return new ReportingClause(new WordRange(start + 1, end - 2), new WordRange(end - 2, end), content);
        }

        var cueStart = end - verb.Length;
        var subjectEnd = cueStart;
        while (Array.Find(Adverbs, adverb => EndsWith(sentence, start, subjectEnd, adverb)) is { } adverb)
        {
            subjectEnd -= adverb.Length;
        }

        var nameStart = start;
        while (
            Array.Find(
                Offices,
                office => EndsWith(sentence, nameStart, Math.Min(subjectEnd, nameStart + office.Length), office)
            )
                is { } office
            && nameStart + office.Length < subjectEnd
        )
        {
            nameStart += office.Length;
        }

        nameStart = BehindOffice(sentence, nameStart, subjectEnd);
        return subjectEnd > nameStart
            ? new ReportingClause(new WordRange(nameStart, subjectEnd), new WordRange(cueStart, end), content)
            {
                IsSpeech = true,
                IsTrailing = content[0].Start < start,
            }
            : null;
    }

    // 外交部发言人某某, 某市市长某某: a name of two to four characters behind the office.
    private static int BehindOffice(OuterSentence sentence, int start, int end)
    {
        const int ShortestName = 2;
        const int LongestName = 4;
        for (var name = Math.Max(start + 1, end - LongestName); name <= end - ShortestName; name++)
        {
            if (Array.Exists(Offices, office => EndsWith(sentence, start, name, office)))
            {
                return name;
            }
        }

        return start;
    }

    private static int StartOfClause(OuterSentence sentence, int quote)
    {
        var start = quote;
        while (
            start > 0
            && !(sentence.MarkAt(start - 1) is '，' or '。' or '；' or ',' or ';')
            && !sentence[start - 1].IsQuote
        )
        {
            start--;
        }

        return start;
    }

    private static int EndOfClause(OuterSentence sentence, int start)
    {
        var end = start;
        while (end < sentence.Count && (sentence.IsWord(end) || end == start))
        {
            end++;
        }

        return end;
    }

    private static bool IsIdeograph(OuterSentence sentence, int index) =>
        sentence.TextOf(index)[0] is >= '\u4E00' and <= '\u9FFF';

    // Each ideograph is a word of the sentence.
    private static bool EndsWith(OuterSentence sentence, int start, int end, string characters)
    {
        if (end - start < characters.Length)
        {
            return false;
        }

        for (var i = 0; i < characters.Length; i++)
        {
            var word = sentence.TextOf(end - characters.Length + i);
            if (word.Length != 1 || word[0] != characters[i])
            {
                return false;
            }
        }

        return true;
    }
}
