using System.Diagnostics;
using System.Text;

namespace Chancery.Tests.Export;

/// <summary>A JSON-LD processor, run by node from <c>tests/jsonld</c>; <c>.ci/run</c> installs it. It fetches nothing.</summary>
internal static class JsonLd
{
    public static string Expand(string document)
    {
        var folder = Repository.Folder("tests", "jsonld");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules", "jsonld")),
            "the JSON-LD processor is not installed: npm ci --prefix tests/jsonld"
        );
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "expand.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(document);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, $"expand.mjs: {errors.Result}");
        return output;
    }
}
