using System.Globalization;
using Chancery.Actors;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Export;

/// <summary>What a citation says of a document or of a passage in it; what the document does not say is null.</summary>
public sealed record CitedWork
{
    /// <summary>What kind of document it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The permanent address of what is cited.</summary>
    public required PassageAddress Address { get; init; }

    /// <summary>Who speaks in the passage; of a report and of other texts the author.</summary>
    public string? Creator { get; init; }

    /// <summary>Who asks in an interview, where one name does.</summary>
    public string? Interviewer { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The site or medium.</summary>
    public string? Site { get; init; }

    /// <summary>When it was published, as far as it says so.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The medium that a copy names as its source, and the date it gives for it.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>Its address on the web; never a path of this machine.</summary>
    public string? Url { get; init; }

    /// <summary>The day on which it was read, in UTC.</summary>
    public PartialDate? Accessed { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where in it: a page, a time, or the number of the turn.</summary>
    public string? Locator { get; init; }

    /// <summary>A key that no two documents share: <c>maren2031-0c4e17aa</c>.</summary>
    public string Key => $"{Word(Creator)}{Published?.ToString()[..4] ?? ""}-{Address.Hash[..8]}";

    /// <summary>Takes from a document what a citation of it says.</summary>
    /// <param name="analysis">The document with its turns.</param>
    /// <param name="span">The passage in the source text, in UTF-16 units; null: the whole document.</param>
    /// <param name="readAt">When it was read, if that shall be said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public static CitedWork Of(DocumentAnalysis analysis, TextSpan? span = null, DateTimeOffset? readAt = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var document = analysis.Document;
        if (span is { } passage && passage.End > document.Source.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), $"{passage} reaches beyond the text.");
        }

        var url = WebAddressOf(document);
        var turn = span is { } at ? TurnAt(analysis, at) : null;
        var isSpeech =
            document.Kind is DocumentKind.Interview or DocumentKind.PressConference or DocumentKind.Statement;
        return new CitedWork
        {
            Kind = document.Kind,
            Address = span is { } cited
                ? PassageAddress.Of(document.Hash, document.Source.Value, cited)
                : new PassageAddress(document.Hash),
            Creator = PlainLine.OrNull(isSpeech ? SpeakerOf(analysis, turn) : document.Author),
            Interviewer = document.Kind is DocumentKind.Interview ? PlainLine.OrNull(InterviewerOf(analysis)) : null,
            Title = PlainLine.OrNull(document.Title),
            // A copy's page may name its source where others name themselves.
            Site = document.Site == document.CopiedFrom?.Name ? null : PlainLine.OrNull(document.Site),
            Published = document.Published?.Date,
            // An address is said once.
            CopiedFrom =
                document.CopiedFrom is { Name: null, Address: { } own } && own == url
                    ? null
                    : PlainLine.OrNull(SourceOf(document.CopiedFrom)),
            Url = url,
            Accessed = readAt?.UtcDateTime is { } read ? new PartialDate(read.Year, read.Month, read.Day) : null,
            Language = document.Language,
            Locator = span is { } place ? LocatorOf(analysis, turn, place) : null,
        };
    }

    private static Turn? TurnAt(DocumentAnalysis analysis, TextSpan span) =>
        analysis.Turns.FirstOrDefault(turn => turn.Span.Contains(span))
        ?? analysis.Turns.FirstOrDefault(turn => turn.Span.Overlaps(span));

    // Of a question in an interview the person interviewed stands first all the same: it is that person's interview.
    private static string? SpeakerOf(DocumentAnalysis analysis, Turn? turn)
    {
        if (turn is { Role: TurnRole.Answer or TurnRole.Statement })
        {
            return turn.Speaker;
        }

        if (turn is { Role: TurnRole.Question } && analysis.Document.Kind is not DocumentKind.Interview)
        {
            return turn.Speaker;
        }

        return OnlyName(analysis.Turns.Where(other => other.Role is TurnRole.Answer or TurnRole.Statement));
    }

    private static string? InterviewerOf(DocumentAnalysis analysis) =>
        OnlyName(analysis.Turns.Where(turn => turn.Role is TurnRole.Question)) ?? analysis.Document.Author;

    private static string? OnlyName(IEnumerable<Turn> turns) =>
        turns.Select(turn => turn.Speaker).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToArray()
            is [var only]
            ? only
            : null;

    private static string? SourceOf(CopySource? source) =>
        (source?.Name ?? source?.Address) is { } name
            ? source?.Published?.Date is { } date
                ? $"{name}, {CitedDate.Of(date)}"
                : name
            : null;

    private static string? LocatorOf(DocumentAnalysis analysis, Turn? turn, TextSpan span)
    {
        foreach (var location in analysis.Document.LocationsAt(span.Start))
        {
            if (location.Kind is LocationKind.Page)
            {
                return $"p. {PlainLine.Of(location.Value)}";
            }

            if (location.Kind is LocationKind.Time)
            {
                return PlainLine.Of(location.Value);
            }
        }

        return turn is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"turn {analysis.Turns.IndexOf(turn)}");
    }

    /// <summary>The address of a document on the web, or null; never a path of this machine.</summary>
    internal static string? WebAddressOf(Document document) => WebAddressOf(document.Url) ?? WebAddressOf(document.Id);

    private static string? WebAddressOf(string? address) =>
        address is not null
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;

    private static string Word(string? creator)
    {
        var family = creator is null ? null : PersonName.Parse(creator).Family ?? creator;
        var letters = string.Concat(
            (family ?? "").Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter)
        );
        return letters.Length > 0 ? letters.ToLowerInvariant() : "document";
    }
}
