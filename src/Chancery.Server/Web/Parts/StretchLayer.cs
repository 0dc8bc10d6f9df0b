namespace Chancery.Server.Web.Parts;

/// <summary>Kinds of marks, which may lie over each other.</summary>
internal enum StretchLayer
{
    /// <summary>A quotation, coloured by its verdict.</summary>
    Quotation,

    /// <summary>The passage of the address.</summary>
    Passage,

    /// <summary>Words that a report quotes.</summary>
    Quoted,

    /// <summary>A mended place.</summary>
    Repair,

    /// <summary>A word that mixes the letters of two alphabets.</summary>
    Letters,
}
