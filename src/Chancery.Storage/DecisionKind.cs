namespace Chancery.Storage;

/// <summary>What can be decided.</summary>
public enum DecisionKind
{
    /// <summary>The row is right.</summary>
    Accept,

    /// <summary>The row is wrong and is not shown any more.</summary>
    Reject,

    /// <summary>Fields of the row are other ones.</summary>
    Correct,

    /// <summary>A verdict is another one.</summary>
    Overrule,

    /// <summary>The last decision is taken back.</summary>
    Undo,

    /// <summary>Two names are one actor's.</summary>
    Merge,

    /// <summary>Two names are two actors'.</summary>
    Split,
}
