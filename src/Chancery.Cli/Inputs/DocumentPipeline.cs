using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Cli.Inputs;

/// <summary>Reads files and works on their documents, several at a time; results come in the order of the input.</summary>
/// <typeparam name="T">What the work makes of a document.</typeparam>
/// <param name="options">Limits of reading.</param>
/// <param name="threads">How many documents are worked on at a time.</param>
/// <param name="work">Runs on many threads.</param>
internal sealed class DocumentPipeline<T>(ReadingOptions options, int threads, Func<InputFile, Document, T> work)
{
    private long _bytesDone;

    /// <summary>Bytes of the files that were read so far.</summary>
    public long BytesDone => Interlocked.Read(ref _bytesDone);

    /// <summary>The results of all files, in order; a document or a file that cannot be read gives a problem instead.</summary>
    public async IAsyncEnumerable<PipelineResult<T>> RunAsync(
        IEnumerable<(InputFile? File, InputProblem? Problem)> inputs,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // Bounded: the producer waits, so that a large folder does not stand in memory.
        var channel = Channel.CreateBounded<Task<IReadOnlyList<PipelineResult<T>>>>(threads * 4);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var producer = ProduceAsync(inputs, channel.Writer, stop.Token);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var result in await batch)
                {
                    yield return result;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producer;
        }
    }

    private async Task ProduceAsync(
        IEnumerable<(InputFile? File, InputProblem? Problem)> inputs,
        ChannelWriter<Task<IReadOnlyList<PipelineResult<T>>>> writer,
        CancellationToken cancellationToken
    )
    {
        using var places = new SemaphoreSlim(threads);
        var running = new List<Task>();
        try
        {
            foreach (var (file, problem) in inputs)
            {
                if (file is null)
                {
                    await writer.WriteAsync(Failed(problem!), cancellationToken);
                    continue;
                }

                var (bytes, unreadable) = await InputReader.ReadAsync(file, options, cancellationToken);
                if (unreadable is not null)
                {
                    await writer.WriteAsync(Failed(unreadable), cancellationToken);
                    continue;
                }

                foreach (var part in Parts(file, bytes))
                {
                    await places.WaitAsync(cancellationToken);
                    var task = Task.Run<IReadOnlyList<PipelineResult<T>>>(
                        () =>
                        {
                            try
                            {
                                return part();
                            }
                            finally
                            {
                                places.Release();
                            }
                        },
                        CancellationToken.None
                    );
                    running.RemoveAll(other => other.IsCompleted);
                    running.Add(task);
                    await writer.WriteAsync(task, cancellationToken);
                }

                Interlocked.Add(ref _bytesDone, bytes.Length);
            }

            writer.Complete();
        }
        catch (OperationCanceledException)
        {
            writer.TryComplete();
        }
        catch (Exception exception)
        {
            writer.TryComplete(exception);
        }

        // Nothing may release a place after they are gone.
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // A file of lines is divided here, one line a part; any other file is read where it is worked on.
    private IEnumerable<Func<IReadOnlyList<PipelineResult<T>>>> Parts(InputFile file, ReadOnlyMemory<byte> bytes)
    {
        if (!file.HoldsLines)
        {
            yield return () =>
                [.. DocumentReader.Read(file.Id, bytes, options).Select(document => Work(file, document))];
            yield break;
        }

        foreach (var document in DocumentReader.Read(file.Id, bytes, options))
        {
            yield return () => [Work(file, document)];
        }
    }

    private PipelineResult<T> Work(InputFile file, Document document)
    {
        var error = document.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        return error is null
            ? new PipelineResult<T>(file, document, work(file, document), null)
            : new PipelineResult<T>(file, document, default, new InputProblem(document.Id, error.Id, error.Message));
    }

    private static Task<IReadOnlyList<PipelineResult<T>>> Failed(InputProblem problem) =>
        Task.FromResult<IReadOnlyList<PipelineResult<T>>>([new PipelineResult<T>(null, null, default, problem)]);
}
