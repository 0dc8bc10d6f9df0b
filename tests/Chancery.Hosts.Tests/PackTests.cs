using System.Diagnostics;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary>The package of the command line installs as a tool, and the tool runs.</summary>
public sealed class PackTests
{
    [Fact]
    public void Pack_InstalledAsATool_Verifies()
    {
        using var cli = new CliProcess();
        var packages = cli.PathOf("packages");
        var tools = cli.PathOf("tools");

        Run(
            "dotnet",
            [
                "pack",
                Repository.Folder("src", "Chancery.Cli"),
                "--configuration",
                "Release",
                "--no-build",
                "--output",
                packages,
            ],
            cli
        );
        cli.Write(
            "nuget.config",
            $"""<configuration><packageSources><clear /><add key="local" value="{packages}" /></packageSources></configuration>"""
        );
        Run(
            "dotnet",
            ["tool", "install", "Chancery.Tool", "--tool-path", tools, "--configfile", cli.PathOf("nuget.config")],
            cli
        );
        var output = Run(
            Path.Combine(tools, "chancery"),
            ["verify", "--quote", "a street", "--against", Repository.Folder("samples", "record")],
            cli
        );

        Assert.Contains("1 verbatim", output, StringComparison.Ordinal);
    }

    private static string Run(string program, string[] arguments, CliProcess cli)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = cli.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_HOME"] = cli.PathOf("home");
        start.Environment["DOTNET_NOLOGO"] = "1";

        // What the runner of these tests sets for itself is not for a build.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(
            process.ExitCode == 0,
            $"{program} {string.Join(' ', arguments)}\n{output}\n{error.GetAwaiter().GetResult()}"
        );
        return output;
    }
}
