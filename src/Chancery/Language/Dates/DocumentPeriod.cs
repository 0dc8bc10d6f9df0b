using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Language.Dates;

/// <summary>When a document without a date was spoken or written, as far as its own words tell.</summary>
/// <param name="NotBefore">The first year it can be of: the newest year that it tells of as past.</param>
/// <param name="Year">The year it seems to be of; null where the words do not tell.</param>
/// <param name="First">First day of that year that it can be of, by the days and months it tells of as past.</param>
/// <param name="Last">Last day of that year that it can be of, by the days and months it tells of as to come.</param>
internal sealed record DocumentPeriod(int NotBefore, int? Year, DateOnly? First, DateOnly? Last)
{
    /// <summary>As EDTF, marked as uncertain: <c>2031?</c>, <c>2031-04-05?/2031-05-31?</c>, <c>2031?/..</c> for 2031 or later.</summary>
    public override string ToString() =>
        First is { } first && Last is { } last
            ? DatePeriod.Between(first, last).ToString().Replace("/", "?/", StringComparison.Ordinal) + "?"
            : string.Create(CultureInfo.InvariantCulture, $"{Year ?? NotBefore:D4}?{(Year is null ? "/.." : "")}");

    /// <summary>The days it can be of; the whole year where no more is known.</summary>
    public (DateOnly First, DateOnly Last)? Days =>
        Year is { } year ? (First ?? new DateOnly(year, 1, 1), Last ?? new DateOnly(year, 12, 31)) : null;
}

/// <summary>Estimates the period of a document that prints no date of its own.</summary>
/// <remarks>
/// The year is told by two habits only: it stands beside "this year", on its own or in a name ("This year, the Long Watch 2031 exercises"),
/// or a sentence that begins "In 2030, …" is followed by one that begins "This February, …". Years that are merely printed often tell
/// little: of the dated transcripts measured in <c>eval/results/dates.md</c>, one in seven is of the year that it prints most.
/// Within the year, the document lies behind the days it tells of as past and before those it tells of as to come.
/// </remarks>
internal static class DocumentPeriodEstimate
{
    /// <summary>The period, or null where the text gives no year at all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences in order.</param>
    public static DocumentPeriod? Of(string text, IEnumerable<Text.TextSpan> sentences)
    {
        var reader = DateReader.OfUndated(text, null);
        var votes = new SortedDictionary<int, int>();
        var days = ImmutableArray.CreateBuilder<YearlessDate>();
        var (newestPast, toldBefore) = (0, 0);
        foreach (var sentence in sentences)
        {
            if (DateTokens.Of(text, sentence) is not { } tokens)
            {
                toldBefore = 0;
                continue;
            }

            var told = 0;
            foreach (var date in reader.Read(sentence).Where(date => date.Kind == DateKind.Date))
            {
                var start = tokens.At(date.Span.Start);
                var end = tokens.At(date.Span.End - 1) + 1;
                var tense = TenseReader.At(tokens, start, end);
                if (YearlessDate.Of(date, tense, tokens.Is(start, DateWordKind.This)) is { } day)
                {
                    days.Add(day);
                }

                if (date is { Reason: DateReason.Printed, First: { } first, Last: { } last } && first.Year == last.Year)
                {
                    newestPast = tense == Tense.Past ? Math.Max(newestPast, first.Year) : newestPast;
                    told = start == FirstWord(tokens) + 1 && tokens.Is(start - 1, "in") ? first.Year : told;
                }
            }

            var named = ThisYear(tokens);
            if (named == 0 && toldBefore > 0 && BeginsWithThis(tokens))
            {
                named = toldBefore + 1;
            }

            if (named > 0)
            {
                votes[named] = votes.GetValueOrDefault(named) + 1;
            }

            toldBefore = told;
        }

        var year = votes.Count == 0 ? 0 : votes.MaxBy(vote => (vote.Value, vote.Key)).Key;
        return year >= newestPast && year > 0 ? Within(year, newestPast, days.DrainToImmutable())
            : newestPast > 0 ? new DocumentPeriod(newestPast, null, null, null)
            : null;
    }

