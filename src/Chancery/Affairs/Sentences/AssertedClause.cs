using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Affairs.Sentences;

/// <summary>Tells whether a clause says what it says in the speaker's own name: not as a condition, a question, a relative clause or what others think.</summary>
internal static class AssertedClause
{
    private const int Reach = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subordinating = Words(
        "if whether unless until till because when whenever who whom whose which where wherever why how what whatever than lest like whereby suppose supposing"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Thinking = Words(
        "think thinks thought believe believes believed say says said saying know knows knew hope hopes hoped feel feels felt argue argues argued claim claims claimed "
            + "suggest suggests suggested suggesting insist insists insisted mean means meant tell tells told imagine wish guess suppose assume show shows ask asks asked explain explained wonder"
    );

    // What may stand before a "that" whose clause is the speaker's own: "convinced that", "our position that"; a plain noun makes it relative.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stated = Words(
        "clear convinced sure certain confident important essential vital crucial necessary imperative obvious true agree agreed agrees emphasise emphasize emphasised emphasized stress stressed note noted "
            + "reiterate reiterated reaffirm reaffirmed affirm affirmed confirm confirmed recognise recognize recognised recognized underline underlined underscore underscored view opinion belief position "
            + "conviction understanding principle premise fact inadmissible unacceptable regret add repeat proceed"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubting = Words(
        "maybe perhaps hopefully supposedly allegedly imagine remember"
    );

    /// <summary>True where the clause around word <paramref name="at"/>, whose subject begins at <paramref name="subject"/>, is asserted by the speaker.</summary>
    public static bool Is(AffairsSentence sentence, int at, int subject)
    {
        if (IsReducedRelative(sentence, subject, at) || (!sentence.IsReported && IsInsideMarks(sentence, at)))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && at - i < Reach; i--)
        {
            var form = sentence.Form(i);
            if (form is ";" or ":" or "?" or "!" or "." or "—" or "–")
            {
                return true;
            }

            if (form is "," && (i == at - 1 || (i == subject - 1 && IsBehindRelative(sentence, i))))
            {
                // "the attacks, which cost lives, cannot be justified": behind an insertion.
                while (i > 1 && sentence.Words[i - 1].Kind != WordKind.Punctuation)
                {
                    i--;
                }

                i--;
                continue;
            }

            if (i < subject && form is "," && FrontedStart(sentence, i) is var fronted and >= 0)
            {
                // "When we meet, we must …" asserts; "If they come, we must …" does so on a condition.
                return !sentence.IsAny(fronted, "if", "unless");
            }

            if (Doubting.Contains(form) || sentence.IsAny(i, "Maybe", "Perhaps"))
            {
                return false;
            }

            if (sentence.Is(i, "that") && i < subject)
            {
                return (Thinking.Contains(sentence.Form(i - 1)) || Stated.Contains(sentence.Form(i - 1)))
                    && sentence.Form(i - 1) is not ("mean" or "means" or "meant")
                    && IsOwnThought(sentence, i - 1)
                    && Is(sentence, i - 1, SubjectStart(sentence, i - 1));
            }

            if (i < subject && Thinking.Contains(form) && !IsNoun(sentence, i))
            {
                return IsOwnThought(sentence, i) && Is(sentence, i, SubjectStart(sentence, i));
            }

            if (form is "should" && sentence.Words[i + 1].Is(WordClass.SubjectPronoun))
            {
                // "should they become necessary"
                return false;
            }

            if (Subordinating.Contains(form) || sentence.Is(i, "If") || sentence.Is(i, "Because"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The word where the subject of the verb at <paramref name="verb"/> begins, as far as words show it.</summary>
    public static int SubjectStart(AffairsSentence sentence, int verb)
    {
        var end = verb;
        while (end > 0 && sentence.Words[end - 1].Is(WordClass.Adverb | WordClass.Auxiliary | WordClass.Negation))
        {
            end--;
        }

        if (sentence.Is(end - 1, ","))
        {
            // "the attacks, which cost lives, cannot be justified"
            for (end--; end > 1 && sentence.Words[end - 1].Kind != WordKind.Punctuation; end--) { }
            end = Math.Max(0, end - 1);
        }

        if (end > 0 && sentence.Words[end - 1].Is(WordClass.SubjectPronoun))
        {
            return end - 1;
        }

        var start = end;
        while (
            start > 0
            && end - start < 14
            && sentence.Words[start - 1].Kind != WordKind.Punctuation
            && !sentence
                .Words[start - 1]
                .Is(
                    WordClass.Auxiliary
                        | WordClass.Subordinator
                        | WordClass.That
                        | WordClass.Relative
                        | WordClass.Finite
                )
            && !Thinking.Contains(sentence.Form(start - 1))
            && !Subordinating.Contains(sentence.Form(start - 1))
        )
        {
            start--;
        }

        return start;
    }

    // "we believe that", "it is our view that", "I am convinced that", "it is important that": the speaker's own; "he says that": another's.
    private static bool IsOwnThought(AffairsSentence sentence, int verb)
    {
        if (sentence.IsReported)
        {
            return true;
        }

        for (var i = verb; i >= 0 && verb - i < 8; i--)
        {
            var form = sentence.Form(i);
            if (form is "I" or "we" or "We" or "our" or "Our" or "my" or "My" or "It" or "it" or "us")
            {
                return true;
            }

            if (
                form
                is "he"
                    or "He"
                    or "she"
                    or "She"
                    or "they"
                    or "They"
                    or "you"
                    or "You"
                    or "who"
                    or ","
                    or ";"
                    or ":"
                    or "—"
            )
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNoun(AffairsSentence sentence, int i) =>
        i > 0 && sentence.Words[i - 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition);

    // The comma closes a clause that begins behind the mark before it, or the sentence, with a word like "when".
    private static int FrontedStart(AffairsSentence sentence, int comma)
    {
        var start = comma;
        while (start > 0 && sentence.Words[start - 1].Kind != WordKind.Punctuation)
        {
            start--;
        }

        var first = start < comma && sentence.IsAny(start, "and", "but") ? start + 1 : start;
        return
            first < comma
            && (
                sentence.IsAny(first, "if", "unless")
                || sentence.IsAny(first, "when", "while")
                || sentence.IsAny(first, "because", "although")
                || sentence.IsAny(first, "as", "since")
            )
            ? first
            : -1;
    }

    // "On the canal, which is old, we": the comma closes a relative clause.
    private static bool IsBehindRelative(AffairsSentence sentence, int comma)
    {
        var start = comma;
        while (start > 0 && sentence.Words[start - 1].Kind != WordKind.Punctuation)
        {
            start--;
        }

        return start > 0 && sentence.Form(start) is "which" or "who" or "whose" or "where";
    }

    // "the funding we seek", "the issues we must face": a pronoun behind a noun, without a comma.
    private static bool IsReducedRelative(AffairsSentence sentence, int subject, int at)
    {
        if (subject < 1 || subject >= at || !sentence.Words[subject].Is(WordClass.SubjectPronoun))
        {
            return false;
        }

        // "together with our partners we will": the noun is of what the clause begins with, as in "in this context we".
        var first = subject - 1;
        while (
            first > 0
            && sentence.Words[first - 1].Kind == WordKind.Word
            && !sentence.Words[first - 1].Is(WordClass.That | WordClass.Coordinator)
        )
        {
            first--;
        }

        if (
            sentence.Words[first].Is(WordClass.Preposition | WordClass.Adverb | WordClass.Time | WordClass.Subordinator)
            || sentence.IsAny(first, "together", "like")
        )
        {
            return false;
        }

        var before = sentence.Words[subject - 1];
        var form = sentence.Form(subject - 1);
        return before.Kind == WordKind.Word
            && char.IsLower(form[0])
            && !Thinking.Contains(form)
            && !before.Is(
                WordClass.Coordinator
                    | WordClass.Adverb
                    | WordClass.Time
                    | WordClass.That
                    | WordClass.Subordinator
                    | WordClass.Interrogative
            )
            && form
                is not (
                    "therefore"
                    or "today"
                    or "now"
                    or "course"
                    or "so"
                    or "why"
                    or "sure"
                    or "convinced"
                    or "certain"
                );
    }

    // “…” opened inside the sentence: words of another.
    private static bool IsInsideMarks(AffairsSentence sentence, int at)
    {
        // A closing mark without an opening one: the sentence is the last of another's words.
        for (var i = 0; i < sentence.Count && sentence.Form(i) is not "“"; i++)
        {
            if (sentence.Form(i) is "”" && i > at)
            {
                return true;
            }
        }

        var isOpen = false;
        for (var i = 1; i < at; i++)
        {
            isOpen = sentence.Form(i) switch
            {
                "“" => true,
                "”" => false,
                "\"" => !isOpen,
                _ => isOpen,
            };
        }

        return isOpen;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
