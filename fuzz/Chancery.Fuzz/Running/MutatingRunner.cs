using System.Diagnostics;
using System.Security.Cryptography;

namespace Chancery.Fuzz.Running;

/// <summary>Tries mutated inputs in this process. With an instrumented engine it goes on from those that took new branches.</summary>
internal sealed class MutatingRunner(IFuzzTarget target, List<byte[]> corpus, RunOptions options)
{
    // On the processor: on a busy machine a run that others go before takes longer by the clock.
    private static readonly TimeSpan MaxTimeOfAnInput = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(30);

    private readonly CoverageMap.Seen _seen = new();
    private byte[] _current = [];
    private long _started;

    /// <summary>True if no input failed.</summary>
    public bool Run()
    {
        var mutator = new Mutator(target.Dictionary, options.Seed, options.MaxBytes);
        var running = Stopwatch.StartNew();
        var reported = TimeSpan.Zero;
        var tried = 0L;
        using var watch = new Timer(_ => StopIfStuck(), null, MaxTimeOfAnInput, TimeSpan.FromSeconds(1));
        foreach (var seed in corpus.ToList())
        {
            if (!Try(seed))
            {
                return false;
            }
        }

        // Ten minutes beside others on a busy machine are seconds of work, so the processor's are counted.
        var used = Environment.CpuUsage.TotalTime;
        while ((Environment.CpuUsage.TotalTime - used).TotalSeconds < options.Seconds)
        {
            var input = mutator.Next(corpus);
            tried++;
            if (!Try(input))
            {
                return false;
            }

            if (running.Elapsed - reported > ReportEvery)
            {
                reported = running.Elapsed;
                Report(tried, running.Elapsed);
            }
        }

        Report(tried, running.Elapsed);
        return true;
    }

    private bool Try(byte[] input)
    {
        CoverageMap.Clear();
        _current = input;
        Volatile.Write(ref _started, Environment.CpuUsage.TotalTime.Ticks);
        try
        {
            target.Run(input);
        }
        catch (Exception e)
        {
            // Whatever it is, it is what the run looks for.
            Console.Error.WriteLine($"{Save(input)}\n{e}");
            return false;
        }
        finally
        {
            Volatile.Write(ref _started, 0);
        }

        if (CoverageMap.AddTo(_seen))
        {
            corpus.Add(input);
        }

        return true;
    }

    private void StopIfStuck()
    {
        var started = Volatile.Read(ref _started);
        if (started != 0 && Environment.CpuUsage.TotalTime.Ticks - started > MaxTimeOfAnInput.Ticks)
        {
            Console.Error.WriteLine(
                $"{Save(_current)}\nTook more than {MaxTimeOfAnInput.TotalSeconds} seconds of processor time."
            );
            Environment.Exit(1);
        }
    }

    private string Save(byte[] input)
    {
        var name = $"failed-{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input).AsSpan(0, 6))}";
        File.WriteAllBytes(name, input);
        return Path.GetFullPath(name);
    }

    private void Report(long tried, TimeSpan elapsed) =>
        Console.Error.WriteLine(
            $"{target.Name}: {tried} inputs in {elapsed.TotalSeconds:f0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:f0} s of them on the processor, {corpus.Count} kept, {_seen.Count} pairs of branches"
        );
}
