using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language.Dates;

/// <summary>Finds the time expressions of one document, sentence after sentence, and resolves them against its date.</summary>
/// <remarks>
/// A scanner over words, without a model: takes time in proportion to the text. Remembers the last date that was printed, from which
/// "that year" and "a year later" are counted; use one for each document and give it the sentences in their order.
/// The rules are of our own; the task is that of TempEval-3 (UzZaman et al. 2013).
/// </remarks>
/// <seealso cref="DocumentPeriodEstimate"/>
public sealed class DateReader
{
    private readonly string _text;

    // Filled anew for each sentence.
    private readonly DateTokens _tokens;
    private readonly bool _isEstimate;
    private DateAnchor _anchor;

    /// <summary>Reads a text of this date.</summary>
    /// <param name="text">The text that the sentences are stretches of.</param>
    /// <param name="documentDate">When the document was published or its words were spoken, as far as that is known.</param>
    public DateReader(string text, PartialDate? documentDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _tokens = new DateTokens(text);
        _anchor = new DateAnchor(documentDate, null);
    }

    private DateReader(string text, DocumentPeriod estimate)
        : this(text, estimate.Year is { } year ? new PartialDate(year) : null)
    {
        _isEstimate = estimate.Year is not null;
        _anchor = _anchor with { Estimate = estimate.Days };
    }

    /// <summary>Reads a text that prints no date of its own; what is counted from an estimate is marked as uncertain, <c>2031-05?</c>.</summary>
    internal static DateReader OfUndated(string text, DocumentPeriod? estimate) =>
        estimate is null ? new DateReader(text, (PartialDate?)null) : new DateReader(text, estimate);

    /// <summary>The time expressions of a sentence, in order, not overlapping.</summary>
    public ImmutableArray<DateExpression> Read(TextSpan sentence)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.End, _text.Length, nameof(sentence));
        if (!_tokens.TryFill(sentence))
        {
            return [];
        }

        var tokens = _tokens;
        _anchor = _anchor with { SentenceYear = null };
        var found = ImmutableArray.CreateBuilder<DateExpression>();
        var end = 0;
        for (var i = 0; i < tokens.Count; )
        {
            if (ReadAt(tokens, i) is { } reading && reading.Start >= end)
            {
                reading = WithRest(tokens, reading);
                found.Add(Express(tokens, reading));
                Remember(reading);
                (i, end) = (Math.Max(i + 1, reading.End), reading.End);
                continue;
            }

            i++;
        }

        return found.DrainToImmutable();
    }

    private DateReading? ReadAt(DateTokens tokens, int i)
    {
        if (tokens.Kind(i) == DateWordKind.None && !tokens.IsNumber(i) && !tokens.Form(i).Contains('-'))
        {
            return null;
        }

        return ReadAnniversary(tokens, i)
            ?? PartsOfPeriods.Read(tokens, i, _anchor)
            ?? Rhythms.Read(tokens, i) switch
            {
                { Kind: DateKind.Duration } duration => RelativeDates.Read(tokens, i, _anchor) ?? duration,
                var rhythm => rhythm,
            }
            ?? CalendarDates.Read(tokens, i, _anchor)
            ?? RelativeDates.Read(tokens, i, _anchor);
    }

    private static DateReading? ReadAnniversary(DateTokens tokens, int i) =>
        tokens.TryOrdinal(i, out _) && tokens.Is(i + 1, DateWordKind.Anniversary)
            ? new DateReading(i, i + 2, DateKind.Anniversary, DateReason.DependsOnEvent, null)
            : null;

    // "from April to May 2031", "between 2031 and 2033", "4 April 2031 – 2 June 2031"
    private DateReading WithRest(DateTokens tokens, DateReading first)
    {
        if (first.Kind != DateKind.Date)
        {
            return first;
        }

        var joins =
            tokens.IsDash(first.End)
            || tokens.IsAny(first.End, "to", "through")
            || tokens.Is(first.End, "until")
            || (tokens.Is(first.End, "and") && tokens.IsAny(first.Start - 1, "between", "Between"));
        if (
            !joins
            || ReadAt(tokens, first.End + 1) is not { Kind: DateKind.Date, Period: { } last } second
            || second.Start != first.End + 1
        )
        {
            return first;
        }

        var start = first.Reason == DateReason.Printed ? first.Period?.Start : Dated(first, last);
        return start is { } from && from.First <= last.Last
            ? DateReading.Resolved(first.Start, second.End, second.Reason, new DatePeriod(from, last.End))
            : first;
    }

    // A day or month without its year takes that of the end.
    private static PartialDate? Dated(DateReading first, DatePeriod last)
    {
        if (first.Reason == DateReason.CountedFromDocument)
        {
            return first.Period?.Start;
        }

        if (first.Period?.Start is { } known)
        {
            return PartialDate.TryCreate(last.End.Year, known.Month, known.Day, out var dated) ? dated : null;
        }

        return
            first.Form is ['X', 'X', 'X', 'X', ..] form
            && PartialDate.TryParse(string.Concat(last.End.ToString().AsSpan(0, 4), form.AsSpan(4)), out var date)
            ? date
            : null;
    }

    private void Remember(DateReading reading)
    {
        if (
            reading is
            {
                Kind: DateKind.Date,
                Period: { } period,
                Reason: DateReason.Printed or DateReason.NearestInTense or DateReason.CountedFromText
            }
        )
        {
            var isYear = reading.Reason == DateReason.Printed && period.Start.Year == period.End.Year;
            _anchor = _anchor with { Text = period, SentenceYear = isYear ? period.Start.Year : _anchor.SentenceYear };
        }
    }

    private DateExpression Express(DateTokens tokens, DateReading reading) =>
        new(
            new TextSpan(tokens.Span(reading.Start).Start, tokens.Span(reading.End - 1).End),
            reading.Kind,
            reading.Reason,
            Qualified(reading)
        )
        {
            First = reading.Period?.First,
            Last = reading.Period?.Last,
        };

    // EDTF's mark of what is uncertain, at each end of an interval.
    private string? Qualified(DateReading reading)
    {
        var value = reading.Form ?? reading.Period?.ToString();
        var isCounted = reading.Reason is DateReason.CountedFromDocument or DateReason.NearestInTense;
        return _isEstimate && isCounted && reading.Period is not null
            ? value!.Replace("/", "?/", StringComparison.Ordinal) + "?"
            : value;
    }
}
