using System.Globalization;
using System.IO.Compression;

namespace Chancery.Reading.Archives;

/// <summary>Unpacks Deflate (RFC 1951), bare or in the envelope of zlib (RFC 1950), and says where it is cut off.</summary>
internal sealed class DeflateInput : ReadOnlyStream
{
    private readonly PackedInput _input;
    private readonly Stream _body;
    private long _length;

    /// <param name="stream">The packed bytes.</param>
    /// <param name="isZlib">True for the envelope with its check sum.</param>
    public DeflateInput(Stream stream, bool isZlib)
    {
        _input = new PackedInput(stream);
        _body = isZlib
            ? new ZLibStream(_input, CompressionMode.Decompress)
            : new DeflateStream(_input, CompressionMode.Decompress);
    }

    /// <exception cref="PackedDataException">The data are cut off or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        try
        {
            read = _body.Read(buffer);
        }
        catch (InvalidDataException) when (!_input.WasAskedAtEnd)
        {
            throw new PackedDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"packed data that cannot be unpacked before byte {_input.Position}, {_length} unpacked bytes behind their beginning; expected Deflate data and their check sum"
                ),
                isSoundBefore: false
            );
        }
        catch (InvalidDataException)
        {
            // A host may ask the runtime to say so itself.
        }

        if (read == 0 && !buffer.IsEmpty && _input.WasAskedAtEnd)
        {
            throw new PackedDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cut off: the packed data end at byte {_input.Seen}, {_length} unpacked bytes behind their beginning; expected a last block of Deflate data"
                ),
                isSoundBefore: true
            );
        }

        _length += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }
}
