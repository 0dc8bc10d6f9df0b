using System.Collections.Immutable;

namespace Chancery.Reading.Pdf;

/// <summary>The lines of a page in reading order.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Height">In points.</param>
/// <param name="Lines">Its lines, column by column.</param>
/// <param name="HasPictures">True where it shows an image.</param>
internal sealed record PageLines(int Number, double Height, ImmutableArray<PdfLine> Lines, bool HasPictures);

/// <summary>A line of text in a column. Lengths are points, counted from the left and from the bottom.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Bold">For each unit of the text, whether it is bold.</param>
/// <param name="Left">Where its first letter begins.</param>
/// <param name="Right">Where its last letter ends.</param>
/// <param name="Baseline">Its height on the page.</param>
/// <param name="Size">Size of its type.</param>
/// <param name="Column">The edges of the column it stands in.</param>
internal sealed record PdfLine(
    string Text,
    ImmutableArray<bool> Bold,
    double Left,
    double Right,
    double Baseline,
    double Size,
    PdfColumn Column
)
{
    /// <summary>True for a line that pages repeat at their head or foot.</summary>
    public bool IsRunning { get; init; }
}

/// <summary>A column of a page.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
internal sealed record PdfColumn(double Left, double Right);
