using Chancery.Text;

namespace Chancery;

/// <summary>The occasion a report names for a quotation, held against the document its words stand in.</summary>
/// <param name="Relation">Same, other, or not to be told.</param>
/// <param name="Reported">The words of the report, in its source text.</param>
/// <param name="Reason">What agrees or contradicts, for a reader.</param>
public sealed record OccasionCheck(OccasionRelation Relation, TextSpan Reported, string Reason);
