namespace Chancery.Indexing;

/// <summary>The parts of a segment, in the order of the file; see <c>docs/formats/seed-index.md</c>.</summary>
internal enum SegmentPart
{
    /// <summary>The keys of the words, ascending; the number of a word is its rank.</summary>
    Keys,

    /// <summary>For the leading bits of a key, the first word that has them.</summary>
    KeyDirectory,

    /// <summary>For each word, where its places begin among all places.</summary>
    PlaceStarts,

    /// <summary>For a word and a stretch of next words, where their places begin.</summary>
    PairDirectory,

    /// <summary>Every place of every word, ordered by the four words that start there.</summary>
    Places,

    /// <summary>The words of all passages, a stop behind each passage.</summary>
    Words,

    /// <summary>For each passage, its first word.</summary>
    PassageStarts,

    /// <summary>For each 256 words, the passage that the first of them belongs to.</summary>
    PassageDirectory,

    /// <summary>For each passage: its text, document, turn and speaker.</summary>
    Passages,

    /// <summary>For each word, the characters between it and the one before, and its length.</summary>
    Spans,

    /// <summary>For each 32 words, where the word before the first of them ends.</summary>
    SpanSamples,

    /// <summary>The spans that do not fit a byte.</summary>
    SpanExceptions,

    /// <summary>The characters that a byte stands for.</summary>
    Alphabet,

    /// <summary>The keys of the documents.</summary>
    Documents,

    /// <summary>The speaker labels.</summary>
    Speakers,

    /// <summary>The texts of the passages.</summary>
    Text,
}
