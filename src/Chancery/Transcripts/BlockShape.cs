using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>What the shape of a block says about its part in a text.</summary>
internal static class BlockShape
{
    private const int MostHeadingWords = 18;
    private const int MostWordsOfTime = 4;

    private static readonly string[] ClosingNotes =
    [
        "end ",
        "end of",
        "(end",
        "the interview was",
        "this interview",
        "interview conducted",
        "interviewed by",
        "translated by",
        "unofficial translation",
        "unofficial transcript",
        "transcript edited",
        "the transcript",
        "to be continued",
        "the meeting rose",
        "the sitting rose",
        "интервью ",
        "беседовал",
        "беседовала",
        "das interview",
        "das gespräch",
        "propos recueillis",
        "rozhovor viedol",
        "rozhovor viedla",
        "zhováral",
        "rozmawiał",
        "entrevista realizada",
    ];

    /// <summary>A short line that no sentence ends.</summary>
    public static bool IsHeadingLine(SpokenBlock block, string? title = null)
    {
        var text = block.Text.AsSpan().TrimEnd();
        return block.Block.Kind == BlockKind.Heading
            || block.Text == title
            || (
                LineShape.CountWords(text) <= MostWordsOfTime
                && text.IndexOfAnyInRange('0', '9') >= 0
                && text[^1] == '.'
            )
            || (
                block.Block.Kind == BlockKind.Paragraph
                && LineShape.CountWords(text) <= MostHeadingWords
                && !LineShape.EndsSentence(text)
                && text[^1] is not (',' or ':' or ';' or '-' or '–' or '—')
                && text[0] is not ('(' or '[' or '"' or '“' or '-' or '•')
            );
    }

    /// <summary>A paragraph in brackets, or one that speaks of the transcript: an editor's, where no one speaks any more.</summary>
    public static bool IsEditorsNote(string text)
    {
        text = text.Trim().Trim('*', '_').Trim();
        var isBracketed = text.Length > 0 && (text[0], text[^1]) is ('(', ')') or ('[', ']');
        return (isBracketed && LineShape.CountWords(text) >= 5)
            || (
                LineShape.CountWords(text) <= 60
                && ClosingNotes.Any(note => text.StartsWith(note, StringComparison.OrdinalIgnoreCase))
            );
    }

    /// <summary><c>(BEGIN VIDEO CLIP)</c>: words in brackets, and nothing else; a single one, <c>(Laughter.)</c>, belongs to what was said.</summary>
    public static bool IsStageDirection(string text)
    {
        text = text.Trim().Trim('*', '_').Trim();
        return text.Length > 2
            && (text[0], text[^1]) is ('(', ')') or ('[', ']')
            && LineShape.CountWords(text) >= 2
            && text.AsSpan(1, text.Length - 2).IndexOfAny("()[]") < 0;
    }

    /// <summary>True where the text speaks of itself as "I" or "we".</summary>
    public static bool IsFirstPerson(string text)
    {
        foreach (var range in text.AsSpan().SplitAny(" \u00A0\n,.;:!?()\"“”"))
        {
            if (
                text.AsSpan()[range]
                is "I"
                    or "we"
                    or "We"
                    or "our"
                    or "my"
                    or "я"
                    or "Я"
                    or "мы"
                    or "Мы"
                    or "ich"
                    or "Ich"
                    or "wir"
                    or "Wir"
                    or "je"
                    or "Je"
                    or "nous"
                    or "Nous"
                    or "nosotros"
                    or "quiero"
                    or "som"
                    or "sme"
                    or "I’m"
                    or "I'm"
                    or "I’d"
                    or "I'd"
            )
            {
                return true;
            }
        }

        return text.AsSpan().ContainsAny("我") || text.Contains("chcem", StringComparison.Ordinal);
    }
}
