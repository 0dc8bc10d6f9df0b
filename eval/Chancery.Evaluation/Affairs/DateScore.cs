using System.Collections.Immutable;
using Chancery.Language.Dates;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Evaluation.Affairs;

/// <summary>How the reader's dates agree with those marked in a document.</summary>
internal sealed record DateScore(
    int Marked,
    int Found,
    int Strict,
    int Relaxed,
    int Value,
    ImmutableArray<string> Errors
)
{
    public static DateScore Of(GumDatedDocument document)
    {
        var reader = new DateReader(document.Text, document.Date);
        var found = document
            .Sentences.SelectMany(sentence => reader.Read(sentence))
            .Where(date => date.Kind == DateKind.Date && (date.IsResolved || date.Value is not null))
            .ToList();
        var (strict, relaxed, value, again) = (0, 0, 0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        var used = new HashSet<DateExpression>();
        foreach (var marked in document.Dates)
        {
            // "from 2031 to 2033" is one interval to the reader and two dates to GUM: it counts once for each.
            var date = found.FirstOrDefault(one =>
                one.Span.Overlaps(marked.Span) && (IsInterval(one) || !used.Contains(one))
            );
            var words = document.Text[marked.Span.Start..marked.Span.End];
            if (date is null)
            {
                errors.Add($"missed  {document.Id}  {words}\t{Around(document.Text, marked.Span)}\n");
                continue;
            }

            again += used.Add(date) ? 0 : 1;
            relaxed++;
            strict +=
                SameWords(document.Text, date.Span, marked.Span) || (IsInterval(date) && IsEnd(date, marked)) ? 1 : 0;
            if (HasValue(date, marked))
            {
                value++;
            }
            else
            {
                errors.Add(
                    $"value  {document.Id}  {words}: {date.Value} ({date.Reason}), marked {marked.First:yyyy-MM-dd}/{marked.Last:yyyy-MM-dd}{marked.Partial}, document {document.Date}\t{Around(document.Text, marked.Span)}\n"
                );
            }
        }

        errors.AddRange(
            found
                .Where(date => !used.Contains(date))
                .Select(date =>
                    $"extra  {document.Id}  {document.Text[date.Span.Start..date.Span.End]}: {date.Value}\t{Around(document.Text, date.Span)}\n"
                )
        );
        return new DateScore(document.Dates.Count, found.Count + again, strict, relaxed, value, errors.ToImmutable());
    }

    public static DateScore Sum(IEnumerable<DateScore> scores) =>
        scores.Aggregate(
            new DateScore(0, 0, 0, 0, 0, []),
            (sum, one) =>
                new DateScore(
                    sum.Marked + one.Marked,
                    sum.Found + one.Found,
                    sum.Strict + one.Strict,
                    sum.Relaxed + one.Relaxed,
                    sum.Value + one.Value,
                    []
                )
        );

    private static bool HasValue(DateExpression date, GumDate marked) =>
        marked.Partial is { } partial
            ? date.Value is { } value
                && (value == "XXXX-" + partial || value.EndsWith("-" + partial, StringComparison.Ordinal))
            : (IsInterval(date) && IsEnd(date, marked))
                || (marked.First is null || marked.First == date.First)
                    && (marked.Last is null || marked.Last == date.Last);

    private static bool IsInterval(DateExpression date) => date.Value?.Contains('/', StringComparison.Ordinal) == true;

    private static bool IsEnd(DateExpression date, GumDate marked) =>
        date.Value is { } value && value.Split('/') is [var first, var last] && (Is(first, marked) || Is(last, marked));

    private static bool Is(string end, GumDate marked) =>
        PartialDate.TryParse(end, out var date) && date.First == marked.First && date.Last == marked.Last;

    // An article or a preposition before the date counts neither way.
    private static bool SameWords(string text, TextSpan one, TextSpan other) => Bare(text, one) == Bare(text, other);

    private static string Bare(string text, TextSpan span)
    {
        var words = text[span.Start..span.End];
        foreach (var small in new[] { "the ", "on ", "in ", "between ", "from " })
        {
            words = words.StartsWith(small, StringComparison.OrdinalIgnoreCase) ? words[small.Length..] : words;
        }

        return words;
    }

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 50)..Math.Min(text.Length, span.End + 40)].Replace('\n', ' ');
}
