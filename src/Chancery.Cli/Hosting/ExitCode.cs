namespace Chancery.Cli.Hosting;

/// <summary>What the program tells the one that called it; of two the higher one wins.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and a quotation is neither verbatim nor truncated.</summary>
    public const int NotFaithful = 1;

    /// <summary>Done, but for pages that a site's robots.txt asks not to fetch.</summary>
    public const int Disallowed = 1;

    /// <summary>Wrong usage or unreadable input.</summary>
    public const int Failed = 2;
}
