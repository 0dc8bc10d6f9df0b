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
        if (!TryLink(cli.PathOf("in/loop"), "."))
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

    [Fact]
    public void Read_LinkToAFileOfTheFolder_IsTheSameDocumentOnce()
    {
        using var cli = new CliProcess();
        cli.Write("in/2031/talk.txt", Texts.Interview);
        SkipWithoutLink(cli.PathOf("in/latest.txt"), "2031/talk.txt");
        SkipWithoutLink(cli.PathOf("in/this-year"), "2031");

        var result = cli.Run("read", "in", "--record", "r.db");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("show", "in/2031/talk.txt", "--record", "r.db").ExitCode);
    }

    [Theory]
    [InlineData("../private.txt", "leads out of the folder")]
    [InlineData("../elsewhere", "leads out of the folder")]
    [InlineData("../IN/../in2/a.txt", "leads to nothing")]
    [InlineData("nothing.txt", "leads to nothing")]
    [InlineData(".hidden/key.txt", "leads to a hidden file")]
    [InlineData("link.txt", "leads to nothing")]
    public void Read_LinkThatLeadsElsewhere_IsNotFollowedAndSaid(string target, string why)
    {
        using var cli = new CliProcess();
        cli.Write("in/talk.txt", Texts.Interview);
        cli.Write("in/.hidden/key.txt", Texts.Other);
        cli.Write("private.txt", Texts.Other);
        cli.Write("elsewhere/other.txt", Texts.Other);
        SkipWithoutLink(cli.PathOf("in/link.txt"), target);

        var result = cli.Run("read", "in", "--record", "r.db");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            $"in/link.txt: error CH2006: a link that {why}; not followed",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinksThatAreNamed_AreFollowed()
    {
        using var cli = new CliProcess();
        cli.Write("a.txt", Texts.Interview);
        cli.Write("folder/b.txt", Texts.Other);
        SkipWithoutLink(cli.PathOf("link.txt"), "a.txt");
        SkipWithoutLink(cli.PathOf("link"), "folder");

        var result = cli.Run("read", "link.txt", "link", "--record", "r.db");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("2 documents: 2 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinkInAFolderThatIsALink_IsHeldAgainstTheRealOne()
    {
        using var cli = new CliProcess();
        cli.Write("real/a.txt", Texts.Interview);
        cli.Write("b.txt", Texts.Other);
        SkipWithoutLink(cli.PathOf("real/again.txt"), cli.PathOf("real/a.txt"));
        SkipWithoutLink(cli.PathOf("real/out.txt"), cli.PathOf("b.txt"));
        SkipWithoutLink(cli.PathOf("link"), "real");

        var result = cli.Run("read", "link", "--record", "r.db");

        Assert.StartsWith("link/out.txt: error CH2006", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("1 document: 1 added", result.Output, StringComparison.Ordinal);
    }

    private static void SkipWithoutLink(string path, string target)
    {
        if (!TryLink(path, target))
        {
            Assert.Skip("this system makes no links for this user");
        }
    }

    private static bool TryLink(string path, string target)
    {
        try
        {
            Directory.CreateSymbolicLink(path, target);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
