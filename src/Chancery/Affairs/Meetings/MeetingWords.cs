using System.Collections.Frozen;
using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Meetings;

/// <summary>Words by which meetings are told.</summary>
internal static class MeetingWords
{
    private static readonly FrozenDictionary<string, MeetingKind>.AlternateLookup<ReadOnlySpan<char>> Nouns = Kinds(
        (
            MeetingKind.Meeting,
            "meeting meetings talks negotiations consultations summit summits session sessions conversation conversations dialogue"
        ),
        (MeetingKind.Visit, "visit visits trip trips"),
        (MeetingKind.Call, "call calls"),
        (MeetingKind.Exercise, "exercise exercises drill drills manoeuvres maneuvers"),
        (MeetingKind.Interview, "interview"),
        (MeetingKind.Conference, "conference conferences forum congress")
    );

    private static readonly FrozenDictionary<string, MeetingKind>.AlternateLookup<ReadOnlySpan<char>> Verbs = Kinds(
        (MeetingKind.Meeting, "met meet meets meeting"),
        (
            MeetingKind.Visit,
            "visited visit visits visiting arrive arrives arrived arriving travelled traveled travels travelling traveling came"
        ),
        (MeetingKind.Call, "spoke"),
        (MeetingKind.Meeting, "hosted hosts host hosting received receives welcomed")
    );

    // Verbs that take a meeting as their object and say no more than that it takes place.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holding = Words(
        "hold holds held holding have has had having conduct conducts conducted make makes made making pay pays paid attend attends attended attending host hosts hosted "
            + "begin began begun start started open opened opens chair chaired chairs convene convened convenes complete completed finish finished organise organize organised organized give gave"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = Words(
        "president presidents minister ministers leader leaders premier premiers chancellor king queen emir crown prince ambassador ambassadors envoy envoys secretary delegation delegations "
            + "governor governors pope head heads chairman chairperson counterpart counterparts colleague colleagues parties sides"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Officers = Words(
        "president minister chair chairman chairperson chairwoman secretary secretary-general speaker head ambassador envoy director commissioner governor"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CallLeads = Words(
        "phone telephone video conference had held have hold by the a last"
    );

    public static MeetingKind NounAt(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        if (!Nouns.TryGetValue(form, out var kind))
        {
            return MeetingKind.None;
        }

        return kind switch
        {
            // "call for", "a call to": a demand; a phone call has its medium or its partner.
            MeetingKind.Call when !IsPhoneCall(sentence, i) => MeetingKind.None,
            MeetingKind.Exercise when !IsMilitary(sentence, i) => MeetingKind.None,
            MeetingKind.Meeting when !IsAmongStates(sentence, i) => MeetingKind.None,
            MeetingKind.Conference when sentence.IsAny(i - 1, "press", "news") => MeetingKind.None,
            _ => kind,
        };
    }

    public static MeetingKind VerbAt(AffairsSentence sentence, int i) =>
        Verbs.TryGetValue(sentence.Form(i), out var kind) && char.IsLower(sentence.Form(i)[0])
            ? kind
            : MeetingKind.None;

    public static bool IsHolding(ReadOnlySpan<char> form) => Holding.Contains(form);

    /// <summary>True for the office of one person, behind the name of a body.</summary>
    public static bool IsOfficer(ReadOnlySpan<char> form) => Officers.Contains(form);

    public static bool IsOffice(ReadOnlySpan<char> form) => Offices.Contains(form);

    private static bool IsPhoneCall(AffairsSentence sentence, int i) =>
        sentence.Is(i + 1, "with")
            ? CallLeads.Contains(sentence.Form(i - 1)) || sentence.Form(i - 1).EndsWith("'s", StringComparison.Ordinal)
            : sentence.Form(i - 1) is "phone" or "telephone" or "video";

    // "a listening session", "a constant dialogue with business": no meeting that diplomacy counts.
    private static bool IsAmongStates(AffairsSentence sentence, int i) =>
        sentence.Form(i) switch
        {
            "session" or "sessions" => sentence.Form(i - 1)
                is not (
                    "legislative"
                    or "listening"
                    or "training"
                    or "photo"
                    or "question"
                    or "jam"
                    or "congressional"
                    or "Legislative"
                ),
            "dialogue" => sentence.Form(i + 1) is not "with" || sentence.NameAt(i + 2) is { IsActor: true },
            _ => true,
        };

    private static bool IsMilitary(AffairsSentence sentence, int i)
    {
        if (sentence.IsAny(i + 1, "entitled", "codenamed") || sentence.IsAny(i + 1, "dubbed", "called"))
        {
            return true;
        }

        for (var k = Math.Max(0, i - 4); k < i; k++)
        {
            var isNamed = k > 0 && char.IsUpper(sentence.Form(k)[0]) && sentence.Form(i) is [.., 's'] && k >= i - 2;
            if (
                isNamed
                || sentence.Form(k)
                    is "military"
                        or "joint"
                        or "naval"
                        or "counter-terrorism"
                        or "counterterrorism"
                        or "anti-terrorist"
                        or "command"
                        or "defence"
                        or "defense"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, MeetingKind>.AlternateLookup<ReadOnlySpan<char>> Kinds(
        params (MeetingKind Kind, string Words)[] kinds
    ) =>
        kinds
            .SelectMany(kind => kind.Words.Split(' ').Select(word => (word, kind.Kind)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet
            .ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
