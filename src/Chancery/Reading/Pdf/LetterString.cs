using System.Collections.Immutable;

namespace Chancery.Reading.Pdf;

/// <summary>Letters that stand behind each other on one baseline, with their spaces.</summary>
/// <param name="Text">Their text, without white space at its ends.</param>
/// <param name="Bold">For each unit of the text, whether it is bold.</param>
/// <param name="Left">Where the first letter begins, in points from the left.</param>
/// <param name="Right">Where the last one ends.</param>
/// <param name="Baseline">Points from the bottom.</param>
/// <param name="Size">Size of the type.</param>
internal sealed record LetterString(
    string Text,
    ImmutableArray<bool> Bold,
    double Left,
    double Right,
    double Baseline,
    double Size
);
