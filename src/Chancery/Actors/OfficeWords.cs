using System.Collections.Frozen;

namespace Chancery.Actors;

/// <summary>The words of titles, offices and roles in several languages, by what they do to a name that stands with them.</summary>
internal static class OfficeWords
{
    private static readonly FrozenSet<string> Male = Set(
        "mr mister sir lord king prince emperor sheikh father brother herr señor senor don monsieur signor pan г-н господин"
    );

    private static readonly FrozenSet<string> Female = Set(
        "mrs ms miss madam madame mme dame lady queen princess empress sister frau señora senora doña mademoiselle signora pani slečna г-жа госпожа"
    );

    private static readonly FrozenSet<string> Courtesy = Set(
        "dr doctor prof professor rev reverend hon honorable honourable excellency majesty highness holiness m r.h. rt amb sen rep gov gen col lt maj capt cmdr adm sgt pres insp"
    );

    private static readonly FrozenSet<string> Offices = Set(
        """
        president minister premier chancellor secretary governor senator representative congressman congresswoman ambassador envoy
        general admiral colonel major captain lieutenant sergeant commander marshal commissioner chairman chairwoman chairperson chair speaker director
        administrator mayor justice judge attorney counsel counselor councillor counsellor counselor adviser advisor spokesman spokeswoman spokesperson
        chief head leader deputy delegate undersecretary under-secretary vice-president vice-premier vice-minister rapporteur commissioner-general
        secretary-general sec-gen director-general ceo cfo coo founder owner editor editor-in-chief author analyst expert economist historian professor
        pope patriarch archbishop bishop cardinal imam ayatollah rabbi archpriest chaplain metropolitan king queen prince princess emperor emir sultan
        candidate nominee lawmaker legislator pollster strategist manager aide official diplomat officer coordinator ombudsman prosecutor
        sheriff superintendent principal dean rector chancellor treasurer comptroller auditor inspector detective spokespeople
        moderator anchor host correspondent reporter journalist interviewer commentator columnist presenter
        surgeon specialist scientist researcher physician
        ökonom ökonomin kollege kollegin anwohner anwohnerin autor autorin forscher forscherin zeuge zeugin arzt ärztin passant passantin
        delegierte delegierter pilotin trainerin lehrerin professorin beamter beamtin
        präsident präsidentin minister ministerin außenminister außenministerin kanzler kanzlerin bundeskanzler bundeskanzlerin sprecher sprecherin
        staatssekretär staatssekretärin abgeordnete abgeordneter ingenieur ingenieurin richter richterin anwalt anwältin leiter leiterin direktor direktorin experte expertin botschafter botschafterin generalsekretär bürgermeister vorsitzender vorsitzende chef chefin ministerpräsident
        primátor primátorka starosta starostka poslanec poslankyňa мэр эксперт аналитик міністр мер речник речниця голова
        alcaldesa maire chercheur chercheuse experto experta investigador investigadora
        président présidente ministre premier première chancelier ambassadeur ambassadrice secrétaire porte-parole député sénateur maire
        presidente presidenta ministro ministra canciller embajador embajadora secretario secretaria portavoz gobernador senador diputado alcalde
        prezident prezidentka minister ministerka premiér premiérka kancelár veľvyslanec veľvyslankyňa hovorca hovorkyňa predseda predsedníčka tajomník
        президент министр премьер канцлер посол секретарь губернатор сенатор депутат председатель спикер глава директор замминистра пресс-секретарь представитель
        """
    );

