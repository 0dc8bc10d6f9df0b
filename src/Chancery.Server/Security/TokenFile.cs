using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Chancery.Server.Security;

/// <summary>The tokens of a server: a file beside the record, for its owner's eyes only, which holds their hashes.</summary>
/// <remarks>Not in the record: a record is copied, merged and handed on, and who may write here goes nowhere with it.</remarks>
internal sealed class TokenFile(string recordPath, TimeProvider time)
{
    private const string Mark = "chy_";
    private const int SecretBytes = 32;
    private const int MostTokens = 1000;
    private const int LongestName = 64;
    private const int MostTries = 100;

    private static readonly TimeSpan TimeBetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly string _path = $"{recordPath}.tokens";
    private readonly Lock _lock = new();
    private (DateTime Written, long Length) _seen;
    private Token[] _tokens = [];

    /// <summary>All tokens, in the order in which they were made.</summary>
    public IReadOnlyList<Token> List()
    {
        lock (_lock)
        {
            var file = new FileInfo(_path);
            var seen = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (seen != _seen)
            {
                _tokens = file.Exists ? Parse(File.ReadAllBytes(_path)) : [];
                _seen = seen;
            }

            return _tokens;
        }
    }

    /// <summary>Makes a token; what is returned is shown once and kept nowhere.</summary>
    /// <exception cref="UsageException">The name is none, or there is one of this name.</exception>
    public async Task<string> AddAsync(string name, CancellationToken cancellationToken = default)
    {
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new UsageException(
                $"a token's name has 1 to {LongestName} letters, digits, dots and dashes; '{name}' is none."
            );
        }

        var secret = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await ChangeAsync(
            tokens =>
                tokens.Exists(token => token.Name == name)
                    ? throw new UsageException(
                        $"there is a token '{name}' already; remove it first, or take another name."
                    )
                : tokens.Count >= MostTokens
                    ? throw new UsageException($"there are {MostTokens} tokens, the most there may be.")
                : [.. tokens, new Token(name, HashOf(secret), Today, null)],
            cancellationToken
        );
        return secret;
    }

    /// <summary>Takes a token back; whoever uses it is refused from then on.</summary>
    /// <exception cref="UsageException">There is none of this name.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            tokens =>
                tokens.Exists(token => token.Name == name)
                    ? [.. tokens.Where(token => token.Name != name)]
                    : throw new UsageException($"there is no token '{name}'. See 'chancery token list'."),
            cancellationToken
        );

    /// <summary>The token that somebody shows, or null; the time it takes tells nothing of the hashes.</summary>
    public Token? Find(string secret)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(secret));
        Token? found = null;
        foreach (var token in List())
        {
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(token.Hash)))
            {
                found = token;
            }
        }

        return found;
    }

    /// <summary>Takes note of the day; the file is written once a day and token.</summary>
    public Task MarkUsedAsync(Token used, CancellationToken cancellationToken = default) =>
        used.LastUsed == Today
            ? Task.CompletedTask
            : ChangeAsync(
                tokens =>
                    [.. tokens.Select(token => token.Hash == used.Hash ? token with { LastUsed = Today } : token)],
                cancellationToken
            );

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private Token[] Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, SecurityJsonContext.Default.TokenArray) ?? [];
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{_path} is no file of tokens: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    // The server and the command line may change it at once: one at a time, and never half a file.
    private async Task ChangeAsync(Func<List<Token>, Token[]> change, CancellationToken cancellationToken)
    {
        await using var held = await HoldAsync(cancellationToken);
        var tokens = change(
            File.Exists(_path) ? [.. Parse(await File.ReadAllBytesAsync(_path, cancellationToken))] : []
        );
        var next = $"{_path}.new";
        File.Delete(next);
        await using (var stream = new FileStream(next, ForOwner(FileMode.CreateNew)))
        {
            await JsonSerializer.SerializeAsync(
                stream,
                tokens,
                SecurityJsonContext.Default.TokenArray,
                cancellationToken
            );
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, _path, overwrite: true);
        lock (_lock)
        {
            _seen = default;
        }
    }

    private async Task<FileStream> HoldAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream($"{_path}.lock", ForOwner(FileMode.OpenOrCreate));
            }
            catch (IOException) when (tries < MostTries && File.Exists($"{_path}.lock"))
            {
                await Task.Delay(TimeBetweenTries, time, cancellationToken);
            }
        }
    }

    private static FileStreamOptions ForOwner(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
