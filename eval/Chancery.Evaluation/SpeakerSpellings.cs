using System.Globalization;
using System.Text;
using Chancery.Actors;
using Chancery.Verification;

namespace Chancery.Evaluation;

/// <summary>Asks for words that stand in the record verbatim, with the speaker spelt as reports spell him.</summary>
internal static class SpeakerSpellings
{
    private static readonly (string Name, Func<string, string, string> Spell)[] Spellings =
    [
        ("family name", (_, family) => family),
        ("Mr. or Ms. with the family name", (first, family) => (IsWoman(first) ? "Ms. " : "Mr. ") + family),
        ("President with the family name", (_, family) => "President " + family),
        ("initial and family name", (first, family) => first[0] + ". " + family),
        ("capitals", (first, family) => (first + " " + family).ToUpperInvariant()),
        ("former President, full name", (first, family) => $"former President {first} {family}"),
        ("the president", (_, _) => "the president"),
        ("he", (_, _) => "he"),
        ("a spokesman", (_, _) => "a spokesman"),
        ("possessive and office", (_, family) => $"{family}’s press secretary"),
        ("family name first", (first, family) => $"{family}, {first}"),
    ];

    public static void Write(StringBuilder report, QuotationVerifier verifier, List<VerificationAnswer> answers)
    {
        report.Append(
            "\n## Speakers spelt otherwise\n\nVerbatim words, the right speaker in another spelling; misattributed is wrong in every row.\n\n"
        );
        report.Append("| spelling | queries | verbatim | misattributed | other |\n|---|---|---|---|---|\n");
        var named = answers
            .Where(answer =>
                answer.Finding.Verdict is Verdict.Verbatim
                && answer.Query.Claim.Speaker?.Split(' ') is [_, { Length: > 2 }]
            )
            .Where(answer => !answer.Query.Claim.Speaker!.Contains('.', StringComparison.Ordinal))
            .ToList();
        foreach (var (name, spell) in Spellings)
        {
            var verdicts = named
                .Select(answer => answer.Query.Claim)
                .Select(claim =>
                    claim with
                    {
                        Speaker = spell(claim.Speaker!.Split(' ')[0], claim.Speaker.Split(' ')[1]),
                    }
                )
                .Select(claim => verifier.Verify(claim).Verdict)
                .ToList();
            var verbatim = verdicts.Count(verdict => verdict is Verdict.Verbatim);
            var misattributed = verdicts.Count(verdict => verdict is Verdict.Misattributed);
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {verdicts.Count} | {verbatim} | {misattributed} | {verdicts.Count - verbatim - misattributed} |\n"
            );
        }
    }

    private static bool IsWoman(string first) => PersonName.Parse(first + " Kern").Gender == NameGender.Female;
}
