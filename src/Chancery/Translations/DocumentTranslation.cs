using System.Globalization;
using Chancery.Reading;
using Chancery.Transcripts;
using Chancery.Verification;

namespace Chancery.Translations;

/// <summary>Tells whether a document of the record is, or may be, a translation, by what it says of itself.</summary>
internal static class DocumentTranslation
{
    private const int LongestStatement = 160;
    private const int LinesAtTheEnds = 4;

    /// <summary>The sign of the whole document, the surest first; null without one.</summary>
    public static Translation? Find(DocumentAnalysis analysis)
    {
        var document = analysis.Document;
        return Statement(analysis) is { } words ? new Translation(TranslationSign.Stated, $"the record says “{words}”")
            : IsInItsOwnLanguage(document) ? null
            : OfferedElsewhere(document) is { } languages
                ? new Translation(TranslationSign.Offered, $"the page is also offered in {languages}")
            : IsLanguageVersion(document)
                ? new Translation(
                    TranslationSign.Address,
                    $"{document.Url} is the {NameOf(document.Language!)} version of its site"
                )
            : null;
    }

    /// <summary>The sign of one turn: the words before a passage of it say that they were interpreted.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="turn">Number of the turn.</param>
    /// <param name="before">Text of the turn up to the passage and through its first word.</param>
    public static Translation? Find(DocumentAnalysis analysis, int turn, ReadOnlySpan<char> before)
    {
        var spoken = analysis.Turns[turn];
        var label = spoken.Label is { } span ? analysis.Document.View.ToString(span) : spoken.Speaker;
        var note = InterpreterNotes.FindLast(before) ?? InterpreterNotes.FindInLabel(label);
        return note is null ? null : new Translation(TranslationSign.Interpreted, $"the record notes “{note}”");
    }

    /// <summary>English name of a language: Russian for <c>ru</c>; the tag where it has none.</summary>
    public static string NameOf(string tag)
    {
        var language = tag.Split('-')[0];
        return
            CultureInfo.GetCultureInfo(language).EnglishName is { } name
            && !name.StartsWith("Unknown", StringComparison.Ordinal)
            ? name
            : language;
    }

    /// <summary>The two tags are of one language, whatever the region.</summary>
    public static bool IsSameLanguage(string one, string other) =>
        one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>The line that says so, as written.</summary>
    private static string? Statement(DocumentAnalysis analysis)
    {
        var document = analysis.Document;
        var lines = document.View.Value.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var isAtAnEnd = i < LinesAtTheEnds || i >= lines.Length - LinesAtTheEnds;
            if (States(lines[i], anywhere: isAtAnEnd))
            {
                return lines[i].Trim();
            }
        }

        var asides = analysis
            .Turns.Where(turn => turn.Role is TurnRole.Heading or TurnRole.Editor)
            .Select(turn => turn.Span)
            .Concat(document.Boilerplate)
            .Select(document.View.ToString)
            .Prepend(document.Title ?? "");
        foreach (var line in asides.SelectMany(text => text.Split('\n')))
        {
            if (States(line, anywhere: true))
            {
                return line.Trim();
            }
        }

        return null;
    }

    private static bool States(string line, bool anywhere)
    {
        if (line.Length > 4 * LongestStatement)
        {
            return false;
        }

        var words = line.Trim(
            ' ',
            '\t',
            '\r',
            '\u00A0',
            '(',
            ')',
            '[',
            ']',
            '*',
            '_',
            '-',
            '–',
            '—',
            ':',
            '.',
            '（',
            '）'
        );
        if (words.Length is 0 or > LongestStatement)
        {
            return false;
        }

        var lower = words.ToLowerInvariant();
        return TranslationWords.Headings.Contains(lower)
            || Array.Exists(
                TranslationWords.Statements,
                statement =>
                    lower.StartsWith(statement, StringComparison.Ordinal) || (anywhere && HoldsWords(lower, statement))
            );
    }

    private static bool HoldsWords(string line, string words)
    {
        var at = line.IndexOf(words, StringComparison.Ordinal);
        return at > 0
            && !char.IsLetter(line[at - 1])
            && !TranslationWords.Denials.Contains(line[..at].TrimEnd().Split(' ')[^1]);
    }

    /// <summary>The other languages of a page, in words.</summary>
    private static string? OfferedElsewhere(Document document)
    {
        if (document.Language is not { } own)
        {
            return null;
        }

        var others = document.OfferedIn.Where(tag => !IsSameLanguage(tag, own)).Select(NameOf).ToArray();
        return others.Length == 0 ? null : string.Join(", ", others);
    }

    /// <summary>True where the country of the host speaks the language of the page.</summary>
    private static bool IsInItsOwnLanguage(Document document) =>
        document.Language is { } language
        && LanguagesOfHost(document) is { } own
        && own.Any(tag => IsSameLanguage(tag, language));

    /// <summary>True for a page of en.ministry.example/ or /en/ on a host of a country with another language.</summary>
    private static bool IsLanguageVersion(Document document)
    {
        if (document.Language is not { } language || LanguagesOfHost(document) is null)
        {
            return false;
        }

        var tag = language.Split('-')[0].ToLowerInvariant();
        var address = document.Url!.ToLowerInvariant();
        return address.Contains($"//{tag}.", StringComparison.Ordinal)
            || address.Contains($"/{tag}/", StringComparison.Ordinal)
            || address.EndsWith($"/{tag}", StringComparison.Ordinal)
            || address.Contains($"={tag}_", StringComparison.Ordinal)
            || address.EndsWith($"={tag}", StringComparison.Ordinal)
            || address.Contains($"={tag}&", StringComparison.Ordinal);
    }

    private static string[]? LanguagesOfHost(Document document) =>
        Uri.TryCreate(document.Url, UriKind.Absolute, out var address)
        && address.Host.LastIndexOf('.') is > 0 and var dot
            ? TranslationWords.LanguagesOfHosts.GetValueOrDefault(address.Host[(dot + 1)..])
            : null;
}
