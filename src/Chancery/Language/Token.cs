using Chancery.Text;

namespace Chancery.Language;

/// <summary>One word or mark of a sentence, with its place in the tree.</summary>
/// <param name="Span">Where it stands in the text that was analysed.</param>
/// <param name="Tag">Its Penn tag: <c>NNP</c>, <c>VBD</c>.</param>
/// <param name="Lemma">The form a dictionary lists it under; names keep their capitals.</param>
/// <param name="Head">Index of the token of the sentence on which it hangs; -1 for the root.</param>
/// <param name="Relation">How it hangs there, in the words of Universal Dependencies: <c>nsubj</c>, <c>obj</c>.</param>
public readonly record struct Token(TextSpan Span, string Tag, string Lemma, int Head, string Relation);
