using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Quotations.German;

/// <summary>The reporting verbs of German, by their forms.</summary>
/// <remarks>
/// A line is a particle or "-", the frames by their first letters (Speech, Clause, Infinitive, Object, Prepositional, Komplement), and the verb: a stem
/// with a stop takes the regular endings, and its participle stands behind a colon; other forms stand as they are. General knowledge of German.
/// </remarks>
internal static class GermanVerbs
{
    private const string Table = """
        - SC sagt sagte sagten sagen :gesagt
        - SCIO erklär. :erklärt
        - SCO beton. :betont
        - SC mein. :gemeint
        - SC schreibt schrieb schrieben schreiben :geschrieben
        - SCI behaupt. :behauptet
        - SCI versicher. :versichert
        - SCI beteuer. :beteuert
        - SCO bekräftig. :bekräftigt
        - SCO unterstreicht unterstrich unterstrichen unterstreichen
        - SCO bestätig. :bestätigt
        - SCO berichtet berichtete berichteten berichten :berichtet
        - SCO meld. :gemeldet
        - SCO erläuter. :erläutert
        - SC ergänz. :ergänzt
        - SC äußer. :geäußert
        - SC antwort. :geantwortet
        - SC entgegn. :entgegnet
        - SC erwider. :erwidert
        - SC frag. :gefragt
        - SCOP mahn. :gemahnt
        - SCP warn. :gewarnt
        - SCP klag. :geklagt
        - SCP schwärm. :geschwärmt
        - SC urteil. :geurteilt
        - SC resümier. :resümiert
        - SC bilanzier. :bilanziert
        - SC kommentier. :kommentiert
        - SC konstatier. :konstatiert
        - SC argumentier. :argumentiert
        - SC spott. :gespottet
        - SC scherz. :gescherzt
        - SC twitter. :getwittert
        - SC ruft rief riefen rufen :gerufen
        - SC hieß heißt
        - SC prophezei. :prophezeit
        - SC präzisier. :präzisiert
        - SC erinner. :erinnert
        - SCO erzähl. :erzählt
        - SC verkünd. :verkündet
        - SC bemerk. :bemerkt
        - SC signalisier. :signalisiert
        - SC moniert monierte monierten monieren
        - SCIO forder. :gefordert
        - SCIO verlang. :verlangt
        - SCIO versprechen verspricht versprach versprachen :versprochen
        - SCIP droh. :gedroht
        - CIO empfiehlt empfahl empfahlen empfehlen :empfohlen
        - CIO beantrag. :beantragt
        - CIO vereinbar. :vereinbart
        - CO beschreibt beschrieb beschrieben beschreiben
        - SCO kritisier. :kritisiert
        - SCO bemängel. :bemängelt
        - SCO begrüß. :begrüßt
        - SCO bedauer. :bedauert
        - SCO lob. :gelobt
        - O verurteil. :verurteilt
        - O verteidig. :verteidigt
        - CIO bestreitet bestritt bestritten bestreiten
        - CIO dementier. :dementiert
        - CO enthüll. :enthüllt
        - CO vermut. :vermutet
        - CI glaub. :geglaubt
        - CI hoff. :gehofft
        - C find. fand fanden :gefunden
        - C denkt dachte dachten denken :gedacht
        - CI fürcht. :gefürchtet
        - CIO befürcht. :befürchtet
        - CO erwart. :erwartet
        - CO schätz. :geschätzt
        - CIO plädier. :plädiert
        - P plädier. :plädiert
        - IP appellier. :appelliert
        - IP bittet bat baten bitten :gebeten
        - CI rät riet rieten raten :geraten
        - CI erfuhr erfahren
        - P spricht sprach sprachen sprechen :gesprochen
        - K nennt nannte nannten nennen :genannt
        - K bezeichn. :bezeichnet
        - K beschreibt beschrieb beschrieben
        - IK beschuldig. :beschuldigt
        - KC wert. :gewertet
        - K charakterisier. :charakterisiert
        - SC konter. :gekontert
        - SC verlaut. :verlautet
        - SC schimpf. :geschimpft
        - SC wetter. :gewettert
        - SC polter. :gepoltert
        - SC jubel. :gejubelt
        - SC mutmaß. :gemutmaßt
        - CO bezweifel. :bezweifelt
        - CIO leugn. :geleugnet
        - P verweist verwies verwiesen verweisen :verwiesen
        - P dräng. :gedrängt
        - P poch. :gepocht
        ein SC wendet wandte wandten wenden :eingewandt
        dagegen S hält hielt hielten halten
        mit SCO teil. :mitgeteilt
        an SCIO kündig. :angekündigt
        an SCI gibt gab gaben geben :angegeben
        bekannt SCO gibt gab gaben geben :bekanntgegeben
        zu SCI gibt gab gaben geben :zugegeben
        hinzu SC füg. :hinzugefügt
        an SC füg. :angefügt
        an SCO merk. :angemerkt
        hin CP weist wies wiesen weisen :hingewiesen
        zurück O weist wies wiesen weisen :zurückgewiesen
        ein SCO räum. :eingeräumt
        fest SCO stell. :festgestellt
        klar SC stell. :klargestellt
        aus SC führ. :ausgeführt
        an CO führ. :angeführt
        hervor SCO hebt hob hoben heben :hervorgehoben
        dar CO leg. :dargelegt
        nahe CIO leg. :nahegelegt
        fort S setz. :fortgesetzt
        fort S fährt fuhr fuhren fahren :fortgefahren
        an CO deut. :angedeutet
        ab O lehn. :abgelehnt
        ab CIO streitet stritt stritten streiten :abgestritten
        aus CO schließt schloss schlossen schließen :ausgeschlossen
        zu CIO sag. :zugesagt
        vor CIO wirft warf warfen werfen :vorgeworfen
        vor CIO schlägt schlug schlugen schlagen :vorgeschlagen
        an IO bietet bot boten bieten :angeboten
        auf IP ruft rief riefen rufen :aufgerufen
        auf I forder. :aufgefordert
        aus P spricht sprach sprachen sprechen :ausgesprochen
        aus C geht ging gingen gehen :ausgegangen
        voraus CO sag. :vorausgesagt
        überzeugt SC zeig. :gezeigt
        zuversichtlich SC zeig.
        besorgt SC zeig.
        enttäuscht SC zeig.
        erfreut SC zeig.
        offen SC zeig.
        """;

