using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Words of titles and offices as they stand before names.</summary>
internal static class OfficeTitles
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        """
            h.e mr mrs ms miss mx dr prof professor sir dame lord lady madam madame mme mlle m monsieur herr frau señor señora sr sra signor signora senhor senhora pan pani paní pán господин госпожа г-н г-жа
            president vice-president vice premier prime minister ministers deputy foreign secretary secretary-general secretary‑general general state chancellor vice-chancellor ambassador governor senator congressman congresswoman representative rep sen gov
            speaker chair chairman chairwoman chairperson commissioner high director director-general spokesman spokeswoman spokesperson press attorney admiral colonel major captain lieutenant brigadier marshal judge justice king queen prince princess
            emperor sultan sheikh emir pope cardinal archbishop bishop father reverend rabbi imam mayor councillor councilor counsellor counselor envoy special representative under-secretary under undersecretary assistant acting interim former excellency
            his her highness majesty honourable honorable hon federal defence defense interior finance trade economy health education justice affairs external internal european union commission parliament council head chief executive senior official moderator host mp mep md phd
            president's minister's the adviser advisor national security policy communications
            präsident präsidentin ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin außenminister außenministerin minister ministerin bundesminister bundesministerin staatssekretär staatssekretärin abgeordneter abgeordnete botschafter botschafterin sprecher sprecherin
            président présidente premier ministre ministre ambassadeur ambassadrice secrétaire général générale chancelier chancelière porte-parole
            presidente presidenta primer ministro ministra canciller embajador embajadora secretario secretaria portavoz
            prezident prezidentka predseda predsedníčka vlády premiér premiérka ministr ministryně minister ministerka veľvyslanec veľvyslankyňa hovorca hovorkyňa štátny tajomník předseda předsedkyně
            prezydent premier minister ambasador rzecznik marszałek
            президент премьер-министр премьер министр посол секретарь председатель спикер губернатор депутат представитель директор генерал канцлер заместитель министра глава
            президент міністр прем'єр-міністр посол голова
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a word of a title or office, in any case, with or without a full stop.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        word = word.Trim().TrimEnd('.').TrimEnd(',');
        if (word.IsEmpty || word.Length > 32)
        {
            return false;
        }

        Span<char> lower = stackalloc char[32];
        var length = word.ToLowerInvariant(lower);
        return Words.Contains(lower[..length]);
    }
}