    // "This year, in 2031, …", "2031, this year", "This year the Long Watch 2031 exercises"; 0 where none or two are named.
    private static int ThisYear(DateTokens tokens)
    {
        var found = 0;
        var hasThis = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            hasThis |= tokens.Is(i, "this") && tokens.Is(i + 1, "year");
            if (!tokens.TryYear(i, out var year) || year is < 1900 or > 2100)
            {
                continue;
            }

            var isBeside =
                (tokens.Is(i - 1, "in") ? i - 2 : i - 1) is var before
                && (tokens.Is(before, ",") || tokens.IsDash(before))
                && tokens.Is(before - 1, "year")
                && tokens.Is(before - 2, "this");
            isBeside |=
                (tokens.Is(i + 1, ",") || tokens.IsDash(i + 1)) && tokens.Is(i + 2, "this") && tokens.Is(i + 3, "year");
            if (isBeside || IsPartOfName(tokens, i))
            {
                found = found == 0 || found == year ? year : -1;
            }
        }

        return hasThis && found > 0 ? found : 0;
    }

    private static bool IsPartOfName(DateTokens tokens, int i) =>
        i > 0
        && tokens.Form(i - 1) is [var first, _, _, _, ..]
        && char.IsUpper(first)
        && tokens.Kind(i - 1) == DateWordKind.None
        && !tokens
            .Word(i - 1)
            .Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb | WordClass.Coordinator)
        && i > 1;

    private static bool BeginsWithThis(DateTokens tokens)
    {
        var i = FirstWord(tokens);
        return tokens.Form(i) is "This"
            && (
                tokens.Kind(i + 1) is DateWordKind.Month or DateWordKind.Season
                || (tokens.Is(i + 1, DateWordKind.Unit) && tokens.Value(i + 1) == (int)DateUnit.Year)
            );
    }

    // Behind an opening quotation mark.
    private static int FirstWord(DateTokens tokens) => tokens.Word(0).Kind == WordKind.Punctuation ? 1 : 0;

    private static DocumentPeriod Within(int year, int newestPast, ImmutableArray<YearlessDate> days)
    {
        var notBefore = newestPast > 0 ? Math.Min(newestPast, year) : year;
        var past = days.Where(day => day.IsPast).Select(day => day.FirstIn(year)).Order().ToList();
        var future = days.Where(day => day.IsFuture).Select(day => day.LastIn(year)).Order().ToList();
        var said = days.Where(day => day is { IsPast: true, IsThis: true }).Select(day => day.FirstIn(year)).ToList();
        var begin = new DateOnly(year, 1, 1);
        var last = future.FirstOrDefault(day => said.TrueForAll(one => one <= day), new DateOnly(year, 12, 31));
        var first = past.LastOrDefault(day => day <= last, begin);
        return future.Count > 0 && past.Count > 0 && first < last
            ? new DocumentPeriod(notBefore, year, first, last)
            : new DocumentPeriod(notBefore, year, null, null);
    }

    /// <summary>A day or month without its year, told as past or as to come.</summary>
    private readonly record struct YearlessDate(int Month, int? Day, bool IsPast, bool IsFuture, bool IsThis)
    {
        public static YearlessDate? Of(DateExpression date, Tense tense, bool isThis) =>
            date.Value is ['X', 'X', 'X', 'X', '-', var a, var b, .. var rest]
            && tense != Tense.Unknown
            && int.TryParse([a, b], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
                ? new YearlessDate(
                    month,
                    rest is ['-', .. var day]
                    && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : null,
                    tense == Tense.Past,
                    tense == Tense.Future,
                    isThis
                )
                : null;

        public DateOnly FirstIn(int year) => new(year, Month, Math.Min(Day ?? 1, DateTime.DaysInMonth(year, Month)));

        public DateOnly LastIn(int year) => new(year, Month, Math.Min(Day ?? 31, DateTime.DaysInMonth(year, Month)));
    }
}
