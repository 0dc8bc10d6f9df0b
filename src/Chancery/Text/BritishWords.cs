using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>Words whose British spelling is not the American one, the endings in -ise excepted.</summary>
internal static class BritishWords
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

    /// <summary>Each British word, in all its forms, with the American one.</summary>
    public static FrozenDictionary<string, string> ReadVariants()
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
}
