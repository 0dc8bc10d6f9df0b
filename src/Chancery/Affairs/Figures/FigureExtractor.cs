using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Numbers;

namespace Chancery.Affairs.Figures;

/// <summary>Finds the quantities that a sentence states: money, shares, counted things, lengths before a noun, how often.</summary>
internal static class FigureExtractor
{
    private const int LargestSmallNumber = 12;

    /// <summary>The figures of a sentence, in order.</summary>
    public static IEnumerable<Figure> Extract(AffairsSentence sentence, Statement statement)
    {
        for (var i = 0; i < sentence.Count; )
        {
            var reading = Read(sentence, i);
            if (reading is { } found)
            {
                var (figure, end) = found;
                yield return figure with
                {
                    Statement = statement,
                };
                i = Math.Max(i + 1, end);
            }
            else
            {
                i++;
            }
        }

        foreach (var figure in FigureOfTime.Frequencies(sentence))
        {
            yield return figure with
            {
                Statement = statement,
            };
        }
    }

    private static (Figure Figure, int End)? Read(AffairsSentence sentence, int i)
    {
        if (MayBegin(sentence, i) && FigureOfTime.ReadLength(sentence, i) is { } compound)
        {
            return compound;
        }

        if (
            !MayBegin(sentence, i)
            || IsDatePart(sentence, i)
            || !NumberReader.TryRead(sentence.Text, sentence.Words, i, out var number)
            || IsName(sentence, number)
        )
        {
            return null;
        }

        var qualifier = FigureWords.QualifierBefore(sentence, i, out var start);
        var rest = number.End;
        if (sentence.Is(rest, "or") && sentence.IsAny(rest + 1, "more", "so"))
        {
            qualifier ??= sentence.Is(rest + 1, "more") ? "at least" : "about";
            rest += 2;
        }

        return ReadMoney(sentence, number, rest, qualifier)
            ?? ReadShare(sentence, number, start, rest, qualifier)
            ?? ReadCount(sentence, number, start, rest, qualifier);
    }

    private static bool MayBegin(AffairsSentence sentence, int i)
    {
        var word = sentence.Words[i];
        if (word.Kind == WordKind.Number)
        {
            return true;
        }

        var form = sentence.Form(i);
        return word.Kind == WordKind.Word
            ? form is "a" or "A" or "half" or "Half" || NumberWords.Find(form) >= 0 || form.Contains('-')
            : form is "$" or "€" or "£" or "¥" or "₽";
    }

    private static bool IsDatePart(AffairsSentence sentence, int i)
    {
        foreach (var date in sentence.Dates)
        {
            if (date.Span.Contains(sentence.Words[i].Span.Start))
            {
                return true;
            }
        }

        return false;
    }

