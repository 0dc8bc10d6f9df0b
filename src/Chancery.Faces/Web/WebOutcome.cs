using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Faces.Web;

/// <summary>What came of an address.</summary>
/// <param name="Address">As it was asked for.</param>
/// <param name="Problem">Why nothing came, or null.</param>
internal sealed record WebOutcome(string Address, Inputs.InputProblem? Problem)
{
    /// <summary>The documents it brought, with what became of each.</summary>
    public ImmutableArray<(Document Document, RecordEntry Entry, AddOutcome Outcome)> Documents { get; init; } = [];

    /// <summary>Documents it brought that cannot be read, and why.</summary>
    public ImmutableArray<Inputs.InputProblem> Unreadable { get; init; } = [];

    /// <summary>Pages that it lists, if it is a feed.</summary>
    public ImmutableArray<Uri>? Links { get; init; }

    /// <summary>The newest version of a page that is not there any more.</summary>
    public DocumentVersion? Gone { get; init; }

    /// <summary>True where it has what it had.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>What is known of the address from now on.</summary>
    public WebAddress? Next { get; init; }

    /// <summary>How long the server asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
