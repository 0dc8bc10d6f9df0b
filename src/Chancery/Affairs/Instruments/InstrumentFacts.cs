using System.Globalization;
using Chancery.Affairs.Sentences;
using Chancery.Language.Dates;
using Chancery.Reading;

namespace Chancery.Affairs.Instruments;

/// <summary>Reads from a sentence what it says of the instrument it names: signed, ratified, in force, extended, expiring, withdrawn from.</summary>
internal static class InstrumentFacts
{
    /// <summary>Adds what the sentence says to the row.</summary>
    public static void Read(AffairsSentence sentence, InstrumentRow row)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Form(i);
            if (form is "signed" or "issued" or "adopted" || (form is "concluded" && row.Type != "programme"))
            {
                AddDate(sentence, i, row, "signed");
            }
            else if (form is "ratified")
            {
                AddDate(sentence, i, row, "ratified");
            }
            else if (form is "force" or "effect" && IsEntry(sentence, i))
            {
                ReadEntry(sentence, i, row);
            }
            else if (form is "expire" or "expires" or "expired")
            {
                ReadExpiry(sentence, i, row);
            }
            else if (form is "extended" or "renewed" or "prolonged" or "extend" or "renew")
            {
                ReadRenewal(sentence, i, row);
            }
            else if (form is "Article" or "article" && i + 1 < sentence.Count && char.IsDigit(sentence.Form(i + 1)[0]))
            {
                row.Add("article", "Article " + sentence.Phrase(i + 1, i + 2), "printed");
            }
            else if (
                form is "withdrew" or "withdrawal" or "withdrawn" or "withdrawing" && sentence.Is(i + 1, "from")
                || (form is "withdrawal" && IsBefore(sentence, i, "from", 6))
            )
            {
                row.Add("status", "withdrawn from", "printed");
            }
            else if (form is "rumoured" or "rumored")
            {
                row.Add("status", "rumoured", "printed");
            }
        }
    }

    // "came into force", "entered into effect", "take effect"
    private static bool IsEntry(AffairsSentence sentence, int i) =>
        (
            sentence.Is(i - 1, "into")
            && sentence.Form(i - 2)
                is "came"
                    or "come"
                    or "comes"
                    or "coming"
                    or "entered"
                    or "enter"
                    or "entry"
                    or "enters"
        )
        || sentence.IsAny(i - 1, "took", "takes")
        || (sentence.Is(i - 1, "in") && sentence.Form(i - 2) is "is" or "remains" or "remain" or "still" or "are");

    private static void ReadEntry(AffairsSentence sentence, int i, InstrumentRow row)
    {
        if (sentence.Is(i - 1, "in"))
        {
            row.Add("status", "in force", "printed");
            return;
        }

        // "on February 28, 2032 it will be 20 years since the Treaty came into effect"
        var since = i;
        while (since > 0 && !sentence.Is(since, "since"))
        {
            since--;
        }

        if (since > 0)
        {
            var length = sentence.Dates.FirstOrDefault(date =>
                date.Kind == DateKind.Duration && Behind(sentence, date) == since
            );
            var day = sentence.Dates.FirstOrDefault(date =>
                date.Kind == DateKind.Date && date.IsResolved && date.Span.End <= sentence.Words[since].Span.Start
            );
            if (
                length?.Value is ['P', .. var years, 'Y']
                && day?.Value is { } value
                && YearsBefore(value, years) is { } derived
            )
            {
                row.Add("inForce", derived, "derived");
            }

            return;
        }

        AddDate(sentence, i, row, "inForce");
    }

    private static void ReadExpiry(AffairsSentence sentence, int i, InstrumentRow row)
    {
        if (sentence.Is(i, "expired") && NearestDate(sentence, i) is null)
        {
            row.Add("status", "expired", "printed");
        }
        else
        {
            AddDate(sentence, i, row, "expires");
        }
    }

    // "extended for another five years", "on the 20th anniversary of … it will be extended"
    private static void ReadRenewal(AffairsSentence sentence, int i, InstrumentRow row)
    {
        var isExpected = IsExpected(sentence, i);
        var length = sentence.Dates.FirstOrDefault(date =>
            date.Kind == DateKind.Duration && sentence.WordAt(date.Span.Start) > i
        );
        if (length?.Value is { } value)
        {
            row.Add("term", value, isExpected ? "expected" : "printed");
        }

        var anniversary = sentence.Dates.FirstOrDefault(date => date.Kind == DateKind.Anniversary);
        if (anniversary is not null && row["inForce"] is { } inForce && Number(sentence, anniversary) is { } years)
        {
            if (YearsBefore(inForce, (-years).ToString(CultureInfo.InvariantCulture)) is { } day)
            {
                row.Add("renewal", day, isExpected ? "expected" : "derived");
            }
        }
        else if (NearestDate(sentence, i) is { } date && !IsOfAnotherVerb(sentence, date, i))
        {
            AddDate(sentence, i, row, "renewal");
        }
    }

    // "expires in June and may be renewed": the day of the first verb.
    private static bool IsOfAnotherVerb(AffairsSentence sentence, DateExpression date, int verb)
    {
        for (var k = Behind(sentence, date); k < verb; k++)
        {
            if (sentence.IsAny(k, "and", "but"))
            {
                return true;
            }
        }

        return false;
    }

    private static int? Number(AffairsSentence sentence, DateExpression anniversary)
    {
        var form = sentence.Form(sentence.WordAt(anniversary.Span.Start));
        return
            form.Length > 2 && int.TryParse(form[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            ? years
            : null;
    }

    private static void AddDate(AffairsSentence sentence, int i, InstrumentRow row, string fact)
    {
        if (
            NearestDate(sentence, i) is { Value: { } value } date
            && !row.Name.Contains(sentence.Text[date.Span.Start..date.Span.End], StringComparison.Ordinal)
        )
        {
            row.Add(fact, value, IsExpected(sentence, i) ? "expected" : "printed");
        }
    }

    private static DateExpression? NearestDate(AffairsSentence sentence, int i)
    {
        DateExpression? best = null;
        var bestDistance = 15;
        foreach (var date in sentence.Dates)
        {
            // What stands behind the verb is nearer than what stands before it.
            var at = sentence.WordAt(date.Span.Start);
            var distance = at > i ? at - i : (i - at) * 2;
            var isTerm = sentence.Is(at - 1, "for");
            if (
                date is { Kind: DateKind.Date, Value: not null }
                && distance < bestDistance
                && !isTerm
                && !(at > i && IsOfAnotherClause(sentence, i, at))
            )
            {
                (best, bestDistance) = (date, distance);
            }
        }

        return best;
    }

    // "will enter into force after the last ratification, which is expected in March"
    private static bool IsOfAnotherClause(AffairsSentence sentence, int verb, int date)
    {
        for (var k = verb + 1; k < date; k++)
        {
            if (sentence.IsAny(k, "which", "after"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExpected(AffairsSentence sentence, int i)
    {
        for (var k = Math.Max(0, i - 7); k < i; k++)
        {
            if (
                sentence.Form(k)
                is "will"
                    or "set"
                    or "due"
                    or "expected"
                    or "expect"
                    or "hope"
                    or "should"
                    or "may"
                    or "can"
                    or "to"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBefore(AffairsSentence sentence, int i, string word, int reach)
    {
        for (var k = i + 1; k < i + reach; k++)
        {
            if (sentence.Is(k, word))
            {
                return true;
            }
        }

        return false;
    }

    private static int Behind(AffairsSentence sentence, DateExpression date) => sentence.WordAt(date.Span.End - 1) + 1;

    private static string? YearsBefore(string value, string years) =>
        PartialDate.TryParse(value, out var date)
        && int.TryParse(years, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
        && PartialDate.TryCreate(date.Year - count, date.Month, date.Day, out var moved)
            ? moved.ToString()
            : null;
}
