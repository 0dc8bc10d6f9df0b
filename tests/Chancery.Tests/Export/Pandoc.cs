using System.Diagnostics;
using System.Text;

namespace Chancery.Tests.Export;

/// <summary>Debian's pandoc, which reads citations as another program does; <c>.ci/run</c> installs it.</summary>
internal static class Pandoc
{
    private static readonly Lazy<bool> IsThere = new(() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "pandoc")))
    );

    public static string Run(string input, params string[] arguments)
    {
        Assert.SkipUnless(IsThere.Value, "pandoc is not installed: apt-get install pandoc");
        var start = new ProcessStartInfo("pandoc", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, $"pandoc: {errors.Result}");
        return output;
    }
}
