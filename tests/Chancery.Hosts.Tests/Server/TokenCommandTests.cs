namespace Chancery.Hosts.Tests.Server;

public sealed class TokenCommandTests
{
    [Fact]
    public void Token_AddedListedRemoved_IsShownOnce()
    {
        using var cli = new CliProcess();
        cli.Write("talk.txt", Texts.Interview);
        cli.Run("read", "talk.txt");

        var added = cli.Run("token", "add", "ilse");
        var list = cli.Run("token", "list");
        var json = cli.Run("token", "list", "--format", "jsonl");
        var removed = cli.Run("token", "remove", "ilse");

        Assert.Matches(@"^chy_\S{43}\n$", added.Output);
        Assert.Matches(@"^ilse  made \d{4}-\d\d-\d\d, not used yet\n1 token\n$", list.Output);
        Assert.Matches("^{\"name\":\"ilse\",\"made\":\"[0-9-]{10}\",\"lastUsed\":null}\n$", json.Output);
        Assert.Equal((0, ""), (removed.ExitCode, removed.Output));
        Assert.Equal("0 tokens\n", cli.Run("token", "list").Output);
    }

    [Theory]
    [InlineData("expected add NAME, list or remove NAME", "token", "steal")]
    [InlineData("expected add NAME, list or remove NAME", "token", "add")]
    [InlineData("there is no such record", "token", "add", "ilse", "--record", "nothing.db")]
    [InlineData("can be reached from other machines", "serve", "--address", "0.0.0.0")]
    [InlineData("--private needs a token", "serve", "--private")]
    [InlineData("expects an IP address", "serve", "--address", "example")]
    [InlineData("give one of them", "serve", "--behind-tls", "--certificate", "x.pem")]
    [InlineData("needs a proxy on this machine", "serve", "--behind-tls", "--address", "0.0.0.0")]
    [InlineData("expects a PEM file", "serve", "--certificate", "nothing.pem")]
    [InlineData("--max-body expects at most 1024", "serve", "--max-body", "4096")]
    public void WrongUsage_AnyOfThem_IsOneLineAndExitCodeTwo(string expected, params string[] arguments)
    {
        using var cli = new CliProcess();

        var result = cli.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
