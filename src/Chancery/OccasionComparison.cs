using System.Collections.Frozen;
using System.Globalization;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery;

/// <summary>Compares the occasion that a report names with the document of the record that holds the words.</summary>
/// <remarks>
/// Only what both state is compared: the kind of occasion, the names of a medium or a place, and a day of a month. A contradiction in
/// kind or day says that the report names another occasion; a name that the document does not mention says nothing, since a
/// transcript need not name everything.
/// </remarks>
internal static class OccasionComparison
{
    private static readonly (string Words, DocumentKind Kind)[] Kinds =
    [
        ("interview", DocumentKind.Interview),
        ("press conference", DocumentKind.PressConference),
        ("news conference", DocumentKind.PressConference),
        ("press briefing", DocumentKind.PressConference),
        ("briefing", DocumentKind.PressConference),
        ("speech", DocumentKind.Statement),
        ("address", DocumentKind.Statement),
        ("remarks", DocumentKind.Statement),
    ];

    private static readonly FrozenDictionary<string, int> Months = CultureInfo
        .InvariantCulture.DateTimeFormat.MonthNames.Where(name => name.Length > 0)
        .Select((name, index) => (name, index))
        .ToFrozenDictionary(x => x.name, x => x.index + 1, StringComparer.OrdinalIgnoreCase);

    // Words of an occasion that begin with a capital and name no medium and no place.
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "newspaper",
            "magazine",
            "agency",
            "news",
            "television",
            "radio",
            "channel",
            .. Months.Keys,
        ]
    );

    /// <summary>Holds the words <paramref name="reported"/> of a report's source text against a document of the record.</summary>
    public static OccasionCheck Compare(string words, TextSpan reported, DocumentAnalysis recorded)
    {
        var agreeing = new List<string>();
        if (KindOf(words) is { } kind && recorded.Document.Kind is not (DocumentKind.Other or DocumentKind.Report))
        {
            if (kind != recorded.Document.Kind)
            {
                return Other($"the report names {Article(kind)}, the record has {Article(recorded.Document.Kind)}");
            }

            agreeing.Add(Article(kind));
        }

        if (
            DayOf(words) is { } day
            && recorded.Document.Published is { Date: { Month: { } month, Day: { } dayOfMonth } } published
        )
        {
            if (day != (month, dayOfMonth))
            {
                return Other($"the report names another day than {published.Date}");
            }

            agreeing.Add(published.Date.ToString());
        }

        agreeing.AddRange(
            NamesIn(words).Where(name => Names(recorded).Contains(name, StringComparison.OrdinalIgnoreCase))
        );

        return agreeing.Count > 0
            ? new OccasionCheck(OccasionRelation.Same, reported, string.Join(", ", agreeing))
            : new OccasionCheck(
                OccasionRelation.Unknown,
                reported,
                "the record does not say enough about the occasion"
            );

        OccasionCheck Other(string reason) => new(OccasionRelation.Other, reported, reason);
    }

    private static DocumentKind? KindOf(string words)
    {
        foreach (var (phrase, kind) in Kinds)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static (int Month, int Day)? DayOf(string words)
    {
        var tokens = Tokenizer.Tokenize(words);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Months.TryGetValue(WordAt(i), out var month))
            {
                continue;
            }

            foreach (var beside in (ReadOnlySpan<int>)[i + 1, i - 1])
            {
                if (
                    beside >= 0
                    && beside < tokens.Length
                    && int.TryParse(WordAt(beside), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                    && day is >= 1 and <= 31
                )
                {
                    return (month, day);
                }
            }
        }

        return null;

        string WordAt(int i) => words[tokens[i].Start..tokens[i].End];
    }

    /// <summary>Runs of capitalised words: media, cities, formats.</summary>
    private static IEnumerable<string> NamesIn(string words)
    {
        var run = new List<string>();
        foreach (
            var word in words.Split(
                [' ', '\n', '\t', ',', '.', ';', ':', '(', ')'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (char.IsUpper(word[0]) && !NotNames.Contains(word))
            {
                run.Add(word);
                continue;
            }

            if (run.Count > 0)
            {
                yield return string.Join(' ', run);
            }

            run.Clear();
        }

        if (run.Count > 0)
        {
            yield return string.Join(' ', run);
        }
    }

    /// <summary>Where a document names its occasion: title, site, headings, editor's words and the labels of those who ask.</summary>
    private static string Names(DocumentAnalysis recorded) =>
        string.Join(
            '\n',
            [
                recorded.Document.Title,
                recorded.Document.Site,
                .. recorded
                    .Turns.Where(turn => turn.Role is TurnRole.Heading or TurnRole.Editor)
                    .Select(turn => recorded.Document.View.ToString(turn.Span)),
                .. recorded.Turns.Where(turn => turn.Role is TurnRole.Question).Select(turn => turn.Speaker),
                // Chrome of a copy names the page it was taken from.
                .. recorded.Document.Boilerplate.Select(recorded.Document.View.ToString),
            ]
        );

    private static string Article(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Interview => "an interview",
            DocumentKind.PressConference => "a press conference",
            DocumentKind.Statement => "a statement",
            DocumentKind.Report => "a report",
            _ => "another kind of document",
        };
}
