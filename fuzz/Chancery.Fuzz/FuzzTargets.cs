using Chancery.Fuzz.Targets;

namespace Chancery.Fuzz;

/// <summary>All targets. A new one is a class in <c>Targets/</c> and a line here.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All { get; } =
    [new SegmentTarget(), new ManifestTarget(), new TokenTarget(), new QuotationTarget()];

    /// <summary>The target of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IFuzzTarget Get(string name) =>
        All.FirstOrDefault(target => target.Name.Equals(name, StringComparison.Ordinal))
        ?? throw new ArgumentException(
            $"There is no target '{name}'; there are {string.Join(", ", All.Select(target => target.Name))}.",
            nameof(name)
        );
}
