namespace Chancery.Language;

/// <summary>The reporting verbs of English with all their forms and the frames they stand in.</summary>
/// <remarks>
/// One line a frame; a verb may stand in several. A form in brackets replaces the regular past. General knowledge of English,
/// after the classes of verbs of communication in grammars; no corpus was counted.
/// </remarks>
internal static class ReportingVerbs
{
    private const ReportingFrame Utterance = ReportingFrame.Utterance;

    private static readonly (ReportingFrame Frames, string Verbs)[] Table =
    [
        (
            Utterance | ReportingFrame.Speech | ReportingFrame.Clause | ReportingFrame.That,
            """
            say(said) add announce state argue claim note insist explain stress emphasize emphasise acknowledge admit declare reply respond write(wrote,written)
            tweet predict report conclude contend assert allege observe remark recall reiterate concede caution complain joke quip comment
            maintain affirm warn estimate suggest underline underscore highlight testify repeat confess boast counter muse lament charge
            """
        ),
        (
            Utterance | ReportingFrame.Speech,
            """
            continue go(went,gone) begin(began,begun) start ask answer shout cry yell whisper sigh snap exclaim retort chant read(read) sum tell(told) conclude proclaim
            demand urge opine interject scoff bellow plead text email e-mail post agree confirm elaborate finish advise promise vow deny wonder scold chide
            speak(spoke,spoken) laugh smile murmur mutter gush crow intone thunder declare inquire reason grumble fume tease
            """
        ),
        (
            Utterance | ReportingFrame.That,
            """
            confirm agree indicate reveal disclose mention imply deny hint signal proclaim promise vow pledge swear(swore,sworn) complain reassure
            answer proposes propose recommend request demand advise clarify certify assure remind specify rule dispute speculate lament post
            point shout yell cry tweet text stipulate convey relate inform notify rumour rumor
            """
        ),
        (
            ReportingFrame.That,
            """
            believe think(thought) hope fear know(knew,known) feel(felt) expect assume suspect doubt worry understand(understood) realize realise
            learn(learned,learnt) find(found) show(showed,shown) decide determine discover hold(held) consider recognize recognise guess anticipate calculate
            see(saw,seen) hear(heard) notice demonstrate prove prefer figure bet(bet) forecast presume conclude wish care regret mean(meant) envision judge
            """
        ),
        (
            ReportingFrame.Clause,
            "believe think(thought) hope fear feel(felt) expect suspect guess bet(bet) figure wish know(knew,known) find(found) show(showed,shown) learn(learned,learnt) realize realise doubt"
        ),
        (Utterance | ReportingFrame.Clause, "agree confirm reveal indicate promise vow swear(swore,sworn) mention"),
        (
            Utterance | ReportingFrame.Infinitive,
            "vow promise pledge agree threaten refuse offer swear(swore,sworn) propose claim demand request undertake(undertook,undertaken)"
        ),
        (
            ReportingFrame.Infinitive,
            "hope want plan intend expect seek(sought) decide aim wish aspire prefer hesitate prepare"
        ),
        (
            Utterance | ReportingFrame.ObjectInfinitive,
            "urge ask tell(told) order advise beg implore encourage instruct warn request invite challenge command summon exhort"
        ),
        (
            Utterance | ReportingFrame.Addressee,
            "tell(told) inform assure remind warn notify advise reassure convince persuade promise ask caution brief"
        ),
        (
            Utterance | ReportingFrame.Object,
            """
            deny reject criticize criticise condemn denounce praise welcome slam blast dismiss announce confirm acknowledge reiterate stress emphasize
            emphasise highlight underline underscore cite mention express voice accuse blame applaud hail tout propose propose mock ridicule decry lament
            question defend endorse oppose support protest urge demand suggest address describe discuss detail outline explain note predict chastise scold downplay belittle disparage admonish excoriate rebut
            repeat admit bemoan deplore ridicule commend lambaste rebuke chide attack assail disavow disclose reveal recommend promise pledge
            vow apologize thank congratulate denigrate deride extol laud trumpet concede allege reaffirm
            """
        ),
        (
            Utterance | ReportingFrame.Prepositional,
            """
            call point warn speak(spoke,spoken) talk complain insist object appeal comment apologize apologise boast brag allude refer press argue push agree
            advocate hint rail advise caution testify elaborate
            """
        ),
        (
            ReportingFrame.Prepositional,
            "believe think(thought) worry dream hope know(knew,known) learn(learned,learnt)"
        ),
        (
            Utterance | ReportingFrame.ObjectComplement,
            "call describe label characterize characterise brand portray deem denounce depict dub slam dismiss declare hail term cast(cast) paint condemn liken"
        ),
        (ReportingFrame.ObjectComplement, "consider see(saw,seen) view regard"),
        (
            Utterance | ReportingFrame.Interrogative,
            "explain ask describe tell(told) say(said) discuss question inquire mention reveal detail outline clarify recall note wonder argue specify suggest"
        ),
        (
            ReportingFrame.Interrogative,
            "know(knew,known) wonder see(saw,seen) understand(understood) decide determine show(showed,shown) learn(learned,learnt)"
        ),
    ];

