using System.Collections.Frozen;

namespace Chancery.Language;

/// <summary>What is known of one word form.</summary>
/// <param name="Class">Its closed classes; None for the open ones.</param>
/// <param name="Frames">Its frames as a reporting verb; None for any other word.</param>
internal readonly record struct LexicalEntry(WordClass Class, ReportingFrame Frames);

/// <summary>The words that clauses, subjects and reporting verbs are told by; looked up without case and without a new string.</summary>
internal static class Lexicon
{
    private static readonly (WordClass Class, string Words)[] Classes =
    [
        (
            WordClass.Determiner,
            "the a an this these those another each every some any no both all many several most few two three four five six seven other one such certain multiple numerous"
        ),
        (WordClass.Possessive, "his her its their our my your whose"),
        (
            WordClass.SubjectPronoun,
            "he she they it we i you everyone nobody anyone someone many others both some most all er sie ils elles il elle él ella ellos он она они вона він oni ona"
        ),
        (WordClass.FirstOrSecondPerson, "i we you"),
        (WordClass.ObjectPronoun, "him her them me us you it himself herself themselves itself myself ourselves"),
        (
            WordClass.Preposition,
            "of in on at by for with from about against among near inside outside under over after before during since through including despite amid between into onto "
                + "toward towards upon via without within per like across along around behind beyond concerning regarding off up down out throughout until except alongside unlike besides"
        ),
        (WordClass.To, "to"),
        (
            WordClass.Subordinator,
            "because if when while although though unless as after before since until once whereas where lest "
                + "словно будто если когда хотя пока чтобы ніби наче неначе якщо коли хоча поки щоб"
        ),
        (WordClass.Coordinator, "and or but nor yet"),
        (
            WordClass.Auxiliary,
            "is are was were be been being am has have had having do does did will would can could may might must shall should cannot won't wouldn't can't couldn't didn't doesn't don't "
                + "isn't aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't 's 're 've 'll 'd 'm that's there's"
        ),
        (
            WordClass.Adverb,
            "also then later again further too just even still already now once earlier previously subsequently recently initially often always sometimes repeatedly simply only ever never first "
                + "soon largely instead meanwhile however nonetheless nevertheless thus therefore there here long thereby publicly privately flatly"
        ),
        (
            WordClass.Time,
            "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day night morning afternoon evening weekend earlier later last next ago tonight "
                + "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun."
        ),
        (WordClass.Relative, "who which whom whose"),
        (WordClass.Negation, "not never n't не"),
        (WordClass.That, "that que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une qu'en что що že"),
        (WordClass.Interrogative, "how why whether what who where when which if"),
        (
            WordClass.Hearer,
            "reporters journalists lawmakers supporters voters viewers listeners readers attendees delegates investors colleagues members students senators parliament congress audience crowd media press "
                + "newspaper agency magazine television radio interview officials ministers ambassadors diplomats staff employees workers donors"
        ),
        (
            WordClass.Finite,
            "grew drew flew threw blew rode rose drove chose wore tore shook fell ate withdrew undertook overcame arose awoke went came became took gave got made left stood met began sought led kept brought ran sat won lost put set let goes comes becomes takes gives gets makes leads keeps brings "
                + "runs wins loses seems appears remains remained seemed appeared happened happens faces faced includes included followed follows"
        ),
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsInLy = FrozenSet
        .ToFrozenSet(
            [
                "family",
                "reply",
                "supply",
                "assembly",
                "anomaly",
                "rally",
                "bully",
                "monopoly",
                "homily",
                "butterfly",
                "elderly",
                "monthly",
                "weekly",
                "daily",
                "only",
            ],
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, LexicalEntry>.AlternateLookup<ReadOnlySpan<char>> Entries = Build()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of <paramref name="word"/>; the default for most words.</summary>
    public static LexicalEntry Find(ReadOnlySpan<char> word) =>
        Entries.TryGetValue(word, out var entry) ? entry : default;

    /// <summary>True for a word in -ly that is an adverb: "flatly", not "family".</summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !NounsInLy.Contains(word);

    private static FrozenDictionary<string, LexicalEntry> Build()
    {
        var entries = new Dictionary<string, LexicalEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var (wordClass, words) in Classes)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(entries, word, new LexicalEntry(wordClass, ReportingFrame.None));
            }
        }

        foreach (var (form, frames) in ReportingVerbs.Forms())
        {
            Add(entries, form, new LexicalEntry(WordClass.None, frames));
        }

        foreach (var form in ForeignReportingVerbs.Forms())
        {
            Add(
                entries,
                form,
                new LexicalEntry(
                    WordClass.None,
                    ReportingFrame.Speech | ReportingFrame.That | ReportingFrame.Utterance | ReportingFrame.Foreign
                )
            );
        }

        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, LexicalEntry> entries, string word, LexicalEntry entry)
    {
        var known = entries.GetValueOrDefault(word);
        entries[word] = new LexicalEntry(known.Class | entry.Class, known.Frames | entry.Frames);
    }
}
