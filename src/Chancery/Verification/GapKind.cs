namespace Chancery.Verification;

/// <summary>A mark inside a quotation that stands for words of the record.</summary>
[Flags]
internal enum GapKind
{
    None = 0,

    /// <summary>Words are left out.</summary>
    Ellipsis = 1,

    /// <summary>The writer's words stand there.</summary>
    Bracket = 2,
}
