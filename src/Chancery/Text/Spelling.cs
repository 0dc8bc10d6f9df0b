using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>Takes British spelling to American, so that both count as one word.</summary>
/// <remarks>
/// Spelling only: <c>tonne</c> and <c>ton</c>, <c>learnt</c> and <c>learned</c> stay two words. The form it gives is a key and is
/// never shown; where it is no English word at all (<c>wize</c>) that does no harm.
/// </remarks>
internal static class Spelling
{
    private static readonly string[] NounAndVerb = ["", "s", "ed", "ing", "er", "ers"];

    /// <summary>Stems in -our, which lose the u.</summary>
    private static readonly string[] Our =
    [
        "arbour|s",
        "ardour|s",
        "armour|s|ed|y|ies",
        "behaviour|s|al|ally|ism",
        "candour",
        "clamour|s|ed|ing",
        "clangour",
        "colour|s|ed|ing|ful|less|ation",
        "demeanour|s",
        "discolour|ed",
        "dishonour|s|ed|able",
        "dolour",
        "enamour|ed",
        "endeavour|s|ed|ing",
        "favour|s|ed|ing|able|ably|ite|ites|itism",
        "fervour",
        "flavour|s|ed|ing|ings",
        "harbour|s|ed|ing",
        "honour|s|ed|ing|able|ably|ary",
        "humour|s|ed|less",
        "labour|s|ed|ing|er|ers",
        "misdemeanour|s",
        "neighbour|s|ed|ing|hood|hoods|ly|liness",
        "odour|s|less",
        "parlour|s",
        "rancour",
        "rigour|s",
        "rumour|s|ed",
        "savour|s|ed|ing|y",
        "splendour|s",
        "succour|s",
        "tumour|s",
        "unfavourable",
        "unfavourably",
        "valour",
        "vapour|s",
        "vigour",
        "dishonourable",
        "multicolour|ed",
        "watercolour|s",
    ];

    /// <summary>Stems in -re, which are -er.</summary>
    private static readonly string[] Re =
    [
        "accoutre",
        "calibre",
        "centre",
        "epicentre",
        "fibre",
        "kilometre",
        "litre",
        "lustre",
        "manoeuvre",
        "meagre",
        "metre",
        "centimetre",
        "millimetre",
        "millilitre",
        "hectolitre",
        "mitre",
        "nitre",
        "ochre",
        "reconnoitre",
        "sabre",
        "saltpetre",
        "sceptre",
        "sepulchre",
        "sombre",
        "spectre",
        "theatre",
        "amphitheatre",
    ];

    /// <summary>Verbs that double their l before a vowel.</summary>
    private static readonly string[] DoubledL =
    [
        "apparel",
        "bevel",
        "bejewel",
        "cancel",
        "carol",
        "cavil",
        "channel",
        "chisel",
        "corral",
        "counsel",
        "cudgel",
        "dial",
        "dishevel",
        "drivel",
        "duel",
        "enamel",
        "equal",
        "fuel",
        "funnel",
        "gambol",
        "gavel",
        "gravel",
        "grovel",
        "hovel",
        "imperil",
        "initial",
        "jewel",
        "kennel",
        "label",
        "laurel",
        "level",
        "libel",
        "marshal",
        "marvel",
        "model",
        "medal",
        "panel",
        "parcel",
        "pedal",
        "pencil",
        "peril",
        "pommel",
        "pummel",
        "quarrel",
        "ravel",
        "refuel",
        "relabel",
        "remodel",
        "revel",
        "rival",
        "shovel",
        "shrivel",
        "signal",
        "snivel",
        "spiral",
        "squirrel",
        "swivel",
        "symbol",
        "tassel",
        "tinsel",
        "total",
        "towel",
        "trammel",
        "travel",
        "tunnel",
        "unravel",
        "victual",
        "weasel",
        "yodel",
    ];

