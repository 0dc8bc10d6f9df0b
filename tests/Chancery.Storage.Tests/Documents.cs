using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Chancery.Affairs;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Storage.Tests;

/// <summary>Small documents of invented people, made without the reader.</summary>
internal static class Documents
{
    public static readonly DateTimeOffset ReadAt = new(2031, 5, 4, 3, 2, 1, TimeSpan.Zero);

    /// <summary>An interview of one question and the given answers by Ilse Maren.</summary>
    public static DocumentAnalysis Interview(string id, params string[] answers) =>
        Transcript(
            id,
            DocumentKind.Interview,
            [("Question", "What is next?"), .. answers.Select(a => ("Ilse Maren", a))]
        );

    /// <summary>A meeting of Ilse Maren with Anton Dell, told by the last turn.</summary>
    public static Meeting Meeting(DocumentAnalysis analysis, string what, string date) =>
        new()
        {
            What = what,
            Kind = MeetingKind.Meeting,
            Participants = ["Ilse Maren", "Anton Dell"],
            Date = date,
            Status = MeetingStatus.Planned,
            Statement = new Statement("Ilse Maren", "Norland", [analysis.Turns[^1].Span]),
        };

    /// <summary>Affairs of one meeting, said in 2031 or later.</summary>
    public static DocumentAffairs Affairs(Meeting meeting) =>
        DocumentAffairs.Empty with
        {
            Meetings = [meeting],
            Period = "2031?/..",
        };

    public static DocumentAnalysis Transcript(
        string id,
        DocumentKind kind,
        params (string Speaker, string Text)[] turns
    )
    {
        var text = new StringBuilder("\uD83D\uDD4A A talk in Port Ansel\n");
        var found = ImmutableArray.CreateBuilder<Turn>();
        found.Add(new Turn(TurnRole.Heading, null, new TextSpan(0, text.Length - 1)));
        foreach (var (speaker, words) in turns)
        {
            var label = new TextSpan(text.Length, text.Length + speaker.Length + 1);
            text.Append(speaker).Append(": ");
            var span = new TextSpan(text.Length, text.Length + words.Length);
            text.Append(words).Append('\n');
            found.Add(
                speaker == "Question"
                    ? new Turn(TurnRole.Question, null, span, label)
                    : new Turn(TurnRole.Answer, speaker, span, label)
            );
        }

        return Analysis(id, kind, text.ToString(), found.DrainToImmutable());
    }

    private static DocumentAnalysis Analysis(string id, DocumentKind kind, string text, ImmutableArray<Turn> turns)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var repairAt = text.IndexOf("todaya’s", StringComparison.Ordinal);
        var document = new Document
        {
            Id = id,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Bytes = bytes,
            View = new RepairedText(
                new SourceText(text),
                repairAt < 0
                    ? []
                    : [new TextRepair(new TextSpan(repairAt, repairAt + 8), "todaya’s", "today’s", RepairKind.LostMark)]
            ),
            DecodedFrom = "utf-8",
            Blocks =
            [
                .. turns.Select(turn => new TextBlock(turn.Span, BlockKind.Paragraph)
                {
                    Bold = turn.Label is { } label ? [label] : [],
                    BlankLinesBefore = 2,
                }),
            ],
            Boilerplate = [new TextSpan(text.Length - 1, text.Length)],
            StatedTurns = [new StatedTurn("Ilse Maren", turns[^1].Span)],
            Title = "A talk in Port Ansel",
            Author = "The Ansel Courier",
            Published = new DatedBy(new PartialDate(2030, 11), "dateline", new TextSpan(2, 4)),
            Site = "ansel.example",
            Url = "https://ansel.example/talk",
            Language = "en",
            OfferedIn = ["en", "sk"],
            Kind = kind,
            Diagnostics = [new Diagnostic("CH1900", Severity.Warning, "something was odd", new TextSpan(1, 2))],
        };
        var quotation = new Quotation
        {
            Type = QuotationType.Mixed,
            Content = [turns[^1].Span],
            Quoted = [new TextSpan(turns[^1].Span.Start, turns[^1].Span.Start + 2)],
            Cue = [new TextSpan(0, 1)],
            Speaker = [new TextSpan(2, 5)],
            SpeakerName = "Ilse Maren",
            Addressee = "the Courier",
            Occasion = new TextSpan(5, 9),
        };
        return new DocumentAnalysis(document, turns, [quotation]);
    }
}
