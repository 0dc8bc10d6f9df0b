using System.Collections.Frozen;

namespace Chancery.Quotations.German;

/// <summary>The closed classes of German that clauses and noun phrases are told by.</summary>
internal static class GermanWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Determiners = Set(
        """
        der die das ein eine einer eines dieser diese dieses jener jene jeder jede alle beide mehrere einige viele manche zwei drei vier
        mein meine sein seine ihr ihre unser unsere kein keine zahlreiche weitere andere
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Set(
        "er sie man ich wir beide viele einige manche alle jeder niemand jemand letzterer letztere dieser diese"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = Set(
        """
        in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch ohne seit während wegen trotz zwischen
        gegenüber laut gemäß bis ab neben hinter entlang innerhalb außerhalb angesichts bezüglich hinsichtlich anlässlich mittels per pro samt statt
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs = Set(
        """
        auch dann danach dabei dazu daher deshalb darum zudem ferner außerdem weiter weiterhin zugleich gleichzeitig jedoch allerdings aber doch indes hingegen
        gestern heute morgen später zuvor vorher bereits schon erneut wieder abermals zunächst anschließend daraufhin schließlich zuletzt kürzlich jüngst
        noch nun jetzt bislang bisher einst damals hier dort wiederholt mehrfach öffentlich ausdrücklich nachdrücklich nochmals unterdessen inzwischen mittlerweile
        zwar so sonst dennoch trotzdem immer oft stets nur sogar selbst ebenfalls ebenso lediglich offenbar offensichtlich wörtlich schriftlich mündlich knapp
        darauf daran davor dagegen dafür damit darüber hierzu hinzu sich ihm ihr ihnen ihn uns mir mich ebenda
        montags vormittags nachmittags abends morgens nachts
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Set(
        "dass daß ob wie warum weshalb wieso was wer wen wem wann wo wohin woher welche welcher welches inwieweit inwiefern"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subordinators = Set(
        "weil da nachdem als während obwohl wenn falls indem bevor sobald nachdem damit solange seitdem ehe obgleich sodass"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Relatives = Set(
        "der die das den dem deren dessen denen welcher welche welches wo worin woran wofür womit wodurch"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hearers = Set(
        """
        Zeitung Tageszeitung Wochenzeitung Nachrichtenagentur Agentur Presse Presseagentur Zeitschrift Illustrierten Rundfunk Sender Fernsehsender Nachrichtenmagazin Magazin
        Nachrichtensender Radio Journalisten Reportern Medien Parlament Abgeordneten Reporter Hörfunk Redaktion Polizei Öffentlichkeit Funke-Mediengruppe Mediengruppe Blatt
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries = Set(
        "hat haben hatte hatten habe soll sollen will wollen"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Set(
        """
        Angaben Angabe Aussage Aussagen Ansicht Auffassung Meinung Einschätzung Darstellung Worten Informationen Information Bericht Berichten Medienberichten
        Überzeugung Erkenntnissen Schätzung Schätzungen Mitteilung Auskunft Sicht
        """
    );

    public static bool IsDeterminer(ReadOnlySpan<char> word) => Holds(Determiners, word);

    /// <summary>A pronoun that can be a subject that speaks.</summary>
    public static bool IsPronoun(ReadOnlySpan<char> word) => Holds(Pronouns, word);

    public static bool IsPreposition(ReadOnlySpan<char> word) => Holds(Prepositions, word);

    public static bool IsAdverb(ReadOnlySpan<char> word) => Holds(Adverbs, word);

    /// <summary>A word that opens a reported clause with its verb at the end: "dass", "ob", "wie".</summary>
    public static bool OpensClause(ReadOnlySpan<char> word) => Holds(Openers, word);

    public static bool IsSubordinator(ReadOnlySpan<char> word) => Holds(Subordinators, word);

    public static bool IsRelative(ReadOnlySpan<char> word) => Relatives.Contains(word);

    /// <summary>A noun for those who are told: "der Zeitung", "Journalisten".</summary>
    public static bool IsHearer(ReadOnlySpan<char> word) =>
        Hearers.Contains(word) || word.EndsWith("zeitung", StringComparison.Ordinal);

    /// <summary>A form of "haben" or "sollen" that a participle ends: "hat … gesagt".</summary>
    public static bool IsAuxiliary(ReadOnlySpan<char> word) => Auxiliaries.Contains(word);

    /// <summary>A noun of the phrases "nach Angaben von", "nach Ansicht der".</summary>
    public static bool IsSourceNoun(ReadOnlySpan<char> word) => Nouns.Contains(word);

    public static bool IsCoordinator(ReadOnlySpan<char> word) =>
        word is "und" or "aber" or "doch" or "sowie" or "oder" or "Und" or "Aber" or "Doch" or "denn" or "Denn";

    private static bool Holds(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word) =>
        words.Contains(word) || (char.IsUpper(word[0]) && IsInSmall(words, word));

    // At the beginning of a sentence small words have a capital.
    private static bool IsInSmall(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word)
    {
        const int Longest = 24;
        Span<char> small = stackalloc char[Longest];
        return word.Length <= Longest && words.Contains(small[..word.ToLowerInvariant(small)]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
