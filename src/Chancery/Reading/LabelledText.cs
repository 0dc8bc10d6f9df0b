namespace Chancery.Reading;

/// <summary>A block as labels are read from it.</summary>
/// <param name="Text">The repaired text.</param>
/// <param name="BoldLength">Units at its start that stand in bold.</param>
/// <param name="IsHeading">True where the format marks it as a heading.</param>
internal readonly record struct LabelledText(string Text, int BoldLength, bool IsHeading)
{
    /// <summary>A question set apart from its answer by its type only.</summary>
    public bool IsSetQuestion => (IsHeading || IsBold) && LineShape.EndsQuestion(Text);

    /// <summary>A question that is bold from end to end, and no heading.</summary>
    public bool IsBoldQuestion => IsBoldText && LineShape.EndsQuestion(Text);

    /// <summary>Bold from end to end, and no heading.</summary>
    public bool IsBoldText => !IsHeading && IsBold;

    private bool IsBold => BoldLength >= Text.Length - 2;
}
