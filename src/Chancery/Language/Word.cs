using Chancery.Text;

namespace Chancery.Language;

/// <summary>A word, a number or one punctuation mark of a running text, with what the lexicon knows of it.</summary>
/// <param name="Span">Where it stands in the text that was scanned.</param>
/// <param name="Kind">Word, number or punctuation.</param>
/// <param name="Entry">What the lexicon knows; the default for open-class words.</param>
/// <param name="IsCapitalized">True when it begins with a capital letter or with a letter of a script without capitals.</param>
internal readonly record struct Word(TextSpan Span, WordKind Kind, LexicalEntry Entry, bool IsCapitalized)
{
    /// <summary>True when it is a word of any of the classes.</summary>
    public bool Is(WordClass wordClass) => (Entry.Class & wordClass) != WordClass.None;

    /// <summary>True when it is a reporting verb in any of the frames.</summary>
    public bool Takes(ReportingFrame frames) => (Entry.Frames & frames) != ReportingFrame.None;
}

/// <summary>The kinds of words.</summary>
internal enum WordKind
{
    /// <summary>Letters, with inner apostrophes, hyphens and the stops of abbreviations.</summary>
    Word,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>One mark, or a run of dots.</summary>
    Punctuation,
}
