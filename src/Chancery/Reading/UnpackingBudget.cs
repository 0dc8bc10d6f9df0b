using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>What may still come out of a packed input, everything inside it counted together.</summary>
internal sealed class UnpackingBudget(ReadingOptions options, long packedBytes)
{
    private readonly long _most = Math.Max(options.MaxDocumentBytes, packedBytes * options.MaxExpansion);
    private long _bytes;
    private int _members;

    /// <summary>True where as many bytes may still come out.</summary>
    public bool TryTake(long bytes)
    {
        _bytes += bytes;
        return _bytes <= _most;
    }

    /// <summary>True where as many bytes more could come out; takes none.</summary>
    public bool Allows(long bytes) => _bytes + bytes <= _most;

    /// <summary>True where one more member may be read.</summary>
    public bool TryTakeMember() => ++_members <= options.MaxMembers;

    public Diagnostic TooLarge() =>
        new(
            "CH1021",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"unpacks to more than {options.MaxExpansion} times its size; at most that is unpacked, and nothing behind it is read"
            )
        );

    public Diagnostic TooMany() =>
        new(
            "CH1021",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"holds more than {options.MaxMembers} members; those behind them are not read"
            )
        );
}
