using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Faces.Keeping;
using Chancery.Storage;

namespace Chancery.Faces.Searching;

/// <summary>Answers searches: finds who is meant by a name, what an issue is named by, and tells copies from works.</summary>
internal sealed class RecordSearch(IRecordStore record, RecordWitnesses witnesses, Func<ImmutableArray<Issue>> issues)
{
    private const int MostNamed = 5;

    /// <summary>The turns that answer a search, copies of a work once.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="limit">Most turns that are returned.</param>
    /// <param name="cancellationToken">Checked between questions to the record.</param>
    /// <exception cref="UsageException">A pattern stands for too many words.</exception>
    public async Task<SearchOutcome> FindAsync(SearchRequest request, int limit, CancellationToken cancellationToken)
    {
        var query = new SearchQuery(request.Words)
        {
            Speakers = request.By.IsEmpty ? null : await NamedAsync(request.By, cancellationToken),
            To = request.To is { } to ? new SearchAddressee(await NamedAsync([to], cancellationToken), to) : null,
            About = request.About is { } about ? WordsOf(about) : null,
            In = request.In,
            From = request.From?.First,
            Until = request.Until?.Last,
            Kinds = request.Kinds,
            Language = request.Language,
            Limit = limit,
        };
        try
        {
            var (turns, mayBeMore) = await FoundTurn.ListAsync(record, query, witnesses, cancellationToken);
            return new SearchOutcome(turns, mayBeMore)
            {
                UnknownSpeakers = query.Speakers is { IsEmpty: true }
                    ? await NearAsync(request.By, cancellationToken)
                    : [],
            };
        }
        catch (SearchException exception)
        {
            throw new UsageException($"The search: {exception.Message}.");
        }
    }

    /// <summary>The names under which those speak whom a search asks for; empty where none of them does.</summary>
    public async Task<ImmutableArray<string>> NamedAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            found.AddRange(await SpeakerLookup.FindAsync(record, name, cancellationToken));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private async Task<ImmutableArray<(string, ImmutableArray<string>)>> NearAsync(
        ImmutableArray<string> names,
        CancellationToken cancellationToken
    )
    {
        var speakers = await record.ListSpeakersAsync(cancellationToken);
        return [.. names.Select(name => (name, SpeakerNames.FindNear(name, speakers, MostNamed)))];
    }

    // The words of an expression stand in a row; a beginning inside of it can only be asked for as near.
    private ImmutableArray<string> WordsOf(string about) =>
        issues().FirstOrDefault(issue => issue.Name.Equals(about, StringComparison.OrdinalIgnoreCase)) is { } known
            ?
            [
                .. known.Expressions.Select(expression =>
                    expression.TrimEnd('*').Contains('*', StringComparison.Ordinal)
                        ? $"\"{expression}\"~0"
                        : $"\"{expression}\""
                ),
            ]
            : [about];
}
