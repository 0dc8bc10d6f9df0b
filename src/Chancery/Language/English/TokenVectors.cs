using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Turns tokens into vectors: that of the word, or of its ends where it is not known, and that of its shape.</summary>
internal sealed class TokenVectors
{
    private readonly WordTable _words;
    private readonly VectorTable _vectors;
    private readonly VectorTable[] _affixes;
    private readonly VectorTable _shapes;

    /// <summary>Puts the tables together; row 0 of <paramref name="vectors"/> is of every word that is not known.</summary>
    public TokenVectors(WordTable words, VectorTable vectors, VectorTable[] affixes, VectorTable shapes)
    {
        (_words, _vectors, _affixes, _shapes) = (words, vectors, affixes, shapes);
    }

    /// <summary>Length of a vector.</summary>
    public int Width => _vectors.Width;

    /// <summary>Fills the vectors of the tokens, one after another.</summary>
    public void Fill(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Span<float> vectors)
    {
        Span<char> room = stackalloc char[TokenParts.Longest];
        vectors[..(tokens.Length * Width)].Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            var parts = new TokenParts(text.Slice(tokens[i].Start, tokens[i].Length), room);
            var vector = vectors.Slice(i * Width, Width);
            var row = _words[parts.Word];
            _vectors.AddTo(row, vector);
            _shapes.AddTo(RowOf(parts.Shape, _shapes.Rows), vector);
            for (var affix = 0; row == 0 && affix < _affixes.Length; affix++)
            {
                _affixes[affix].AddTo(RowOf(parts.Affix(affix), _affixes[affix].Rows), vector);
            }
        }
    }

    /// <summary>The row of a part in a table of so many rows, whose first stands for none.</summary>
    public static int RowOf(uint part, int rows) => 1 + (int)((ulong)part * (ulong)(rows - 1) >> 32);

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        _vectors.Write(writer);
        _words.Write(writer);
        foreach (var affix in _affixes)
        {
            affix.Write(writer);
        }

        _shapes.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TokenVectors Read(BinaryReader reader)
    {
        var width = reader.ReadInt32();
        var vectors = VectorTable.Read(reader, width);
        var words = WordTable.Read(reader, vectors.Rows);
        var affixes = new VectorTable[TokenParts.Affixes];
        for (var i = 0; i < affixes.Length; i++)
        {
            affixes[i] = VectorTable.Read(reader, width);
        }

        return new TokenVectors(words, vectors, affixes, VectorTable.Read(reader, width));
    }
}
