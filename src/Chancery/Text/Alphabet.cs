namespace Chancery.Text;

/// <summary>The alphabets that have letters which look like another alphabet's.</summary>
public enum Alphabet
{
    /// <summary>Latin, with its letters for other languages than English.</summary>
    Latin,

    /// <summary>Greek, also with the marks of older texts.</summary>
    Greek,

    /// <summary>Cyrillic, with the letters of all languages that write it.</summary>
    Cyrillic,

    /// <summary>Armenian.</summary>
    Armenian,

    /// <summary>Cherokee.</summary>
    Cherokee,
}
