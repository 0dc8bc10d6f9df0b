using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Chancery.Load;

/// <summary>Asks a server for a bounded time and prints what came of it.</summary>
internal static class LoadRun
{
    private const int SecondsALine = 10;

    /// <summary>Enough for the runtime to compile what is used often once more.</summary>
    private const int WarmingRequests = 10_000;

    public static async Task<int> RunAsync(string program, string record, string queries, LoadOptions options)
    {
        using var server = await ServerProcess.StartAsync(program, record);
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                UseCookies = false,
                UseProxy = false,
                MaxConnectionsPerServer = options.Clients + 2,
            }
        )
        {
            BaseAddress = server.Address,
        };
        Console.WriteLine(Line($"ready after {server.Ready.TotalSeconds:0.00} s, {server.MemoryMebibytes:0} MiB"));

        // The first start on a record indexes it.
        await WaitForIndexAsync(client, queries);
        Console.WriteLine(Line($"at rest {server.MemoryMebibytes:0} MiB"));
        var requests = options.Reads ? await ReadsAsync(client) : Checks(queries);
        await WarmAsync(client, requests);
        Console.WriteLine(Line($"warm {server.MemoryMebibytes:0} MiB, {requests.Count} different requests"));

        using var writer = options.Writer ? StartWriter(program, record) : null;
        var result = await AskAsync(client, server, requests, options);
        if (writer is not null)
        {
            Console.WriteLine(
                writer.HasExited ? Line($"writer ended with {writer.ExitCode}") : "writer still reads; stopped"
            );
            if (!writer.HasExited)
            {
                writer.Kill();
            }
        }

        Console.WriteLine(result);
        return 0;
    }

    private static async Task<string> AskAsync(
        HttpClient client,
        ServerProcess server,
        List<Func<HttpRequestMessage>> requests,
        LoadOptions options
    )
    {
        var latencies = new List<float>[options.Clients];
        var next = -1L;
        var errors = 0;
        var done = 0;
        var processor = server.Processor;
        var began = Stopwatch.GetTimestamp();
        var end = TimeSpan.FromSeconds(options.Seconds);
        var watching = WatchAsync();
        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(ClientAsync));
        var took = Stopwatch.GetElapsedTime(began);
        await watching;
        var all = latencies.SelectMany(one => one).Order().ToArray();
        return Line(
            $"{all.Length} answers in {took.TotalSeconds:0.0} s: {all.Length / took.TotalSeconds:0} a second; ms p50 {At(all, 0.5):0.0}, p90 {At(all, 0.9):0.0}, p99 {At(all, 0.99):0.0}, most {all[^1]:0.0}; errors {errors}; server {(server.Processor - processor).TotalMilliseconds / all.Length:0.00} ms of processor an answer, {server.MemoryMebibytes:0} MiB"
        );

        async Task ClientAsync(int number)
        {
            var mine = latencies[number] = new List<float>(1 << 16);
            while (true)
            {
                var turn = Interlocked.Increment(ref next);
                var due =
                    options.Rate > 0
                        ? TimeSpan.FromSeconds((double)turn / options.Rate)
                        : Stopwatch.GetElapsedTime(began);
                if (due >= end)
                {
                    return;
                }

                var wait = due - Stopwatch.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait);
                }

                try
                {
                    using var request = requests[(int)(turn % requests.Count)]();
                    using var response = await client.SendAsync(request);
                    await response.Content.CopyToAsync(Stream.Null);
                    if (!response.IsSuccessStatusCode)
                    {
                        Interlocked.Increment(ref errors);
                    }
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref errors);
                }

                // From when it was due: a server that is late is late for all who wait.
                mine.Add((float)(Stopwatch.GetElapsedTime(began) - due).TotalMilliseconds);
                Interlocked.Increment(ref done);
            }
        }

        async Task WatchAsync()
        {
            var last = 0;
            for (var second = SecondsALine; second <= options.Seconds; second += SecondsALine)
            {
                await Task.Delay(TimeSpan.FromSeconds(SecondsALine));
                Console.WriteLine(
                    Line(
                        $"{second, 4} s  {(done - last) / SecondsALine} a second, {server.MemoryMebibytes:0} MiB, errors {errors}"
                    )
                );
                last = done;
            }
        }
    }

    private static List<Func<HttpRequestMessage>> Checks(string queries)
    {
        var requests = new List<Func<HttpRequestMessage>>();
        foreach (var line in File.ReadLines(queries))
        {
            using var json = JsonDocument.Parse(line);
            var body = JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    quotation = json.RootElement.GetProperty("quotation").GetString(),
                    speaker = json.RootElement.GetProperty("speaker").GetString(),
                }
            );
            requests.Add(() =>
            {
                var content = new ByteArrayContent(body);
                content.Headers.ContentType = new("application/json");
                return new HttpRequestMessage(HttpMethod.Post, "/api/v1/verify/quotation") { Content = content };
            });
        }

        return requests;
    }

    private static async Task<List<Func<HttpRequestMessage>>> ReadsAsync(HttpClient client)
    {
        var requests = new List<Func<HttpRequestMessage>>();
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/documents?limit=500");
        foreach (var item in list.GetProperty("items").EnumerateArray())
        {
            var hash = item.GetProperty("hash").GetString();
            foreach (var path in new[] { $"documents/{hash}", $"passages/{hash}/100-160", $"passages/{hash}/300-420" })
            {
                requests.Add(() => new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}"));
            }
        }

        return requests;
    }

    private static async Task WaitForIndexAsync(HttpClient client, string queries)
    {
        var check = Checks(queries)[0];
        for (var i = 0; i < 600; i++)
        {
            using var request = check();
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode && !text.Contains("\"verdict\":\"not_found\"", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(500);
        }

        throw new InvalidOperationException("The record was not indexed in five minutes.");
    }

    private static async Task WarmAsync(HttpClient client, List<Func<HttpRequestMessage>> requests)
    {
        var next = -1;
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    for (
                        var i = Interlocked.Increment(ref next);
                        i < WarmingRequests;
                        i = Interlocked.Increment(ref next)
                    )
                    {
                        using var request = requests[i % requests.Count]();
                        using var response = await client.SendAsync(request);
                        await response.Content.CopyToAsync(Stream.Null);
                    }
                })
        );
    }

    /// <summary>Another process that reads 1,000 documents into the record.</summary>
    private static Process StartWriter(string program, string record)
    {
        var file = Path.Combine(Path.GetTempPath(), $"chancery-load-{Environment.ProcessId}.jsonl");
        File.WriteAllText(file, Transcripts(1000));
        var start = ServerProcess.StartOf(program);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var argument in new[] { "read", file, "--record", record, "--threads", "1" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
            {
                Console.WriteLine($"writer: {text}");
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Transcripts(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{Environment.TickCount64}-{i}");
            text.Append(
                JsonSerializer.Serialize(
                    new
                    {
                        id = $"load-{number}",
                        title = $"Interview of the foreign minister of Norland, number {number}",
                        date = "2031-05-14",
                        turns = new[]
                        {
                            new { speaker = "Correspondent", text = $"Minister, what of harbour {number}?" },
                            new
                            {
                                speaker = "Vesna Tarr",
                                text = $"Harbour {number} stays open, and the ferries sail {i % 17} times a day. We have told Sudmark so, and we shall meet again when the ice has gone.",
                            },
                        },
                    }
                )
            );
            text.Append('\n');
        }

        return text.ToString();
    }

    private static float At(float[] sorted, double share) =>
        sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
