using System.Collections.Immutable;

namespace Chancery.Server.Web.Check;

/// <summary>A stretch of a report's paragraph: outside of quotations, or inside of one.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Name">The name of the verdict that colours it; null outside.</param>
/// <param name="Begins">Numbers of the quotations that begin with it.</param>
/// <param name="Ends">The quotations that end with it.</param>
/// <param name="Closing">The marks behind it that close a quotation.</param>
internal sealed record ReportSegment(
    string Text,
    string? Name,
    ImmutableArray<int> Begins,
    ImmutableArray<CheckCard> Ends,
    string Closing = ""
);