    /// <summary>Words that follow no rule.</summary>
    private static readonly string[] Single =
    [
        "defence defense",
        "defences defenses",
        "defenceless defenseless",
        "offence offense",
        "offences offenses",
        "licence license",
        "licences licenses",
        "pretence pretense",
        "pretences pretenses",
        "practise practice",
        "practised practiced",
        "practises practices",
        "practising practicing",
        "programme program",
        "programmes programs",
        "grey gray",
        "greys grays",
        "greyer grayer",
        "cheque check",
        "cheques checks",
        "chequered checkered",
        "tyre tire",
        "tyres tires",
        "plough plow",
        "ploughs plows",
        "ploughed plowed",
        "ploughing plowing",
        "sceptic skeptic",
        "sceptics skeptics",
        "sceptical skeptical",
        "sceptically skeptically",
        "scepticism skepticism",
        "mould mold",
        "moulds molds",
        "moulded molded",
        "mouldy moldy",
        "smoulder smolder",
        "smouldering smoldering",
        "moult molt",
        "moustache mustache",
        "moustaches mustaches",
        "pyjamas pajamas",
        "jewellery jewelry",
        "judgement judgment",
        "judgements judgments",
        "acknowledgement acknowledgment",
        "acknowledgements acknowledgments",
        "abridgement abridgment",
        "ageing aging",
        "cosy cozy",
        "artefact artifact",
        "artefacts artifacts",
        "draught draft",
        "draughts drafts",
        "gaol jail",
        "gaoled jailed",
        "sulphur sulfur",
        "sulphuric sulfuric",
        "aluminium aluminum",
        "aeroplane airplane",
        "aeroplanes airplanes",
        "fulfil fulfill",
        "fulfils fulfills",
        "fulfilment fulfillment",
        "enrol enroll",
        "enrols enrolls",
        "enrolment enrollment",
        "enrolments enrollments",
        "instal install",
        "instalment installment",
        "instalments installments",
        "distil distill",
        "instil instill",
        "appal appall",
        "skilful skillful",
        "skilfully skillfully",
        "wilful willful",
        "wilfully willfully",
        "woollen woolen",
        "catalogue catalog",
        "catalogues catalogs",
        "catalogued cataloged",
        "dialogue dialog",
        "dialogues dialogs",
        "analogue analog",
        "analogues analogs",
        "monologue monolog",
        "prologue prolog",
        "epilogue epilog",
        "counsellor counselor",
        "counsellors counselors",
        "jeweller jeweler",
        "jewellers jewelers",
        "traveller traveler",
        "marvellous marvelous",
        "marvellously marvelously",
        "libellous libelous",
        "towards toward",
        "afterwards afterward",
        "okay ok",
        "manoeuvred maneuvered",
        "manoeuvring maneuvering",
        "manoeuvrable maneuverable",
        "manoeuvrability maneuverability",
        "theatres theaters",
        "centred centered",
        "centring centering",
        "anaemia anemia",
        "anaemic anemic",
        "anaesthesia anesthesia",
        "anaesthetic anesthetic",
        "anaesthetics anesthetics",
        "paediatric pediatric",
        "paediatrics pediatrics",
        "paediatrician pediatrician",
        "paediatricians pediatricians",
        "orthopaedic orthopedic",
        "leukaemia leukemia",
        "haemorrhage hemorrhage",
        "haemoglobin hemoglobin",
        "gynaecology gynecology",
        "gynaecologist gynecologist",
        "diarrhoea diarrhea",
        "foetus fetus",
        "foetal fetal",
        "oestrogen estrogen",
        "oesophagus esophagus",
        "encyclopaedia encyclopedia",
        "mediaeval medieval",
        "archaeology archeology",
        "archaeological archeological",
        "archaeologist archeologist",
        "archaeologists archeologists",
        "homoeopathic homeopathic",
        "neighbourly neighborly",
        "cypher cipher",
        "syphon siphon",
        "carburettor carburetor",
    ];

    private static readonly string[] IseEndings =
    [
        "ise",
        "ised",
        "ises",
        "iser",
        "isers",
        "ising",
        "isation",
        "isations",
        "isational",
        "isable",
        "lyse",
        "lysed",
        "lyses",
        "lyser",
        "lysers",
        "lysing",
    ];

