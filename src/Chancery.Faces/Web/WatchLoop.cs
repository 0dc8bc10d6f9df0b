namespace Chancery.Faces.Web;

/// <summary>Reads feeds and the pages they led to, round after round.</summary>
/// <param name="reader">Fetches and keeps.</param>
/// <param name="feeds">Addresses of feeds; a page that is none is watched itself.</param>
/// <param name="every">Least time between two requests of one address.</param>
internal sealed class WatchLoop(WebReader reader, IReadOnlyList<string> feeds, TimeSpan every)
{
    /// <summary>Most new pages of a feed in one round; the others come in the next ones.</summary>
    private const int MostNewPages = 200;

    /// <summary>One round: each feed, its new pages, and those of its known pages whose time has come.</summary>
    public async Task<IReadOnlyList<WebOutcome>> RunRoundAsync(CancellationToken cancellationToken)
    {
        var outcomes = new List<WebOutcome>();
        string[] asked = [.. feeds.Where(reader.MayAsk)];
        foreach (var outcome in await reader.ReadAsync(asked, null, every, cancellationToken))
        {
            outcomes.Add(outcome);
            var listed = (outcome.Links ?? [])
                .Select(link => link.AbsoluteUri)
                .Where(link => !reader.IsKnown(link))
                .Take(MostNewPages);
            string[] pages = [.. listed.Concat(reader.Due(outcome.Address)).Distinct(StringComparer.Ordinal)];
            outcomes.AddRange(await reader.ReadAsync(pages, outcome.Address, every, cancellationToken));
            await reader.CompleteAsync(outcome, cancellationToken);
        }

        return outcomes;
    }
}
