using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Faces.Inputs;

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

                await ProduceAsync(file, places, running, writer, cancellationToken);
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

    // An archive is taken apart here, member by member, so that it never stands in memory.
    private async Task ProduceAsync(
        InputFile file,
        SemaphoreSlim places,
        List<Task> running,
        ChannelWriter<Task<IReadOnlyList<PipelineResult<T>>>> writer,
        CancellationToken cancellationToken
    )
    {
        var (opened, unreadable) = await InputReader.OpenAsync(file, options, cancellationToken);
        if (opened is not { } input)
        {
            await writer.WriteAsync(Failed(unreadable!), cancellationToken);
            return;
        }

        using (input)
        {
            var done = BytesDone;
            try
            {
                foreach (var part in input.Members.SelectMany(member => Parts(file, member)))
                {
                    await places.WaitAsync(cancellationToken);
                    var task = Start(part, places);
                    running.RemoveAll(other => other.IsCompleted);
                    running.Add(task);
                    await writer.WriteAsync(task, cancellationToken);
                    Interlocked.Exchange(ref _bytesDone, done + input.BytesRead);
                }
            }
            catch (IOException exception)
            {
                await writer.WriteAsync(Failed(InputReader.CannotOpen(file.Id, exception)), cancellationToken);
            }

            Interlocked.Exchange(ref _bytesDone, done + file.Length);
        }
    }

    private static Task<IReadOnlyList<PipelineResult<T>>> Start(
        Func<IReadOnlyList<PipelineResult<T>>> part,
        SemaphoreSlim places
    ) =>
        Task.Run(
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

    // A file of lines is divided here, one line a part; any other file is read where it is worked on.
    private IEnumerable<Func<IReadOnlyList<PipelineResult<T>>>> Parts(InputFile file, Member member)
    {
        if (!file.HoldsLines)
        {
            yield return () =>
                [.. DocumentReader.Read(member, options).Select(document => Work(file, member.Id, document))];
            yield break;
        }

        foreach (var document in DocumentReader.Read(member, options))
        {
            yield return () => [Work(file, member.Id, document)];
        }
    }

    private PipelineResult<T> Work(InputFile file, string member, Document document)
    {
        var error = document.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        return error is null
            ? new PipelineResult<T>(file, member, document, work(file, document), null)
            : new PipelineResult<T>(
                file,
                member,
                document,
                default,
                new InputProblem(document.Id, error.Id, error.Message)
            );
    }

    private static Task<IReadOnlyList<PipelineResult<T>>> Failed(InputProblem problem) =>
        Task.FromResult<IReadOnlyList<PipelineResult<T>>>([
            new PipelineResult<T>(null, problem.Input, null, default, problem),
        ]);
}
