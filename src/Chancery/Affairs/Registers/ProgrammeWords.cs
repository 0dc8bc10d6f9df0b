using System.Collections.Frozen;

namespace Chancery.Affairs.Registers;

/// <summary>Reads from the words of a sentence whether it tells what a programme plans, what was held of it, or what is outstanding.</summary>
internal static class ProgrammeWords
{
    private static readonly FrozenSet<string> Events = Words(
        "event events project projects activity activities exchange exchanges exhibition exhibitions concert concerts festival festivals competition competitions "
            + "conference conferences meeting meetings contest contests seminar seminars tour tours forum forums consultation consultations visit visits"
    );

    // A verb behind "will", "to be" or "planned to" is still to come.
    private static readonly FrozenSet<string> Deeds = Words(
        "held organised organized carried implemented completed opened launched inaugurated closed concluded celebrated hosted place began"
    );

    private static readonly FrozenSet<string> Ahead = Words(
        "will plan plans planned planning scheduled envisages envisaged include includes comprises provides upcoming forthcoming expected intend intends going"
    );

    private static readonly FrozenSet<string> Open = Words(
        "remain remains remaining outstanding left postponed pending"
    );

    private static readonly FrozenSet<string> Acts = Words(
        "open opens opened opening launch launched launching hold held holding close closed closing celebrate celebrated celebrating inaugurate inaugurated "
            + "conclude concluded begin began scheduled"
    );

    /// <summary>True where the words tell of a programme being opened, held, closed.</summary>
    public static bool TellAct(string words) =>
        words.Split(' ').Any(word => Acts.Contains(word.Trim(',', '.', ';', '(', ')').ToLowerInvariant()));

    /// <summary>True for a noun that counts events.</summary>
    public static bool IsEvent(string noun) => Events.Contains(noun.Split(' ')[^1]);

    /// <summary>The state that the words tell; null where they tell none, or two.</summary>
    public static ProgrammeState? StateOf(string words)
    {
        var (isHeld, isAhead, isOpen, isNegated) = (false, false, false, false);
        var before = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Trim(',', '.', ';', ':', '(', ')', '"', '“', '”', '!', '?').ToLowerInvariant();
            isNegated |= plain is "not" or "never" or "nothing" or "no";
            isOpen |=
                Open.Contains(plain)
                || (plain is "be" && before is "to" && words.Contains("yet to be", StringComparison.OrdinalIgnoreCase));
            isAhead |= Ahead.Contains(plain) || (plain is "be" && before is "to");
            isHeld |= Deeds.Contains(plain);
            before = plain;
        }

        return isNegated ? null
            : isOpen ? ProgrammeState.Outstanding
            : isAhead ? ProgrammeState.Planned
            : isHeld ? ProgrammeState.Held
            : null;
    }

    /// <summary>The part of a sentence between marks and "and" in which a word stands.</summary>
    public static string ClauseOf(string sentence, string word)
    {
        foreach (
            var clause in sentence.Split([", and ", " and ", ", ", "; ", " while ", " but "], StringSplitOptions.None)
        )
        {
            if (
                clause
                    .Split(' ')
                    .Any(part => part.Trim(',', '.', ';', '(', ')').Equals(word, StringComparison.OrdinalIgnoreCase))
            )
            {
                return clause;
            }
        }

        return sentence;
    }

    private static FrozenSet<string> Words(string words) =>
        FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal);
}
