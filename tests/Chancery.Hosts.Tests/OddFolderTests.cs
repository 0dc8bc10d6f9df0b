using System.Diagnostics;

namespace Chancery.Hosts.Tests;

/// <summary>A folder may hold anything that a file system allows.</summary>
public sealed class OddFolderTests
{
    [Fact]
    public void Read_FolderWithALinkToItself_IsReadOnce()
    {
        using var cli = new CliProcess();
        cli.Write("in/talk.txt", Texts.Interview);
        if (!TryLink(cli.PathOf("in/loop")))
        {
            Assert.Skip("this system makes no links for this user");
        }

        var result = cli.Run("read", "in", "--record", "r.db");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FolderWithAPipe_DoesNotWaitForIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("pipes of this system have no names in folders");
        }

        using var cli = new CliProcess();
        cli.Write("in/talk.txt", Texts.Interview);
        using (var made = Process.Start("mkfifo", [cli.PathOf("in/pipe.txt")]))
        {
            made.WaitForExit();
        }

        var result = cli.Run("read", "in", "--record", "r.db");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("CH1001", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesWithLineEndsAndDirectionMarks_AreOneLineEach()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("this system has no such names");
        }

        using var cli = new CliProcess();
        cli.Write("in/a\nb\u001B[31m\u202Egnp.txt", " ");

        var line = Assert.Single(cli.Run("read", "in", "--record", "r.db").ErrorLines);

        Assert.Contains("a b\uFFFD[31m\uFFFDgnp.txt: error CH", line, StringComparison.Ordinal);
    }

    private static bool TryLink(string path)
    {
        try
        {
            Directory.CreateSymbolicLink(path, ".");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
