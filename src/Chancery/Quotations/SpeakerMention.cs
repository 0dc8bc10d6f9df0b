using Chancery.Actors;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Reads the words of a speaker's mention: the name in it, whether there is one, the office behind it.</summary>
internal sealed class SpeakerMention(string text)
{
    private readonly Dictionary<string, PersonName> _parsed = new(StringComparer.Ordinal);

    /// <summary>"The Norlandic" in front of "foreign minister": the mention with the office behind it.</summary>
    public TextSpan WithOffice(TextSpan mention)
    {
        const int MostWords = 4;
        var (at, end) = (mention.End, mention.End);
        for (var words = 0; words < MostWords && WordScanner.TryRead(text, ref at, text.Length, out var word); words++)
        {
            var written = text.AsSpan(word.Span.Start, word.Span.Length);
            if (OfficeWords.IsOffice(written))
            {
                end = word.Span.End;
            }
            else if (word.Kind != WordKind.Word || word.IsCapitalized || !OfficeWords.IsModifier(written.ToString()))
            {
                break;
            }
        }

        return new TextSpan(mention.Start, end);
    }

    /// <summary>The mention taken apart; what follows a small preposition or a relative belongs to no name: "a spokesman for Vesna Tarr", "Tarr, who …".</summary>
    public PersonName Parse(TextSpan mention)
    {
        var at = mention.Start;
        var end = mention.Start;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word))
        {
            var ends =
                word.Is(WordClass.Relative)
                || (
                    word.Is(WordClass.Preposition)
                    && !IsGivenName(word)
                    && text.AsSpan(word.Span.Start, word.Span.Length) is not "of"
                );
            if (ends && end > mention.Start)
            {
                break;
            }

            end = word.Span.End;
        }

        var words = text[mention.Start..end];
        if (!_parsed.TryGetValue(words, out var name))
        {
            _parsed[words] = name = PersonName.Parse(words);
        }

        return name;
    }

    // "Per"
    private bool IsGivenName(Word word) =>
        word.IsCapitalized
        && GivenNames.GenderOf(text.Substring(word.Span.Start, word.Span.Length)) != NameGender.Unknown;

    /// <summary>True for a pronoun or a word for everybody.</summary>
    public static bool IsOtherPronoun(ReadOnlySpan<char> word) =>
        !word.Contains(' ')
        && (
            ImaginedSpeech.IsAnybody(word)
            || (Lexicon.Find(word).Class & (WordClass.SubjectPronoun | WordClass.Relative)) != WordClass.None
        );

    /// <summary>True where a word has the capital of a name, or <paramref name="orOffice"/> names an office.</summary>
    public bool HoldsName(TextSpan mention, bool orOffice = false)
    {
        var at = mention.Start;
        var isFirst = true;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word))
        {
            if (
                word.Kind == WordKind.Word
                && word.IsCapitalized
                && !(
                    isFirst
                    && (
                        word.Entry.Class != WordClass.None
                        || CommonWords.Begin(text.AsSpan(word.Span.Start, word.Span.Length))
                    )
                )
            )
            {
                return true;
            }

            if (
                orOffice
                && word.Kind == WordKind.Word
                && OfficeWords.IsOffice(text.AsSpan(word.Span.Start, word.Span.Length))
            )
            {
                return true;
            }

            isFirst = false;
        }

        return false;
    }

    /// <summary>The words without an English article.</summary>
    public static string WithoutArticle(string mention)
    {
        foreach (var article in (string[])["the ", "The ", "a ", "A ", "an ", "An "])
        {
            if (mention.StartsWith(article, StringComparison.Ordinal))
            {
                return mention[article.Length..];
            }
        }

        return mention;
    }

    /// <summary>The last of the words.</summary>
    public static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];
}
