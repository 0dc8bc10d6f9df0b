namespace Chancery.Server.Web.Check;

/// <summary>What stands in the fields of the form.</summary>
internal sealed record CheckForm
{
    /// <summary>A report as text.</summary>
    public string? Text { get; init; }

    /// <summary>The address of a report.</summary>
    public string? Address { get; init; }

    /// <summary>One quotation.</summary>
    public string? Quotation { get; init; }

    /// <summary>Who is said to have said it.</summary>
    public string? Speaker { get; init; }

    /// <summary>Why the form could not be answered; one line.</summary>
    public string? Problem { get; init; }
}
