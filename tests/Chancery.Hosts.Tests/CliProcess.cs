using System.Diagnostics;

namespace Chancery.Hosts.Tests;

/// <summary>The command line as its users run it: a process of its own, in a folder of its own.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-cli-");

    /// <summary>The working folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Where commands are run; the folder of its own unless another one is named.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Variables beside those of the test's own process.</summary>
    public Dictionary<string, string> Environment { get; } =
        new(StringComparer.Ordinal) { ["COLUMNS"] = "80", ["NO_COLOR"] = "1" };

    /// <summary>Writes a file into the working folder and returns its name.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return name;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Runs a command to its end.</summary>
    public CliResult Run(params string[] arguments) => RunWithInput(null, arguments);

    /// <summary>Runs a command that finds <paramref name="input"/> on its standard input.</summary>
    public CliResult RunWithInput(string? input, params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a command; its caller waits for it or kills it.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = WorkingFolder ?? Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
