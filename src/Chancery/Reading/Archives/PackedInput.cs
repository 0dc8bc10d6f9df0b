namespace Chancery.Reading.Archives;

/// <summary>Gives packed bytes to a decompressor and remembers which, so that one can tell where it stopped and whether it wanted more.</summary>
/// <remarks>The last bytes of the input are given one by one: a decompressor that is done there has left exactly the others.</remarks>
internal sealed class PackedInput(Stream stream) : ReadOnlyStream
{
    /// <summary>Bytes that are held back as long as others come: as many as the trailer of a gzip member.</summary>
    private const int Held = 8;

    private const int MostAtATime = 4096;

    private readonly byte[] _buffer = new byte[(2 * MostAtATime) + Held];
    private int _given;
    private int _at;
    private int _end;
    private long _bytesBefore;

    /// <summary>True once a reader asked for bytes and there were none left.</summary>
    public bool WasAskedAtEnd { get; private set; }

    /// <summary>Bytes of the stream that were given.</summary>
    public override long Position
    {
        get => _bytesBefore + _at;
        set => throw new NotSupportedException();
    }

    /// <summary>Bytes of the stream that came so far, those held back included.</summary>
    public long Seen => _bytesBefore + _end;

    /// <summary>What was given last, and the bytes behind it, as far as they come, up to <paramref name="more"/>.</summary>
    public ReadOnlySpan<byte> GivenLast(int more)
    {
        Fill(more);
        return _buffer.AsSpan(_given, Math.Min(_end, _at + more) - _given);
    }

    /// <summary>How many of the bytes of <see cref="GivenLast"/> were given.</summary>
    public int GivenLastLength => _at - _given;

    /// <summary>Goes on <paramref name="offset"/> bytes behind the beginning of what was given last.</summary>
    public void ResumeAt(int offset) => _at = _given + offset;

    /// <inheritdoc/>
    public override int ReadByte()
    {
        Fill(1);
        _given = _at;
        return _at < _end ? _buffer[_at++] : -1;
    }

    public override int Read(Span<byte> buffer)
    {
        Fill(MostAtATime + Held);
        _given = _at;
        var left = _end - _at;
        var length = Math.Min(left > Held ? Math.Min(left - Held, MostAtATime) : Math.Min(left, 1), buffer.Length);
        WasAskedAtEnd |= left == 0 && buffer.Length > 0;
        _buffer.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    /// <summary>Has <paramref name="count"/> bytes in the buffer that were not given, or all that come.</summary>
    private void Fill(int count)
    {
        if (_end - _at >= count)
        {
            return;
        }

        // What was given last stays, since one may want to look at it again.
        var kept = _buffer.AsSpan(_given, _end - _given);
        if (_given > 0)
        {
            kept.CopyTo(_buffer);
            _bytesBefore += _given;
            (_given, _at, _end) = (0, _at - _given, kept.Length);
        }

        while (_end - _at < count && stream.Read(_buffer.AsSpan(_end)) is > 0 and var read)
        {
            _end += read;
        }
    }
}
