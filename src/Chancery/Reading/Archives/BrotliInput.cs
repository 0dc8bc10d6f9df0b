using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace Chancery.Reading.Archives;

/// <summary>Unpacks Brotli (RFC 7932), and says where it is cut off.</summary>
internal sealed class BrotliInput(Stream stream) : ReadOnlyStream
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private BrotliDecoder _decoder;
    private int _at;
    private int _end;
    private long _seen;
    private long _length;
    private bool _isDone;

    /// <exception cref="PackedDataException">The data are cut off or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_isDone && !buffer.IsEmpty)
        {
            var packed = _buffer.AsSpan(_at, _end - _at);
            var status = _decoder.Decompress(packed, buffer, out var taken, out var written);
            _at += taken;
            _length += written;
            _isDone = status == OperationStatus.Done;
            if (status == OperationStatus.InvalidData)
            {
                throw Problem("packed data that cannot be unpacked before", isSoundBefore: false);
            }

            if (written > 0)
            {
                return written;
            }

            if (status == OperationStatus.NeedMoreData && !TryFill())
            {
                throw Problem("cut off: the packed data end at", isSoundBefore: true);
            }
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _decoder.Dispose();
        base.Dispose(disposing);
    }

    private bool TryFill()
    {
        (_at, _end) = (0, stream.Read(_buffer));
        _seen += _end;
        return _end > 0;
    }

    private PackedDataException Problem(string what, bool isSoundBefore) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} byte {_seen - _end + _at}, {_length} unpacked bytes behind their beginning; expected Brotli data up to their last block"
            ),
            isSoundBefore
        );
}
