using Chancery.Affairs.Sentences;
using Chancery.Language.Dates;
using Chancery.Language.Numbers;

namespace Chancery.Affairs.Figures;

/// <summary>Reads lengths before a noun, and how often something is.</summary>
internal static class FigureOfTime
{
    /// <summary>Rule <c>length</c>: "one-day visit", "five-year plan".</summary>
    public static (Figure Figure, int End)? ReadLength(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        var dash = form.IndexOf('-');
        if (dash <= 0 || FigureExtractor.IsDefinite(sentence, i) && sentence.Is(i - 1, "these"))
        {
            return null;
        }

        var unit = form[(dash + 1)..];
        if (unit is not ("day" or "week" or "month" or "year" or "hour"))
        {
            return null;
        }

        var count = NumberWords.Find(form[..dash]);
        if (
            count < 0
            && !int.TryParse(
                form[..dash],
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out count
            )
        )
        {
            return null;
        }

        var end = Phrases.EndOfNouns(sentence, i + 1);
        return count > 0 && end > i + 1 && end - i < 6
            ? (
                new Figure
                {
                    Value = count,
                    Unit = unit.ToString(),
                    Of = sentence.Phrase(i + 1, end),
                    HeldAt = FigureContext.WhenOf(sentence, i),
                    Qualifier = FigureWords.QualifierBefore(sentence, i, out _),
                    Statement = FigureExtractor.NoStatement,
                },
                i + 1
            )
            : null;
    }

    /// <summary>Rule <c>often</c>: "meets at least once a year".</summary>
    public static IEnumerable<Figure> Frequencies(AffairsSentence sentence)
    {
        foreach (var date in sentence.Dates)
        {
            if (date.Kind != DateKind.Rhythm)
            {
                continue;
            }

            var i = sentence.WordAt(date.Span.Start);
            var times =
                sentence.Form(i) is "once" ? 1
                : sentence.Form(i) is "twice" ? 2
                : 0;
            if (times > 0)
            {
                yield return new Figure
                {
                    Value = times,
                    Unit = "times " + sentence.Phrase(i + 1, sentence.WordAt(date.Span.End - 1) + 1),
                    Of = FigureContext.OfSubject(sentence, i),
                    HeldAt = date.Value,
                    Qualifier = FigureWords.QualifierBefore(sentence, i, out _),
                    Statement = FigureExtractor.NoStatement,
                };
            }
        }
    }
}
