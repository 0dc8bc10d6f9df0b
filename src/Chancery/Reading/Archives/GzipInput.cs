using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Chancery.Reading.Archives;

/// <summary>Unpacks gzip (RFC 1952), one member behind the other, and holds each against its check sum and length.</summary>
/// <remarks>The runtime's own stream ends without a word where its input is cut off, and at the first bytes that are no member.</remarks>
internal sealed class GzipInput(Stream stream) : ReadOnlyStream
{
    private const int TrailerBytes = 8;
    private const int Deflate = 8;

    private readonly PackedInput _input = new(stream);
    private DeflateStream? _body;
    private long _begin;
    private int _member;
    private uint _sum;
    private long _length;
    private long _before;
    private bool _isDone;

    /// <exception cref="PackedDataException">The stream is cut off or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_isDone && !buffer.IsEmpty)
        {
            if (_body is null && !TryBegin())
            {
                break;
            }

            if (Unpack(buffer) is > 0 and var read)
            {
                _sum = Crc32.Append(_sum, buffer[..read]);
                _length += read;
                return read;
            }

            if (_input.WasAskedAtEnd)
            {
                throw CutOff("packed data");
            }

            End();
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _body!.Read(buffer);
        }
        catch (InvalidDataException) when (!_input.WasAskedAtEnd)
        {
            throw new PackedDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"packed data that cannot be unpacked before byte {_input.Position} of gzip, {_before + _length} unpacked bytes behind its beginning; expected Deflate data up to a check sum"
                ),
                isSoundBefore: false
            );
        }
        catch (InvalidDataException)
        {
            throw CutOff("packed data");
        }
    }

    /// <summary>Reads the header of the next member, zeros before it passed over; false at the end.</summary>
    private bool TryBegin()
    {
        _body?.Dispose();
        _body = null;
        int first;
        do
        {
            first = _input.ReadByte();
        } while (first == 0 && _member > 0);

        if (first < 0)
        {
            _isDone = true;
            return false;
        }

        (_begin, _sum, _length) = (_input.Position - 1, 0, 0);
        _member++;
        if (first != 0x1F || Next() != 0x8B)
        {
            throw new PackedDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"bytes that are no gzip behind its member {_member - 1}, at byte {_begin}; expected another member, zeros or the end"
                ),
                isSoundBefore: true
            );
        }

        var (method, flags) = (Next(), Next());
        if (method != Deflate || (flags & 0xE0) != 0)
        {
            throw new PackedDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"member {_member} of gzip, at byte {_begin}, is packed in a way that is not known; expected Deflate"
                ),
                isSoundBefore: true
            );
        }

        PassHeader(flags);
        _body = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private void PassHeader(int flags)
    {
        Pass(6);
        if ((flags & 4) != 0)
        {
            Pass(Next() | (Next() << 8));
        }

        // The name of the file, and a comment.
        for (var flag = 8; flag <= 16; flag *= 2)
        {
            while ((flags & flag) != 0 && Next() != 0) { }
        }

        Pass((flags & 2) != 0 ? 2 : 0);
    }

    private void Pass(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Next();
        }
    }

    private int Next() => _input.ReadByte() is >= 0 and var value ? value : throw CutOff("header");

    /// <summary>Finds the trailer in what the decompressor was given last: it does not tell where it stopped.</summary>
    private void End()
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_length);

        // At least one byte of it was data.
        var last = _input.GivenLast(TrailerBytes);
        var given = _input.GivenLastLength;
        var found = last[1..].IndexOf(trailer);
        if (found < 0)
        {
            throw last.Length < given + TrailerBytes && given == 1
                ? CutOff("check sum")
                : new PackedDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"member {_member} of gzip, from byte {_begin}, does not have the check sum or the length that it states: {_length} bytes with CRC-32 {_sum:x8} came out; expected the ones that were packed"
                    ),
                    isSoundBefore: false
                );
        }

        _input.ResumeAt(1 + found + TrailerBytes);
        _before += _length;
        _body!.Dispose();
        _body = null;
    }

    private PackedDataException CutOff(string where) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"cut off: gzip ends at byte {_input.Seen}, inside the {where} of its member {_member}; {_before + _length} bytes came out of it; expected a check sum at its end"
            ),
            isSoundBefore: true
        );
}
