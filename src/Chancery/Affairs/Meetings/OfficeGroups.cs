using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads offices without a name: "the leaders of the two countries", "the foreign ministers".</summary>
internal static class OfficeGroups
{
    /// <summary>"the leaders of the two countries", "the foreign ministers"; a name behind it says who that is</summary>
    public static (string Name, int End)? Read(AffairsSentence sentence, int i, int end)
    {
        if (!sentence.Words[i].Is(WordClass.Determiner | WordClass.Possessive))
        {
            return null;
        }

        var nouns = Phrases.EndOfNouns(sentence, Phrases.Skip(sentence, i));
        if (nouns <= i + 1 || nouns > end || !MeetingWords.IsOffice(sentence.Form(nouns - 1)))
        {
            return null;
        }

        foreach (var name in sentence.Names)
        {
            if (name.First >= i && name.First <= nouns && name.Kind == SentenceNameKind.Person)
            {
                return null;
            }
        }

        // "the prime minister, Mira Holt": her name says who that is.
        if (
            sentence.Is(nouns, ",")
            && nouns + 1 < end
            && sentence.NameAt(nouns + 1) is { Kind: SentenceNameKind.Person }
        )
        {
            return null;
        }

        // "a young leaders’ forum", "the Conference of the Parties": no people who meet.
        if (sentence.IsAny(nouns, "’", "'") || sentence.Form(nouns - 1) is "Parties")
        {
            return null;
        }

        // "from both sides of the aisle"
        if (sentence.Form(i - 1) is "from" or "about" or "for" or "against" or "at" || sentence.Is(nouns + 2, "aisle"))
        {
            return null;
        }

        var to = nouns;
        if (sentence.Is(nouns, "of"))
        {
            to = Math.Min(end, Phrases.EndOfNouns(sentence, Phrases.Skip(sentence, nouns + 1)));
            if (sentence.Form(to - 1) is "foreign" or "defence" or "defense" or "interior" && sentence.Is(to, "and"))
            {
                // "the heads of the foreign and defence ministries"
                to = Math.Min(end, Phrases.EndOfNouns(sentence, to + 1));
            }

            to =
                sentence.Is(to, "and") && sentence.NameAt(to + 1) is { Kind: SentenceNameKind.State } second
                    ? second.End
                    : to;
            var named = sentence.Is(to, ",") ? to + 1 : to;
            if (named < end && sentence.NameAt(named) is { Kind: SentenceNameKind.Person })
            {
                return null;
            }
        }

        var (first, last) = (Phrases.Skip(sentence, i), Math.Max(to, nouns));

        // "his counterpart" alone says nothing of who that is.
        var isNobody =
            sentence.Form(last - 1) is "counterpart" or "counterparts" or "colleague" or "colleagues"
            && !Enumerable.Range(first, last - first).Any(k => char.IsUpper(sentence.Form(k)[0]));
        return isNobody ? null : (sentence.Phrase(first, last), last);
    }
}
