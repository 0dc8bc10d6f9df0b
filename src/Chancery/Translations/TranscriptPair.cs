using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Translations;

/// <summary>Tells whether two documents of different languages are versions of one transcript.</summary>
/// <remarks>Words do not help; the order of the turns' roles does, and the numbers in them, which translators keep.</remarks>
internal static class TranscriptPair
{
    private const int FewestNumbers = 3;
    private const double SharedNumbers = 0.6;
    private const int FewestTurns = 4;

    /// <summary>True where roles agree turn by turn and numbers do not contradict, or numbers agree and turns are about as many.</summary>
    public static bool IsOne(DocumentAnalysis one, DocumentAnalysis other)
    {
        var roles = Roles(one);
        var otherRoles = Roles(other);
        var numbers = Numbers(one);
        var otherNumbers = Numbers(other);
        var most = Math.Max(numbers.Count, otherNumbers.Count);
        var shared = most == 0 ? 1 : (double)numbers.Count(otherNumbers.Contains) / most;
        var isSameCourse = roles.Length >= FewestTurns && roles.SequenceEqual(otherRoles);
        return isSameCourse
            ? most < FewestNumbers || shared >= SharedNumbers / 2
            : most >= FewestNumbers && shared >= SharedNumbers && AreAboutAsMany(roles.Length, otherRoles.Length);
    }

    private static bool AreAboutAsMany(int one, int other) => Math.Abs(one - other) * 4 <= Math.Max(one, other);

    private static TurnRole[] Roles(DocumentAnalysis analysis) =>
        [.. analysis.Turns.Where(turn => turn.IsPrimarySpeech).Select(turn => turn.Role)];

    /// <summary>The different numbers in digits, single ones apart.</summary>
    private static HashSet<string> Numbers(DocumentAnalysis analysis)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var turn in analysis.Turns.Where(turn => turn.IsPrimarySpeech))
        {
            var text = analysis.Document.View.ToString(turn.Span);
            foreach (var token in Tokenizer.Tokenize(text))
            {
                if (char.IsDigit(text[token.Start]) && token.Span.Length > 1)
                {
                    numbers.Add(Normalization.Normalize(text.AsSpan(token.Start, token.Span.Length)));
                }
            }
        }

        return numbers;
    }
}
