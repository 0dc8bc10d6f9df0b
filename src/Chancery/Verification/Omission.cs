using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Words that a marked ellipsis leaves out.</summary>
/// <param name="Quotation">The marks in the quotation.</param>
/// <param name="Record">What they leave out, in the text of the turn.</param>
/// <param name="RecordText">The words left out.</param>
/// <param name="Tokens">How many they are.</param>
public sealed record Omission(TextSpan Quotation, TextSpan Record, string RecordText, int Tokens);