    // Forms that are nouns more often than not unless a subject stands right before them.
    private static readonly HashSet<string> Nouns = new(
        (
            "claim claims report reports state states note notes comment comments charge charges counter counters estimate estimates fear fears hope hopes "
            + "demand demands request requests promise promises pledge pledges vow vows call calls point points talk talks press push plan plans aim aims "
            + "question questions answer answers offer offers order orders mention mentions address addresses support supports attack attacks challenge challenges "
            + "complain warning post posts text texts email emails tweet tweets joke jokes protest protests detail details outline outlines highlight highlights "
            + "doubt doubts worry worries guess guesses bet bets find finds show shows figure figures forecast forecasts judge judges view views regard regards "
            + "appeal appeals reply replies read reads start starts sum sums cry cries laugh laughs smile smiles reason reasons praise blast slam cast term terms label labels brand "
            + "object objects command commands brief briefs voice voices blame hint hints signal signals rule rules dispute disputes dream dreams answer finish "
            + "care mean means saw seeing prefer thought found hold holds feeling meaning finding findings rumor rumors rumour rumours wish wishes thanks dub wonder wonders"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Doubling = new(
        ["admit", "rebut", "bet", "dub", "brag", "beg", "plan", "slam", "begin", "chat"],
        StringComparer.Ordinal
    );

    /// <summary>Every form with its frames; a form that stands in several lines comes several times.</summary>
    public static IEnumerable<(string Form, ReportingFrame Frames)> Forms()
    {
        foreach (var (frames, verbs) in Table)
        {
            foreach (var verb in verbs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var (form, form2) in Inflect(verb))
                {
                    yield return (
                        form,
                        frames | form2 | (Nouns.Contains(form) ? ReportingFrame.AlsoNoun : ReportingFrame.None)
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Form, ReportingFrame Mark)> Inflect(string entry)
    {
        var bracket = entry.IndexOf('(', StringComparison.Ordinal);
        var verb = bracket < 0 ? entry : entry[..bracket];
        yield return (verb, ReportingFrame.Base);
        yield return (
            EndsInSibilant(verb) ? verb + "es"
            : EndsInConsonantY(verb) ? verb[..^1] + "ies"
            : verb + "s",
            ReportingFrame.None
        );

        var stem = Doubling.Contains(verb) ? verb + verb[^1] : verb;
        yield return ((stem[^1] == 'e' && stem[^2] != 'e' ? stem[..^1] : stem) + "ing", ReportingFrame.Gerund);
        if (bracket >= 0)
        {
            foreach (var past in entry[(bracket + 1)..^1].Split(','))
            {
                yield return (past, ReportingFrame.None);
            }
        }
        else
        {
            yield return (
                stem[^1] == 'e' ? stem + "d"
                : EndsInConsonantY(stem) ? stem[..^1] + "ied"
                : stem + "ed",
                ReportingFrame.None
            );
        }
    }

    private static bool EndsInSibilant(string verb) =>
        verb[^1] is 's' or 'x' or 'z'
        || verb.EndsWith("sh", StringComparison.Ordinal)
        || verb.EndsWith("ch", StringComparison.Ordinal)
        || verb == "go";

    private static bool EndsInConsonantY(string verb) =>
        verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
