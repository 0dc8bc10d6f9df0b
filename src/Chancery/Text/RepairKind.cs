namespace Chancery.Text;

/// <summary>How a stretch of text was damaged.</summary>
public enum RepairKind
{
    /// <summary>UTF-8 read as a one-byte code page, wholly kept: <c>â€™</c> for <c>’</c>.</summary>
    Mojibake,

    /// <summary>UTF-8 read as a one-byte code page of which only a letter is left: <c>todaya’s</c> for <c>today’s</c>.</summary>
    LostMark,

    /// <summary>An entity of HTML left standing in text: <c>caf&amp;eacute;</c> for <c>café</c>.</summary>
    Entity,
}
