using Microsoft.Extensions.Hosting;

namespace Chancery.Server.Record;

/// <summary>Brings the record up to date beside the first questions, so that the server is there at once.</summary>
internal sealed class CatchingUp(RecordKeeper keeper) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await keeper.CatchUpAsync(stoppingToken);
    }
}
