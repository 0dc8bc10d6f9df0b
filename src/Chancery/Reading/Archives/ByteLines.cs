using System.Text;

namespace Chancery.Reading.Archives;

/// <summary>Reads lines and counted blocks from one stream of bytes, as WARC and HTTP mix them.</summary>
internal sealed class ByteLines(Stream stream)
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>A longer line is no header.</summary>
    private const int LongestLine = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _at;
    private int _end;

    /// <summary>The next line without its end, as Latin letters; null at the end of the stream.</summary>
    public string? ReadLine()
    {
        var line = new StringBuilder();
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf((byte)'\n');
            var part = length < 0 ? rest : rest[..length];
            if (line.Length < LongestLine)
            {
                line.Append(Encoding.Latin1.GetString(part));
            }

            _at += part.Length + (length < 0 ? 0 : 1);
            if (length >= 0)
            {
                return Ended(line);
            }
        }

        return line.Length == 0 ? null : Ended(line);
    }

    /// <summary>The next bytes, or null where there are fewer.</summary>
    public byte[]? ReadExactly(int count) => ReadAtMost(count) is var bytes && bytes.Length == count ? bytes : null;

    /// <summary>The next bytes, or those that are left.</summary>
    public byte[] ReadAtMost(int count)
    {
        // Grown as bytes come, since the count is a claim of the input.
        using var bytes = new MemoryStream();
        while (bytes.Length < count && Fill())
        {
            var length = (int)Math.Min(count - bytes.Length, _end - _at);
            bytes.Write(_buffer, _at, length);
            _at += length;
        }

        return bytes.ToArray();
    }

    /// <summary>All bytes up to the end.</summary>
    public byte[] ReadToEnd()
    {
        using var bytes = new MemoryStream();
        while (Fill())
        {
            bytes.Write(_buffer, _at, _end - _at);
            _at = _end;
        }

        return bytes.ToArray();
    }

    /// <summary>Passes over bytes; false where there are fewer.</summary>
    public bool TrySkip(long count)
    {
        while (count > 0 && Fill())
        {
            var length = (int)Math.Min(count, _end - _at);
            _at += length;
            count -= length;
        }

        return count == 0;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }

        return _at < _end;
    }

    private static string Ended(StringBuilder line) =>
        line is { Length: > 0 } && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
}
