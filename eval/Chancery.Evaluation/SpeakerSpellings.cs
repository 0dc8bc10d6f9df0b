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
        ("Mr. or Mrs. in capitals", (first, family) => (IsWoman(first) ? "MRS. " : "MR. ") + family.ToUpperInvariant()),
        ("President with the family name", (_, family) => "President " + family),
        ("the President, family name", (_, family) => "the President, " + family),
        ("former President, full name", (first, family) => $"former President {first} {family}"),
        ("country, office, full name", (first, family) => $"US Foreign Minister {first} {family}"),
        ("H.E. Mr. or Ms.", (first, family) => $"H.E. {(IsWoman(first) ? "Ms." : "Mr.")} {first} {family}"),
        ("His or Her Excellency", (first, family) => $"{(IsWoman(first) ? "Her" : "His")} Excellency {first} {family}"),
        ("Dr.", (first, family) => $"Dr. {first} {family}"),
        ("Amb.", (_, family) => $"Amb. {family}"),
        ("Sen.", (_, family) => $"Sen. {family}"),
        ("Gen., full name", (first, family) => $"Gen. {first} {family}"),
        ("Rt Hon", (first, family) => $"the Rt Hon {first} {family}"),
        ("full name, office behind", (first, family) => $"{first} {family}, the country’s foreign minister"),
        ("initial and family name", (first, family) => first[0] + ". " + family),
        ("two initials", (first, family) => $"{first[0]}. Q. {family}"),
        ("middle initial", (first, family) => $"{first} Q. {family}"),
        ("capitals", (first, family) => (first + " " + family).ToUpperInvariant()),
        ("family name in capitals", (first, family) => $"{first} {family.ToUpperInvariant()}"),
        ("family name first, comma", (first, family) => $"{family}, {first}"),
        ("family name first", (first, family) => $"{family} {first}"),
        ("possessive of the name", (first, family) => $"{first} {family}’s"),
        ("transliterated, y for i", (first, family) => $"{first.Replace('i', 'y')} {family.Replace('i', 'y')}"),
        ("transliterated, ei and ey", (first, family) => $"{Ending(first)} {Ending(family)}"),
        ("Cyrillic letters", (first, family) => $"{Cyrillic(first)} {Cyrillic(family)}"),
        ("accents", (first, family) => $"{first.Replace('a', 'á')} {family.Replace('e', 'é')}"),
        ("the president", (_, _) => "the president"),
        ("the US president", (_, _) => "the US president"),
        ("the press secretary", (_, _) => "the press secretary"),
        ("possessive and office", (_, family) => $"{family}’s press secretary"),
        ("a spokesman", (_, _) => "a spokesman"),
        ("White House", (_, _) => "White House"),
        ("a country", (_, _) => "Norway"),
        ("a country of two words", (_, _) => "New Zealand"),
        ("a capital", (_, _) => "Oslo"),
        ("an organisation", (_, _) => "NATO"),
        ("its foreign ministry", (_, _) => "Norway’s foreign ministry"),
        ("he", (_, _) => "he"),
        ("they", (_, _) => "they"),
    ];

    /// <summary>Every verbatim query with a speaker of two names, once for each spelling; its kind names the spelling.</summary>
    public static List<VerificationAnswer> Answer(QuotationVerifier verifier, List<VerificationAnswer> answers)
    {
        var named = answers
            .Where(answer =>
                answer.Finding.Verdict is Verdict.Verbatim
                && answer.Query.Claim.Speaker?.Split(' ') is [_, { Length: > 2 }]
            )
            .Where(answer => !answer.Query.Claim.Speaker!.Contains('.', StringComparison.Ordinal))
            .Select(answer => answer.Query);
        var queries =
            from query in named
            let names = query.Claim.Speaker!.Split(' ')
            from spelling in Spellings
            let claim = query.Claim with
            {
                Speaker = spelling.Spell(names[0], names[1]),
            }
            select new VerificationQuery($"{query.Id} {spelling.Name}", claim, spelling.Name, "verbatim");
        return [.. queries.Select(query => new VerificationAnswer(query, verifier.Verify(query.Claim), 0))];
    }

    /// <summary>The table, a row a spelling.</summary>
    public static void Write(StringBuilder report, List<VerificationAnswer> answers)
    {
        report.Append(
            "\n## Speakers spelt otherwise\n\nVerbatim words, the right speaker in another spelling; misattributed is wrong in every row.\n\n"
        );
        report.Append("| spelling | queries | verbatim | misattributed | other |\n|---|---|---|---|---|\n");
        foreach (var spelling in answers.GroupBy(answer => answer.Query.Kind, StringComparer.Ordinal))
        {
            var verbatim = spelling.Count(answer => answer.Finding.Verdict is Verdict.Verbatim);
            var misattributed = spelling.Count(answer => answer.Finding.Verdict is Verdict.Misattributed);
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {spelling.Key} | {spelling.Count()} | {verbatim} | {misattributed} | {spelling.Count() - verbatim - misattributed} |\n"
            );
        }
    }

    private static bool IsWoman(string first) => PersonName.Parse(first + " Kern").Gender == NameGender.Female;

    private static string Ending(string name) =>
        name.EndsWith("ey", StringComparison.Ordinal) ? name[..^2] + "ei"
        : name.EndsWith("ei", StringComparison.Ordinal) ? name[..^2] + "ey"
        : name.EndsWith('y') ? name[..^1] + "i"
        : name.EndsWith("dr", StringComparison.Ordinal) ? name + "e"
        : name;

    // Letter by letter, as a newsroom writes a foreign name down.
    private static string Cyrillic(string name)
    {
        const string latin = "abcdefghijklmnoprstuvyz";
        const string cyrillic = "абкдефгхижклмнопрстувиз";
        return string.Concat(
            name.Select(c =>
                latin.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var at
                    ? char.IsUpper(c)
                        ? char.ToUpperInvariant(cyrillic[at])
                        : cyrillic[at]
                    : c
            )
        );
    }
}