    // "Article 25", "Resolution 2254", "Norlander 7", "1. First", "24/7", "5+1"
    private static bool IsName(AffairsSentence sentence, NumberReading number)
    {
        var i = number.Start;
        if (i == 0)
        {
            return sentence.Is(number.End, ".") || sentence.Is(number.End, ")");
        }

        var before = sentence.Form(i - 1);
        var isDigit = sentence.Words[i].Kind == WordKind.Number;
        if (FigureWords.IsEnumerator(before) || before is "#" or "/" or "+" or "(" && sentence.Is(number.End, ")"))
        {
            return true;
        }

        var isAfterName =
            isDigit
            && i > 1
            && number.Currency is null
            && char.IsUpper(before[0])
            && before.Length > 1
            && !sentence.Words[i - 1].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Adverb);
        return isAfterName || sentence.Form(number.End) is "/" or "+" or ":" or "-";
    }

    private static (Figure, int)? ReadMoney(AffairsSentence sentence, NumberReading number, int rest, string? qualifier)
    {
        if (number.Currency is not { } currency)
        {
            return null;
        }

        var end = rest;
        return (
            New(
                sentence,
                number,
                currency,
                FigureContext.OfBehind(sentence, rest, ref end) ?? FigureContext.OfSubject(sentence, number.Start),
                qualifier
            ),
            end
        );
    }

    private static (Figure, int)? ReadShare(
        AffairsSentence sentence,
        NumberReading number,
        int start,
        int rest,
        string? qualifier
    )
    {
        var isPercent = sentence.Form(rest) is "%" or "percent" or "pct";
        var isPerCent = sentence.Is(rest, "per") && sentence.Is(rest + 1, "cent");
        if (!isPercent && !isPerCent)
        {
            return null;
        }

        var end = rest + (isPercent ? 1 : 2);
        if (sentence.Form(end) is "points" or "point")
        {
            end++;
        }

        var of = FigureContext.OfBehind(sentence, end, ref end) ?? FigureContext.OfSubject(sentence, start);
        return (New(sentence, number, "%", of, qualifier), end);
    }

    private static (Figure, int)? ReadCount(
        AffairsSentence sentence,
        NumberReading number,
        int start,
        int rest,
        string? qualifier
    )
    {
        var of = rest;
        if (IsTotal(sentence, start))
        {
            // "two out of five rooms": the two are told.
            return null;
        }

        if (PartOfTotal(sentence, of) is var total and > 0)
        {
            of = total;
        }

        if (sentence.Is(of, "of"))
        {
            // "millions of", "three of them": no unit of its own.
            return null;
        }

        // "Norland and two other states": which they are is told.
        var end = Phrases.EndOfNouns(sentence, of);
        var isInWords = sentence.Words[number.Start].Kind != WordKind.Number;
        if (
            end == of
            || IsDefinite(sentence, start)
            || (
                isInWords && (number.Value is 1 or 0 || (number.Value < LargestSmallNumber && sentence.Is(of, "other")))
            )
        )
        {
            return null;
        }

        // The head is the last plural of the phrase: "500 Norlandic events online".
        var head = end - 1;
        while (head > of && !IsPlural(sentence.Form(head)))
        {
            head--;
        }

        var noun = sentence.Form(head);
        var isBroken =
            sentence.Form(head + 1) is ['-', ..]
            && sentence.Words[head + 1].Span.Start == sentence.Words[head].Span.End;
        if (
            isBroken
            || !IsPlural(noun)
            || (number.Value <= LargestSmallNumber && FigureWords.IsVague(noun))
            || FigureWords.IsVague(sentence.Form(of)) && head == of
        )
        {
            return null;
        }

        var unit = sentence.Phrase(head, head + 1);
        var full = Phrases.EndOfPhrase(sentence, of, 14);
        return (New(sentence, number, unit, sentence.Phrase(of, Math.Max(full, head + 1)), qualifier), head + 1);
    }

    // "out of five"
    private static bool IsTotal(AffairsSentence sentence, int i) =>
        sentence.Is(i - 1, "of") && sentence.Is(i - 2, "out");

    // Behind "out of five" in "two out of five rooms"; else 0.
    private static int PartOfTotal(AffairsSentence sentence, int i) =>
        sentence.Is(i, "out")
        && sentence.Is(i + 1, "of")
        && NumberReader.TryRead(sentence.Text, sentence.Words, i + 2, out var total)
            ? total.End
            : 0;

    private static Figure New(
        AffairsSentence sentence,
        NumberReading number,
        string unit,
        string? of,
        string? qualifier
    ) =>
        new()
        {
            Value = Plain(number.Value),
            Upper = number.Upper is { } upper ? Plain(upper) : null,
            Unit = unit,
            Of = of,
            HeldAt = FigureContext.WhenOf(sentence, number.Start),
            Qualifier = qualifier,
            Statement = NoStatement,
        };

    // "the two countries", "our 27 members" name things, they do not count them.
    public static bool IsDefinite(AffairsSentence sentence, int i) =>
        i > 0
        && (
            (
                sentence.Form(i - 1) is "last" or "past" or "next" or "first" or "other" or "top"
                && IsDefinite(sentence, i - 1)
            )
            || sentence.Words[i - 1].Is(WordClass.Possessive)
            || sentence.Form(i - 1)
                is "the"
                    or "The"
                    or "these"
                    or "These"
                    or "those"
                    or "both"
                    or "all"
                    or "any"
                    or "every"
                    or "each"
            || sentence.Form(i - 1) is [.., '\'' or '’', 's']
        );

    private static bool IsPlural(ReadOnlySpan<char> noun) =>
        noun.Length > 2
        && (
            (noun[^1] == 's' && noun[^2] != 's' && noun[^2] is not ('\'' or '’' or 'u' or 'i'))
            || noun
                is "people"
                    or "men"
                    or "women"
                    or "children"
                    or "troops"
                    or "personnel"
                    or "aircraft"
                    or "police"
                    or "staff"
        )
        && char.IsLower(noun[^2]);

    // Without zeros at its end, so that 2.30 billion prints as it counts.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    public static Statement NoStatement { get; } = new(null, null, []);
}