    /// <summary>With their stop only: without it they are names.</summary>
    private static readonly FrozenSet<string> Abbreviations = Set(
        "sen. rep. gov. gen. amb. lt. col. capt. maj. sgt. adm. pres. sec. min."
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfficeLookup =
        Offices.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Modifiers = Set(
        """
        vice deputy former ex acting prime foreign first second senior junior chief general under assistant associate national special permanent state
        federal interim current new then outgoing incoming elect designate honorary executive managing house senate press white security defense defence
        finance interior economy trade energy health justice education transport environment agriculture culture labour labor treasury
        the a an his her its their our my late top leading longtime veteran regional high most right very campaign policy communications
        democratic republican conservative liberal socialist labour green communist secretary of for and to at in on
        """
    );

    private static readonly FrozenSet<string> Generic = Set(
        """
        q question questioner reporter reporters journalist correspondent participant participants audience moderator voice voices speaker host
        interviewer interviewee anchor student students attendee member members crowd official officials spokesperson aide aides unidentified unknown all both several
        multiple guest caller announcer voiceover customer volunteers subject response comment remark remarks reply answer a staff press media translator interpreter operator child man woman male female person people editor
        вопрос ответ журналист корреспондент ведущий ведущая участник реплика голос frage antwort journalist journalistin moderator moderatorin
        otázka odpoveď odpověď moderátor redaktor novinár novinář question réponse journaliste pregunta respuesta periodista domanda risposta
        问 答 记者 記者 主持人 提问 питання відповідь журналіст
        """
    );

    private static readonly FrozenSet<string> Organisation = Set(
        """
        agency council committee ministry republic federation affairs region state states bank academy university department service services office
        government administration parliament assembly congress senate house chamber union nations organisation organization institute centre center
        company corporation group fund foundation party board commission court police army navy force forces embassy mission delegation news times post
        tribune journal television radio tv agency network association society league alliance authority bureau campaign team staff district province
        county city kingdom emirates security defense defence trade finance interior health energy education transport economy technology
        """
    );

    private static readonly FrozenSet<string> Suffixes = Set("jr sr ii iii iv phd md esq");

    /// <summary>True for "Mr.", "Ms.", "Dr.", "Sir" and their like.</summary>
    public static bool IsCourtesy(string word) => Has(Male, word) || Has(Female, word) || Has(Courtesy, word);

    // German offices are one word with what they are the offices of: Energieminister, Regierungssprecherin, Parteivorsitzende.
    private static readonly string[] GermanEndings =
    [
        "minister",
        "ministerin",
        "sprecher",
        "sprecherin",
        "präsident",
        "präsidentin",
        "sekretär",
        "sekretärin",
        "kanzler",
        "kanzlerin",
        "botschafter",
        "botschafterin",
        "vorsitzender",
        "vorsitzende",
        "chef",
        "chefin",
        "meister",
        "meisterin",
        "experte",
        "expertin",
        "leiter",
        "leiterin",
        "direktor",
        "direktorin",
        "führer",
        "führerin",
        "anwalt",
        "anwältin",
        "richter",
        "richterin",
        "forscher",
        "forscherin",
        "abgeordnete",
        "abgeordneter",
        "kommissar",
        "kommissarin",
        "beauftragte",
        "beauftragter",
        "delegierte",
        "delegierter",
        "wissenschaftler",
        "wissenschaftlerin",
        "vertreter",
        "vertreterin",
        "berater",
        "beraterin",
        "gründer",
        "gründerin",
        "betreiber",
        "betreiberin",
        "kollege",
        "kollegen",
        "kollegin",
        "präsidenten",
        "vorsitzenden",
        "abgeordneten",
        "beauftragten",
        "gesandte",
        "gesandten",
        "gesandter",
        "ministers",
        "sprechers",
        "sekretärs",
        "kanzlers",
        "botschafters",
        "parteifreund",
        "freundin",
        "ökonom",
        "ökonomin",
        "journalist",
        "journalistin",
        "reporter",
        "reporterin",
    ];

    /// <summary>True for a noun that names an office or a role: "minister", "spokeswoman", "Energieminister".</summary>
    public static bool IsOffice(string word) =>
        Has(Offices, word) || Abbreviations.Contains(word) || IsGermanOffice(word);

    /// <inheritdoc cref="IsOffice(string)"/>
    public static bool IsOffice(ReadOnlySpan<char> word) =>
        OfficeLookup.Contains(word.TrimEnd('.')) || IsGermanOffice(word);

    // "Spielmeister" is one as well; what counts is that no family name ends so beside a longer beginning.
    private static bool IsGermanOffice(ReadOnlySpan<char> word)
    {
        const int ShortestCompound = 9;
        if (word.Length < ShortestCompound || !char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (var ending in GermanEndings)
        {
            if (word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a word that stands inside titles: "Vice", "former", "Foreign".</summary>
    public static bool IsModifier(string word) => Has(Modifiers, word);

    /// <summary>True for a label that anybody may carry: "Reporter", "Q", "Participant".</summary>
    public static bool IsGeneric(string word) => Has(Generic, word);

    /// <summary>True for a noun that ends the name of a body rather than of a person.</summary>
    public static bool IsOrganisation(string word) => Has(Organisation, word);

    /// <summary>True for "Jr.", "III".</summary>
    public static bool IsSuffix(string word) => Has(Suffixes, word);

    /// <summary>What a title says of the gender.</summary>
    public static NameGender GenderOf(string word) =>
        Has(Female, word) || EndsWith(word, "woman") || IsGermanFeminine(word) ? NameGender.Female
        : Has(Male, word) || EndsWith(word, "man") && IsOffice(word) ? NameGender.Male
        : NameGender.Unknown;

    // "Sprecherin", "Direktorin", "Kollegin"
    private static bool IsGermanFeminine(string word) =>
        EndsWith(word, "erin")
        || EndsWith(word, "orin")
        || (word.EndsWith("in", StringComparison.Ordinal) && IsGermanOffice(word));

    private static bool EndsWith(string word, string ending) =>
        word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> set, string word) => set.Contains(word.TrimEnd('.'));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