    private static readonly FrozenDictionary<string, ImmutableArray<GermanReading>> Readings = Read();

    private static readonly FrozenDictionary<string, ImmutableArray<GermanReading>>.AlternateLookup<
        ReadOnlySpan<char>
    > Lookup = Readings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The readings of a word as a reporting verb; empty for any other word.</summary>
    public static ImmutableArray<GermanReading> Find(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var readings) ? readings : [];

    private static FrozenDictionary<string, ImmutableArray<GermanReading>> Read()
    {
        var readings = new Dictionary<string, List<GermanReading>>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            var prefix = words[0] == "-" ? "" : words[0];
            var frames = FramesOf(words[1]);
            foreach (var (form, isParticiple) in words[2..].SelectMany(FormsOf))
            {
                // A participle holds its particle already; at the end of its clause so do finite forms: "ankündigte".
                var reading = new GermanReading(isParticiple ? "" : prefix, frames, isParticiple);
                Add(readings, form, reading);
                if (!isParticiple && prefix.Length > 0)
                {
                    Add(readings, prefix + form, reading with { Prefix = "" });
                }
            }
        }

        return readings.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.ToImmutableArray(),
            StringComparer.Ordinal
        );
    }

    private static void Add(Dictionary<string, List<GermanReading>> readings, string form, GermanReading reading)
    {
        if (!readings.TryGetValue(form, out var known))
        {
            readings[form] = known = [];
        }

        known.Add(reading);
    }

    private static GermanFrame FramesOf(string letters)
    {
        var frames = GermanFrame.None;
        foreach (var letter in letters)
        {
            frames |= letter switch
            {
                'S' => GermanFrame.Speech,
                'C' => GermanFrame.Clause,
                'I' => GermanFrame.Infinitive,
                'O' => GermanFrame.Object,
                'P' => GermanFrame.Prepositional,
                _ => GermanFrame.Complement,
            };
        }

        return frames;
    }

    private static IEnumerable<(string Form, bool IsParticiple)> FormsOf(string entry)
    {
        if (entry[0] == ':')
        {
            return [(entry[1..], true)];
        }

        if (entry[^1] != '.')
        {
            return [(entry, false)];
        }

        // "antworten", "melden": an e before the endings.
        var stem = entry[..^1];
        var link =
            stem[^1] is 't' or 'd'
            || stem.EndsWith("gn", StringComparison.Ordinal)
            || stem.EndsWith("chn", StringComparison.Ordinal)
                ? "e"
                : "";
        return (
            (string[])
                [
                    $"{stem}{link}t",
                    $"{stem}{link}te",
                    $"{stem}{link}ten",
                    stem[^1] is 'r' && stem[^2] is 'e' ? stem + "n" : stem + "en",
                ]
        ).Select(form => (form, false));
    }
}
