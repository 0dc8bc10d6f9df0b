namespace Chancery.Storage;

/// <summary>What became of an entry.</summary>
public enum AddOutcome
{
    /// <summary>Its bytes are new to the record, and so is its name.</summary>
    Added,

    /// <summary>Its name was known with other bytes: a further version of it.</summary>
    NewVersion,

    /// <summary>Its bytes are known under another name: one more name of the same document.</summary>
    NewName,

    /// <summary>The record has it already; nothing changed.</summary>
    Unchanged,

    /// <summary>The record had its bytes, and this program finds other turns, quotations or metadata in them than the one before.</summary>
    Renewed,

    /// <summary>The document was removed from the record, and the entry does not ask for it back.</summary>
    Removed,
}
