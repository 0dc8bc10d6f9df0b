namespace Chancery.Lineage;

/// <summary>The lines between the kinds of lineage.</summary>
public sealed record LineageOptions
{
    /// <summary>Share of its words from which on a text is covered by another. Default 0.7; above 0, at most 1.</summary>
    public double Covered
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 0.7;

    /// <summary>Fewest words in a row that a report and a speech share by quoting. Default 8; at least 5.</summary>
    public int QuotedWords
    {
        get;
        init => field = value >= 5 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 8;

    /// <summary>Most documents that a document is compared with word by word. Default 12; at least 1.</summary>
    public int MaxCandidates
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 12;

    /// <summary>Most days between the dates of two language versions of one text. Default 10; at least 0.</summary>
    public int MaxDaysOfTranslation
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 10;
}
