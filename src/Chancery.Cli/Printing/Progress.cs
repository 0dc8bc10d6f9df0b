using Chancery.Cli.Hosting;
using Spectre.Console;

namespace Chancery.Cli.Printing;

/// <summary>Shows how far a work is once it takes longer than a second; nothing where nobody watches.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for <paramref name="work"/> and returns what it returns.</summary>
    /// <param name="terminal">Whose standard error is drawn on.</param>
    /// <param name="label">What is being done.</param>
    /// <param name="state">How much of how much is done; a total of 0 stands for "unknown".</param>
    /// <param name="work">The work, already under way.</param>
    public static async Task<T> ShowAsync<T>(
        Terminal terminal,
        string label,
        Func<(long Done, long Total)> state,
        Task<T> work
    )
    {
        if (Terminal.IsWatched && await Task.WhenAny(work, Task.Delay(Patience)) != work)
        {
            await DrawAsync(terminal, label, state, work);
        }

        return await work;
    }

    private static Task DrawAsync(Terminal terminal, string label, Func<(long Done, long Total)> state, Task work) =>
        terminal
            .CreateProgressConsole()
            .Progress()
            .AutoClear(true)
            .StartAsync(async context =>
            {
                var task = context.AddTask(label);
                while (!work.IsCompleted)
                {
                    var (done, total) = state();
                    task.IsIndeterminate = total == 0;
                    task.MaxValue = Math.Max(1, total);
                    task.Value = done;
                    await Task.WhenAny(work, Task.Delay(Interval));
                }
            });
}
