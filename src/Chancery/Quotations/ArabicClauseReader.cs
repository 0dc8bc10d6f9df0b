using System.Collections.Frozen;

namespace Chancery.Quotations;

/// <summary>Reads Arabic reporting clauses with words in marks: "وقالت الوزيرة: «…»", "«…»، قالت الوزيرة". Verb and subject stand in this order.</summary>
internal static class ArabicClauseReader
{
    private const int MostSubjectWords = 9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Set(
        """
        قال قالت قالوا يقول تقول صرح صرحت أضاف أضافت اضاف اضافت يضيف تضيف أكد أكدت اكد اكدت يؤكد تؤكد أوضح أوضحت اوضح اوضحت أعلن أعلنت اعلن اعلنت
        ذكر ذكرت أشار أشارت اشار اشارت شدد شددت تابع تابعت كتب كتبت رد ردت أجاب أجابت تساءل تساءلت حذر حذرت أفاد أفادت اعتبر اعتبرت نقل نقلت لفت لفتت
        """
    );

    // Where, when and before whom: there the subject ends.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = Set(
        """
        في خلال أمام على عن من إلى الى لدى عقب بعد قبل عبر ضمن حول مع إن ان أن إنه انه إنها انها أنه أنها الذي التي حيث
        اليوم أمس امس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
        """
    );

    /// <summary>The reporting clause of a sentence, or null.</summary>
    public static ReportingClause? Read(OuterSentence sentence)
    {
        for (var verb = 0; verb + 1 < sentence.Count; verb++)
        {
            if (!IsVerb(sentence, verb))
            {
                continue;
            }

            var subject = new WordRange(verb + 1, EndOfSubject(sentence, verb + 1));
            if (subject.IsEmpty)
            {
                // "وأضافت: «…»": whoever spoke last.
                return null;
            }

            var quote = verb > 0 && IsTrailing(sentence, verb) ? 0 : QuoteBehind(sentence, subject.End);
            if (quote >= 0)
            {
                return new ReportingClause(subject, new WordRange(verb, verb + 1), [new WordRange(quote, quote + 1)])
                {
                    IsSpeech = true,
                    IsTrailing = quote == 0,
                };
            }
        }

        return null;
    }

    private static bool IsVerb(OuterSentence sentence, int index)
    {
        if (!sentence.IsWord(index))
        {
            return false;
        }

        // "and" and "so" are written together with the verb.
        var word = sentence.TextOf(index);
        return Verbs.Contains(word) || (word.Length > 3 && word[0] is 'و' or 'ف' && Verbs.Contains(word[1..]));
    }

    private static bool IsTrailing(OuterSentence sentence, int verb) =>
        sentence[0].IsQuote && (verb == 1 || (verb == 2 && sentence.MarkAt(1) is '،' or ','));

    private static int EndOfSubject(OuterSentence sentence, int start)
    {
        var end = start;
        while (
            end < sentence.Count
            && end - start < MostSubjectWords
            && sentence.IsWord(end)
            && !Ends.Contains(sentence.TextOf(end))
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>The words in marks behind a subject, over where and when it was said; -1 where another sentence of the reporter comes between.</summary>
    private static int QuoteBehind(OuterSentence sentence, int at)
    {
        const int Reach = 16;
        for (var i = at; i < sentence.Count && i - at < Reach; i++)
        {
            if (sentence[i].IsQuote)
            {
                var leads = sentence.MarkAt(i - 1) is ':' or '،' or ',' || i == at || IsThat(sentence, i - 1);
                return leads ? i : -1;
            }

            if (IsVerb(sentence, i) || sentence.MarkAt(i) is '؛' or ';')
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsThat(OuterSentence sentence, int index) =>
        sentence.Equals(index, "إن") || sentence.Equals(index, "ان") || sentence.Equals(index, "أن");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
