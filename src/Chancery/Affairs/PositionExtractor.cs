using Chancery.Language;

namespace Chancery.Affairs;

/// <summary>
/// Finds sentences in which somebody holds something on an issue: rule <c>holds</c> by a verb or an expression of holding, rule <c>stance</c> by a noun
/// with its holder, rules <c>must</c> and <c>judges</c> by what the speaker calls due, important or out of the question.
/// </summary>
internal static class PositionExtractor
{
    private const int Reach = 40;

    /// <summary>The positions of a sentence: for each issue that it speaks of, those who hold something.</summary>
    public static IEnumerable<Position> Extract(AffairsSentence sentence, IssueIndex issues, Statement statement)
    {
        if (sentence.Count < 5 || sentence.IsQuestion || sentence.Is(sentence.Count - 1, "?"))
        {
            yield break;
        }

        var found = issues.Of(sentence);
        if (found.Count == 0 || IsOfAnotherVoice(sentence))
        {
            yield break;
        }

        var seen = new HashSet<(string, string)>();
        foreach (var (holder, first, end) in HeldIn(sentence))
        {
            foreach (var (issue, _) in found.Where(one => one.At >= first && one.At < end))
            {
                if (seen.Add((holder, issue)))
                {
                    yield return new Position
                    {
                        Holder = holder,
                        Issue = issue,
                        Statement = statement,
                    };
                }
            }
        }
    }

    // Who holds something, and the words in which the issue has to stand. What the speaker calls due counts only where nobody else holds anything.
    private static IEnumerable<(string Holder, int First, int End)> HeldIn(AffairsSentence sentence)
    {
        var isHeld = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            var holders =
                PositionWords.Stances.Contains(sentence.Form(i)) ? OwnersOf(sentence, i)
                : i > 0 && IsHolding(sentence, i) ? HoldersOf(sentence, i)
                : [];
            foreach (var holder in holders)
            {
                isHeld = true;
                yield return (
                    holder,
                    PointsBack(sentence, i) ? Clause.Start(sentence, i) - Reach : TopicStart(sentence, i),
                    EndOfScope(sentence, i)
                );
            }
        }