    /// <summary>Words in -ise whose form in -ize is another word.</summary>
    private static readonly FrozenSet<string> NotIse = FrozenSet.Create(
        StringComparer.Ordinal,
        ["prise", "prised", "prises", "prising"]
    );

    private static readonly FrozenDictionary<string, string> Variants = BuildVariants();

    private const int FilterBits = 16;
    private const int FilterSize = (1 << FilterBits) / 64;

    private static readonly ulong[] VariantFilter = BuildFilter();

    /// <summary>The American spelling of a normalized word; the word itself where the two agree.</summary>
    public static string ToAmerican(string word)
    {
        if (Variants.TryGetValue(word, out var american))
        {
            return american;
        }

        foreach (var ending in IseEndings)
        {
            if (
                word.Length > ending.Length + 1
                && word.EndsWith(ending, StringComparison.Ordinal)
                && !NotIse.Contains(word)
            )
            {
                var s = word.Length - ending.Length + ending.IndexOf('s', StringComparison.Ordinal);
                return string.Concat(word.AsSpan(0, s), "z", word.AsSpan(s + 1));
            }
        }

        return word;
    }

    /// <summary>False when <see cref="ToAmerican"/> is certain to leave an ASCII word of any case as it is.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">The key of the word in lower case.</param>
    public static bool MayVary(ReadOnlySpan<char> word, ulong key) =>
        (IsInFilter(VariantFilter, key) && IsInFilter(VariantFilter, key >> FilterBits)) || MayEndInIse(word);

    private static bool IsInFilter(ulong[] filter, ulong key) =>
        (filter[(key >> 6) & (FilterSize - 1)] >> (int)(key & 63) & 1) != 0;

    private static bool MayEndInIse(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
        {
            return false;
        }

        // How far from its end each ending has its s: ise 2, ised ises iser 3, isers ising 4, isable 5, isation 6 and so on.
        return (word[^1] | 0x20) switch
        {
            'e' => HasS(word, 2) || HasS(word, 5),
            'd' or 'r' => HasS(word, 3),
            's' => HasS(word, 3) || HasS(word, 4) || HasS(word, 7),
            'g' => HasS(word, 4),
            'n' => HasS(word, 6),
            'l' => HasS(word, 8),
            _ => false,
        };
    }

    private static bool HasS(ReadOnlySpan<char> word, int fromEnd) =>
        word.Length > fromEnd && (word[^fromEnd] | 0x20) == 's' && (word[^(fromEnd + 1)] | 0x20) is 'i' or 'y';

    private static FrozenDictionary<string, string> BuildVariants()
    {
        var variants = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Our)
        {
            var parts = entry.Split('|');
            var stem = parts[0];
            var u = stem.LastIndexOf("our", StringComparison.Ordinal) + 1;
            var american = stem.Remove(u, 1);
            variants[stem] = american;
            foreach (var ending in parts.Skip(1))
            {
                variants[stem + ending] = american + ending;
            }
        }

        foreach (var british in Re)
        {
            var american = (british[..^2] + "er").Replace("oeuv", "euv", StringComparison.Ordinal);
            variants[british] = american;
            variants[british + "s"] = american + "s";
            variants[british + "d"] = american + "ed";
        }

        foreach (var verb in DoubledL)
        {
            foreach (var ending in NounAndVerb.Where(ending => ending.Length > 1))
            {
                variants[verb + "l" + ending] = verb + ending;
            }
        }

        foreach (var pair in Single)
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            variants[pair[..space]] = pair[(space + 1)..];
        }

        return variants.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Two bits a word: of the words that have no variant one in a thousand or so is looked up all the same.</summary>
    private static ulong[] BuildFilter()
    {
        var filter = new ulong[FilterSize];
        foreach (var british in Variants.Keys)
        {
            var key = WordKey.Of(british);
            foreach (var bits in (ulong[])[key, key >> FilterBits])
            {
                filter[(bits >> 6) & (FilterSize - 1)] |= 1UL << (int)(bits & 63);
            }
        }

        return filter;
    }
}
