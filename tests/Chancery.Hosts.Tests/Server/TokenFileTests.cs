using Chancery.Faces;
using Chancery.Server.Security;

namespace Chancery.Hosts.Tests.Server;

public sealed class TokenFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-tokens-");

    private string RecordPath => Path.Combine(_folder.FullName, "desk.db");

    [Fact]
    public async Task Add_Name_GivesASecretThatIsFoundAndNotKept()
    {
        var tokens = new TokenFile(RecordPath, TimeProvider.System);

        var secret = await tokens.AddAsync("ilse", TestContext.Current.CancellationToken);

        Assert.Matches("^chy_[A-Za-z0-9_-]{43}$", secret);
        Assert.Equal("ilse", tokens.Find(secret)?.Name);
        Assert.Null(tokens.Find(secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A')));
        foreach (var file in _folder.GetFiles())
        {
            Assert.DoesNotContain(
                secret,
                await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Add_OnUnix_OnlyTheOwnerMayReadTheFile()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes");
            return;
        }

        await new TokenFile(RecordPath, TimeProvider.System).AddAsync("ilse", TestContext.Current.CancellationToken);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode($"{RecordPath}.tokens"));
    }

    [Fact]
    public async Task Remove_BesideAnOpenFile_IsSeenByIt()
    {
        var server = new TokenFile(RecordPath, TimeProvider.System);
        var secret = await server.AddAsync("ilse", TestContext.Current.CancellationToken);
        Assert.NotNull(server.Find(secret));

        await new TokenFile(RecordPath, TimeProvider.System).RemoveAsync("ilse", TestContext.Current.CancellationToken);

        Assert.Null(server.Find(secret));
    }

    [Fact]
    public async Task MarkUsed_OnADay_IsKeptAndWrittenOnce()
    {
        var tokens = new TokenFile(RecordPath, TimeProvider.System);
        var secret = await tokens.AddAsync("ilse", TestContext.Current.CancellationToken);
        Assert.Null(tokens.Find(secret)!.LastUsed);

        await tokens.MarkUsedAsync(tokens.Find(secret)!, TestContext.Current.CancellationToken);
        var written = File.GetLastWriteTimeUtc($"{RecordPath}.tokens");
        await tokens.MarkUsedAsync(tokens.Find(secret)!, TestContext.Current.CancellationToken);

        Assert.Equal(tokens.Find(secret)!.Made, tokens.Find(secret)!.LastUsed);
        Assert.Equal(written, File.GetLastWriteTimeUtc($"{RecordPath}.tokens"));
    }

    [Fact]
    public async Task Add_FromManyAtOnce_KeepsAll()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i => Task.Run(() => new TokenFile(RecordPath, TimeProvider.System).AddAsync($"user-{i}")))
        );

        Assert.Equal(12, new TokenFile(RecordPath, TimeProvider.System).List().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("../etc")]
    [InlineData("line\nbreak")]
    public async Task Add_WhatIsNoName_IsRefused(string name) =>
        await Assert.ThrowsAsync<UsageException>(() => new TokenFile(RecordPath, TimeProvider.System).AddAsync(name));

    [Fact]
    public async Task Add_NameThatIsThere_IsRefused()
    {
        var tokens = new TokenFile(RecordPath, TimeProvider.System);
        await tokens.AddAsync("ilse", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<UsageException>(() => tokens.AddAsync("ilse"));
    }

    [Fact]
    public void List_FileThatIsNone_IsToldInOneLine()
    {
        File.WriteAllText($"{RecordPath}.tokens", "{ not json");

        var refusal = Assert.Throws<UsageException>(() => new TokenFile(RecordPath, TimeProvider.System).List());

        Assert.DoesNotContain('\n', refusal.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