        if (isHeld || SubjectFinder.Speaker(sentence) is not { IsEmpty: false } speaker)
        {
            yield break;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            var verb = IsDue(sentence, i) ? i : VerbOfJudgement(sentence, i);
            if (verb > 0 && !IsAboutSpeech(sentence, i))
            {
                var subject = AssertedClause.SubjectStart(sentence, verb);
                if (AssertedClause.Is(sentence, verb, subject))
                {
                    yield return (JudgeOf(sentence, i) ?? speaker[^1], subject, EndOfScope(sentence, i));
                    yield break;
                }
            }
        }
    }

    private static bool IsHolding(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        if (PositionWords.IsExpression(sentence, i))
        {
            return true;
        }

        // "are against", "is committed to", "are in favour of", "are convinced that"
        if (
            sentence.Words[i].Is(WordClass.Auxiliary)
            && form is "is" or "are" or "am" or "remain" or "remains" or "'re" or "’re" or "'m" or "’m"
        )
        {
            var next = i + 1;
            while (sentence.Words.Count > next && sentence.Words[next].Is(WordClass.Adverb))
            {
                next++;
            }

            return sentence.IsAny(next, "against", "opposed")
                || (sentence.Is(next, "committed") && sentence.Is(next + 1, "to"))
                || (sentence.Is(next, "in") && sentence.IsAny(next + 1, "favour", "favor"))
                || (sentence.Is(next, "united") && IsUnited(sentence, next))
                || (sentence.IsAny(next, "convinced", "concerned") && sentence.IsAny(next + 1, "that", "about"));
        }

        // "should Norland not respect": no finite verb.
        if (
            !PositionWords.Holding.Contains(form)
            || (sentence.Is(i - 1, "not") && !sentence.Words[Math.Max(0, i - 2)].Is(WordClass.Auxiliary))
        )
        {
            return false;
        }

        // "call for", "call on"; "consider which", "urge you to": no position.
        var behind = sentence.Form(i + 1);
        return form switch
        {
            "call" or "calls" => behind is "for" or "on" or "upon",
            // "imposed, I believe, further sanctions": in passing.
            "believe" or "believes" => behind is not ",",
            "consider" or "considers" or "recognise" or "recognize" or "agree" or "agrees" => behind
                is not ("which" or "what" or "how" or "whether" or "to" or "you"),
            "urge" or "appreciate" or "respect" or "welcome" or "accept" or "support" => behind
                is not ("you" or "your" or "him" or "her" or "me" or "everyone" or "everybody" or "," or "."),
            "support" or "supports" or "demand" or "demands" or "favor" or "favour" => !sentence
                .Words[i - 1]
                .Is(WordClass.Determiner | WordClass.Possessive),
            _ => true,
        };
    }

    // "united against", "united with Sudland in rejecting"
    private static bool IsUnited(AffairsSentence sentence, int i)
    {
        for (var k = i + 1; k < Math.Min(sentence.Count - 1, i + 6); k++)
        {
            if (sentence.Is(k, "against"))
            {
                return true;
            }

            if (sentence.Is(k, "in"))
            {
                return sentence.Form(k + 1)
                    is "rejecting"
                        or "opposing"
                        or "supporting"
                        or "condemning"
                        or "demanding"
                        or "calling"
                        or "believing";
            }
        }

        return false;
    }

    private static bool IsDue(AffairsSentence sentence, int i)
    {
        if (!PositionWords.Due.Contains(sentence.Form(i)))
        {
            return false;
        }

        // "should have told us" blames; "cannot send" is unable, "cannot be justified" and "cannot accept" hold.
        var next = i + 1;
        while (next < sentence.Count && sentence.Words[next].Is(WordClass.Adverb | WordClass.Negation))
        {
            next++;
        }

        // "should they agree" is a condition.
        return !sentence.Is(next, "have")
            && next < sentence.Count
            && !sentence.Words[next].Is(WordClass.SubjectPronoun | WordClass.Determiner | WordClass.Possessive)
            && sentence.NameAt(next) is null
            && (
                sentence.Form(i) is not "cannot"
                || sentence.Form(next)
                    is "be"
                        or "accept"
                        or "allow"
                        or "tolerate"
                        or "agree"
                        or "ignore"
                        or "recognise"
                        or "recognize"
                        or "let"
                        or "support"
            )
            && !(sentence.Is(i, "cannot") && sentence.Is(i - 1, "I"));
    }

    // "is (an absolute) priority", "remains essential", "proves to be the best", "has reached an unprecedented level"
    private static int VerbOfJudgement(AffairsSentence sentence, int i)
    {
        // "initiatives to end sanctions deserve every support"
        if (
            sentence.Form(i) is "support" or "condemnation" or "recognition"
            && (sentence.IsAny(i - 1, "deserve", "deserves") || sentence.IsAny(i - 2, "deserve", "deserves"))
        )
        {
            return sentence.IsAny(i - 1, "deserve", "deserves") ? i - 1 : i - 2;
        }

        if (!PositionWords.Judging.Contains(sentence.Form(i)))
        {
            return -1;
        }

        for (var k = i - 1; k > 0 && i - k < 6; k--)
        {
            var form = sentence.Form(k);
            if (form is "is" or "are" or "remains" or "remain" or "be" or "become" or "becomes" or "reached")
            {
                // "unjustified war" and "best practices" only name; a level is reached, nothing else is.
                var isFit = sentence.Is(i, "unprecedented") == form is "reached" && !sentence.Is(k - 1, "I");
                var isBare = sentence.IsAny(k - 1, "it", "this") || sentence.Is(k - 1, "that");
                return isFit && (!isBare || sentence.IsAny(i + 1, "to", "that")) ? k : -1;
            }

            if (
                sentence.Words[k].Kind != WordKind.Word
                || sentence.Words[k].Is(WordClass.Preposition | WordClass.SubjectPronoun)
                || form is [_, _, _, .., 'i', 'n', 'g']
            )
            {
                return -1;
            }
        }

        return -1;
    }

    // "it is necessary to recall", "I must say", "it is important that you came": about the talk itself.
    private static bool IsAboutSpeech(AffairsSentence sentence, int i)
    {
        var next = sentence.IsAny(i + 1, "to", "also") ? i + 2 : i + 1;
        return sentence.Form(next)
                is "say"
                    or "recall"
                    or "note"
                    or "mention"
                    or "add"
                    or "admit"
                    or "confess"
                    or "thank"
                    or "express"
                    or "tell"
                    or "ask"
                    or "stress"
                    or "emphasise"
                    or "emphasize"
                    or "underline"
                    or "remember"
                    or "remind"
                    or "repeat"
            || (sentence.Is(next, "be") && sentence.Form(next + 1) is "clear" or "honest" or "frank" or "careful")
            || (sentence.Is(i + 1, "that") && sentence.Is(i + 2, "you"))
            || (sentence.Is(i - 1, "you") && sentence.Is(i - 2, "that"));
    }

    // "is a priority of the alliance", "for Norland": whose it is, where that is said.
    private static string? JudgeOf(AffairsSentence sentence, int i)
    {
        if (!sentence.Is(i, "priority") || !sentence.IsAny(i + 1, "of", "for"))
        {
            return null;
        }

        var at = Phrases.Skip(sentence, i + 2);
        return sentence.NameAt(at) is { Kind: SentenceNameKind.Body or SentenceNameKind.State } name ? name.Name : null;
    }

    // "Norland's measured stance on", "the position of Norland on", "the readiness of Norland to"
    private static IEnumerable<string> OwnersOf(AffairsSentence sentence, int i)
    {
        // "the support of Norland" may be given to it as well as by it.
        if (
            sentence.Form(i) is not ("support" or "opposition" or "commitment" or "rejection" or "condemnation")
            && sentence.Is(i + 1, "of")
            && sentence.NameAt(Phrases.Skip(sentence, i + 2)) is { } behind
            && CanHold(behind)
        )
        {
            return [behind.Name];
        }

        if (
            sentence.Form(i + 1)
            is not (
                "on"
                or "to"
                or "for"
                or "towards"
                or "toward"
                or "against"
                or "of"
                or "about"
                or "over"
                or "regarding"
            )
        )
        {
            return [];
        }

        for (var k = i - 1; k >= 0 && i - k < 6; k--)
        {
            if (sentence.NameAt(k) is { } name)
            {
                return name.IsPossessive && CanHold(name) ? [name.Name] : [];
            }

            if (
                sentence.Words[k].Kind != WordKind.Word
                || sentence.Words[k].Is(WordClass.Preposition | WordClass.Determiner)
            )
            {
                return [];
            }
        }

        return [];
    }

    private static bool CanHold(SentenceName name) =>
        name.Kind is SentenceNameKind.Body or SentenceNameKind.State or SentenceNameKind.Capital;

    // One row for each who holds it; for "we" the state that the speaker speaks for, else the speaker.
    private static IEnumerable<string> HoldersOf(AffairsSentence sentence, int verb)
    {
        var subject = SubjectFinder.Of(sentence, verb, null);
        if (subject.IsEmpty || !AssertedClause.Is(sentence, verb, AssertedClause.SubjectStart(sentence, verb)))
        {
            return [];
        }

        var speaker = SubjectFinder.Speaker(sentence);
        if (!speaker.IsEmpty && subject[0] == speaker[0])
        {
            return [speaker[^1]];
        }

        return subject.Where(name =>
            char.IsUpper(name[0])
            && !name.StartsWith("Our ", StringComparison.Ordinal)
            && !name.StartsWith("My ", StringComparison.Ordinal)
        );
    }

    // "On the canal, which is old, we reject …": the issue stands in front; else the word itself.
    private static int TopicStart(AffairsSentence sentence, int verb)
    {
        var comma = AssertedClause.SubjectStart(sentence, verb) - 1;
        for (var chunks = 0; chunks < 3 && sentence.Is(comma, ","); chunks++)
        {
            var start = comma;
            while (
                start > 0 && sentence.Words[start - 1].Kind != WordKind.Punctuation && !sentence.Is(start - 1, "that")
            )
            {
                start--;
            }

            if (
                sentence.IsAny(start, "on", "regarding")
                || sentence.IsAny(start, "concerning", "about")
                || sentence.Is(start, "as") && sentence.IsAny(start + 1, "for", "regards")
            )
            {
                return start;
            }

            comma = start - 1;
        }

        return verb;
    }

    // "Norland opposes sanctions, Sudland opposes them": the issue stands before.
    private static bool PointsBack(AffairsSentence sentence, int verb) =>
        sentence.Form(verb + 1) is "it" or "this" or "them" or "that" or "these"
        || (sentence.Is(verb + 1, "against") && sentence.Form(verb + 2) is "it" or "this" or "them" or "that");

    // Up to the next clause that says something else: a reason, a condition, a new subject.
    private static int EndOfScope(AffairsSentence sentence, int i)
    {
        var end = i + 1;
        while (end < sentence.Count && end - i < Reach)
        {
            var form = sentence.Form(end);
            var isNewSubject =
                form is "," or "and" or "but"
                && end + 1 < sentence.Count
                && (
                    sentence.Words[end + 1].Is(WordClass.SubjectPronoun)
                    || (form is "," && sentence.IsAny(end + 1, "and", "but") && IsVerbNear(sentence, end + 2))
                    || (
                        form is ","
                        && sentence.IsAny(end + 1, "and", "but")
                        && end + 2 < sentence.Count
                        && sentence.Words[end + 2].Is(WordClass.SubjectPronoun)
                    )
                );
            if (
                isNewSubject
                || form
                    is "—"
                        or "–"
                        or ";"
                        or "because"
                        or "if"
                        or "unless"
                        or "when"
                        or "while"
                        or "although"
                        or "who"
                        or "where"
            )
            {
                break;
            }

            end++;
        }

        return end;
    }

    // ", and Norland will …"
    private static bool IsVerbNear(AffairsSentence sentence, int i)
    {
        for (var k = i; k < Math.Min(sentence.Count, i + 4); k++)
        {
            if (sentence.Words[k].Is(WordClass.Auxiliary))
            {
                return k > i;
            }
        }

        return false;
    }

    // "Ilse Maren: We oppose …" within another's turn: a line of a further speaker.
    private static bool IsOfAnotherVoice(AffairsSentence sentence)
    {
        for (var i = 0; i < Math.Min(5, sentence.Count); i++)
        {
            if (sentence.Form(i) is ":")
            {
                return i > 0;
            }

            if (sentence.Words[i].Kind != WordKind.Word || !sentence.Words[i].IsCapitalized)
            {
                return false;
            }
        }

        return false;
    }
}
