using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Keeping;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Faces.Searching;

/// <summary>How what was found divides by speaker, year, kind and language, each with the search that is narrowed to it.</summary>
internal sealed record SearchFacets(
    ImmutableArray<SearchFacets.Value> Speakers,
    ImmutableArray<SearchFacets.Value> Years,
    ImmutableArray<SearchFacets.Value> Kinds,
    ImmutableArray<SearchFacets.Value> Languages
)
{
    private const int MostSpeakers = 12;

    public static SearchFacets Of(IReadOnlyCollection<FoundTurn> turns, SearchRequest request) =>
        new(
            [
                .. Count(turns, turn => turn.Hit.Speaker, name => name, name => request with { By = [name] })
                    .Take(MostSpeakers),
            ],
            [
                .. Count(turns, turn => YearOf(turn.Hit), year => year, year => InYear(request, year))
                    .OrderByDescending(value => value.Name, StringComparer.Ordinal),
            ],
            [
                .. Count(
                    turns,
                    turn => StoredWords.Of(turn.Hit.Kind),
                    word => word.Replace('-', ' '),
                    word =>
                        request with
                        {
                            Kinds = [Enum.GetValues<DocumentKind>().First(kind => StoredWords.Of(kind) == word)],
                        }
                ),
            ],
            [.. Count(turns, turn => turn.Hit.Language, tag => tag, tag => request with { Language = tag })]
        );

    private static string? YearOf(SearchHit hit) => hit.Published?.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static SearchRequest InYear(SearchRequest request, string year)
    {
        var date = new PartialDate(int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture));
        return request with { From = date, Until = date };
    }

    private static IEnumerable<Value> Count(
        IEnumerable<FoundTurn> turns,
        Func<FoundTurn, string?> valueOf,
        Func<string, string> nameOf,
        Func<string, SearchRequest> narrow
    ) =>
        turns
            .Select(valueOf)
            .OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Value(nameOf(group.Key), group.Count(), narrow(group.Key).ToString()));

    /// <summary>A value with how many turns have it.</summary>
    /// <param name="Name">For reading.</param>
    /// <param name="Count">Turns.</param>
    /// <param name="Query">The search narrowed to it.</param>
    internal sealed record Value(string Name, int Count, string Query);
}
