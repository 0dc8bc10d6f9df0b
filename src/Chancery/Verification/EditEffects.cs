namespace Chancery.Verification;

/// <summary>What an edit touches; anything but <see cref="None"/> changes the meaning.</summary>
[Flags]
public enum EditEffects
{
    /// <summary>Neither of the others: another word, a filler, an article.</summary>
    None = 0,

    /// <summary>A negation stands on one side only.</summary>
    Negation = 1,

    /// <summary>The numbers differ, in digits or in words.</summary>
    Number = 2,

    /// <summary>A name stands on one side only.</summary>
    Name = 4,

    /// <summary>The modal verbs differ: will, would, must, may.</summary>
    Modal = 8,
}
