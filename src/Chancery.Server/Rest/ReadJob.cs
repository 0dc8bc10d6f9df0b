using System.Collections.Immutable;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;

namespace Chancery.Server.Rest;

/// <summary>The reading of what was sent: written by one, watched by many.</summary>
internal sealed class ReadJob : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancel = new();
    private ReadJobJson _state;
    private TaskCompletionSource _changed = Next();

    public ReadJob(
        string id,
        string owner,
        IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files,
        IReadOnlyList<string> addresses
    )
    {
        (Owner, Files, Addresses) = (owner, files, addresses);
        _state = new ReadJobJson(id, "waiting", 0, files.Count + addresses.Count, ImmutableList<ReadJson>.Empty, []);
    }

    /// <summary>The name of the token by which it was sent.</summary>
    public string Owner { get; }

    public IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Files { get; private set; }

    public IReadOnlyList<string> Addresses { get; }

    public CancellationToken Cancelled => _cancel.Token;

    /// <summary>How far it is, and a task that ends when it is further.</summary>
    public (ReadJobJson State, Task Changed) Look()
    {
        lock (_lock)
        {
            return (_state, _changed.Task);
        }
    }

    /// <summary>True where nothing more will happen.</summary>
    public static bool IsOver(ReadJobJson state) => state.State is "done" or "cancelled" or "failed";

    public void Enter(string state) => Change(old => old with { State = state });

    public void Add(ReadJson document) =>
        Change(old => old with { Documents = ((ImmutableList<ReadJson>)old.Documents).Add(document) });

    public void Add(InputProblem problem) =>
        Change(old =>
            old with
            {
                Problems = [.. old.Problems, new ReadJobJson.ProblemPart(problem.Input, problem.Id, problem.Message)],
            }
        );

    public void CountInput() => Change(old => old with { Done = old.Done + 1 });

    /// <summary>Ends it; what was sent is not kept in memory any longer.</summary>
    public void End(string state)
    {
        Files = [];
        Change(old => old with { State = state });
    }

    /// <summary>Asks it to stop; what was written stays.</summary>
    public void Cancel() => _cancel.Cancel();

    public void Dispose() => _cancel.Dispose();

    private void Change(Func<ReadJobJson, ReadJobJson> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _state = change(_state);
            changed = _changed;
            _changed = Next();
        }

        changed.SetResult();
    }

    private static TaskCompletionSource Next() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
