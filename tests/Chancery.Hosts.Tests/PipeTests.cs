using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

public sealed class PipeTests
{
    [Fact]
    public void Analyze_StandardInput_IsADocument()
    {
        using var cli = new CliProcess();

        var result = cli.RunWithInput(Texts.Interview, "analyze", "-", "--format", "jsonl");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(
            "{\"id\":\"-\",\"title\":\"Foreign Minister Ada Lindqvist",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Analyze_ReaderThatHasSeenEnough_EndsQuietly()
    {
        using var cli = new CliProcess();
        cli.Write("talks.jsonl", Texts.Lines(2000));
        using var process = cli.Start("analyze", "talks.jsonl", "--format", "jsonl");

        Assert.StartsWith("{\"id\":\"talk-0\"", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Theory]
    [InlineData("never", false)]
    [InlineData("always", true)]
    [InlineData("auto", false)]
    public void Analyze_InAPipe_IsColoredOnlyWhenAskedTo(string color, bool isColored)
    {
        using var cli = new CliProcess();
        cli.Write("a.txt", Texts.Interview);

        var result = cli.Run("analyze", "a.txt", "--color", color);

        Assert.Equal(isColored, result.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_AnyCultureAndNumberOfThreads_GivesTheSameBytes()
    {
        using var cli = new CliProcess();
        cli.Write("talks.jsonl", Texts.Lines(300));
        cli.Write("a.txt", Texts.Interview);
        string[] command = ["analyze", "talks.jsonl", "a.txt", "--format", "jsonl", "--threads"];

        var one = cli.Run([.. command, "1"]);
        cli.Environment["LANG"] = cli.Environment["LC_ALL"] = "tr_TR.UTF-8";
        cli.Environment["TZ"] = "Asia/Kathmandu";
        var many = cli.Run([.. command, "7"]);

        Assert.Equal(one, many);
    }

    [Fact]
    public void Search_TurkishCulture_FindsAndPrintsTheSame()
    {
        using var cli = new CliProcess();
        cli.Run("read", cli.Write("a.txt", Texts.Interview));
        string[] command = ["search", "IT WILL", "--by", "LINDQVIST"];

        var invariant = cli.Run(command);
        cli.Environment["LANG"] = cli.Environment["LC_ALL"] = "tr_TR.UTF-8";
        var turkish = cli.Run(command);

        Assert.Equal(0, turkish.ExitCode);
        Assert.Contains("1 turn in 1 document", turkish.Output, StringComparison.Ordinal);
        Assert.Equal(invariant, turkish);
    }
}
