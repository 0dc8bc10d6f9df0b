using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>Words to find in turns.</summary>
/// <param name="Words">All of these have to occur; words between straight quotation marks as a phrase; a trailing <c>*</c> stands for any ending.</param>
public sealed record SearchQuery(string Words)
{
    /// <summary>The names, as the record spells them, of which one has to be the speaker; null asks for any.</summary>
    public ImmutableArray<string>? Speakers { get; init; }

    /// <summary>Most hits that are returned. Default 20; at least 1.</summary>
    public int Limit
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 20;
}
