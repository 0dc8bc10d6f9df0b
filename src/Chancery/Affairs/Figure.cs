namespace Chancery.Affairs;

/// <summary>A quantity that a sentence states.</summary>
public sealed record Figure
{
    /// <summary>The value, or the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; else null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>A currency's code, <c>%</c>, or the noun that is counted.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is of, in the words of the text; null where the sentence does not say.</summary>
    public string? Of { get; init; }

    /// <summary>When it held, as EDTF or as a rhythm; null where the sentence does not say.</summary>
    public string? When { get; init; }

    /// <summary>"about", "nearly", "more than", "less than", "at least", "at most"; null for a plain value.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Who says it, and where.</summary>
    public required Statement Statement { get; init; }
}
