using System.Collections.Immutable;
using System.ComponentModel;
using Chancery.Actors;
using Chancery.Affairs;
using Chancery.Export;
using Chancery.Export.Chicago;
using Chancery.Faces;
using Chancery.Faces.Exports;
using Chancery.Faces.Keeping;
using Chancery.Faces.Registers;
using Chancery.Server.Mcp.Results;
using Chancery.Server.Record;
using Chancery.Storage;
using Chancery.Text;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>Tools that find and show what stands in the record.</summary>
[McpServerToolType]
internal sealed class SearchTools(RecordPool pool)
{
    private const int UsualLimit = 10;
    private const int MostInAnAnswer = 25;
    private const int MostHits = 1_000;
    private const int Margin = 300;

    [McpServerTool(
        Name = "search_record",
        Title = "Search the record",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(PassagesAnswer)
    )]
    [Description(
        "Finds turns of the record by their words, best first. All words have to occur; words between straight quotation marks stand together; * stands for any letters."
    )]
    public Task<CallToolResult> SearchRecordAsync(
        [Description("The words.")] string query,
        [Description("Only turns of this speaker, in any spelling of the name.")] string? speaker = null,
        [Description("Not before this year, month or day: 2031, 2031-05 or 2031-05-14.")] string? from = null,
        [Description("Not after this year, month or day.")] string? to = null,
        [Description("Most passages of an answer, up to 25. Default 10.")] int? limit = null,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            () =>
                string.IsNullOrWhiteSpace(query)
                    ? throw new UsageException("query expects at least one word.")
                    : FindAsync(
                        query,
                        speaker,
                        RowFilter.PeriodOf(from, to),
                        byDate: false,
                        limit,
                        cursor,
                        cancellationToken
                    ),
            McpText.Of
        );

    [McpServerTool(
        Name = "list_statements",
        Title = "List a person's statements",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(PassagesAnswer)
    )]
    [Description("Lists what a person said in the record, by date, all of it or what holds certain words.")]
    public Task<CallToolResult> ListStatementsAsync(
        [Description("The speaker, in any spelling of the name.")] string speaker,
        [Description("Words that the statement holds; leave out for all statements.")] string? about = null,
        [Description("Not before this year, month or day.")] string? from = null,
        [Description("Not after this year, month or day.")] string? to = null,
        [Description("Most passages of an answer, up to 25. Default 10.")] int? limit = null,
        [Description("nextCursor of the answer before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            () =>
                string.IsNullOrWhiteSpace(speaker)
                    ? throw new UsageException("speaker expects a name.")
                    : FindAsync(
                        about ?? "",
                        speaker,
                        RowFilter.PeriodOf(from, to),
                        byDate: true,
                        limit,
                        cursor,
                        cancellationToken
                    ),
            McpText.Of
        );

    [McpServerTool(
        Name = "get_passage",
        Title = "Get a passage",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(PassageAnswer)
    )]
    [Description(
        "Gives the stored words under a permanent address, with what stands around them in the turn, the question before, and a citation."
    )]
    public Task<CallToolResult> GetPassageAsync(
        [Description("An address as other tools give it: chancery://document/HASH#char=START,END")] string address,
        CancellationToken cancellationToken = default
    ) => McpAnswer.OfAsync(() => ShowAsync(address, cancellationToken), McpText.Of);

    private async Task<PassageAnswer> ShowAsync(string address, CancellationToken cancellationToken)
    {
        if (!PassageAddress.TryParse(address, out var parsed) || parsed.Span is null)
        {
            throw new UsageException(
                "address expects chancery://document/HASH#char=START,END, as other tools give it."
            );
        }

        using var lease = await pool.RentAsync(cancellationToken);
        var stored = await ExportedItem.GetAsync(lease.Reader.Record, parsed.Hash, cancellationToken);
        var analysis = stored.Analysis;
        var text = analysis.Document.Source.Value;
        var span = ExportedItem.SpanOf(text, parsed)!.Value;
        var turn = TurnOf(analysis, span);
        var around = analysis.Turns[turn].Span;
        return new PassageAnswer(
            Passages.Of(analysis, turn, span),
            Passages.QuestionOf(analysis, turn),
            new PassageAnswer.Around(
                text[Math.Max(around.Start, Math.Max(0, span.Start - Margin))..Math.Max(span.Start, around.Start)],
                text[Math.Min(span.End, around.End)..Math.Min(around.End, Math.Min(text.Length, span.End + Margin))]
            ),
            ChicagoNote.Of(new ExportedItem(stored, span).Work)
        );
    }

    private static int TurnOf(DocumentAnalysis analysis, TextSpan span)
    {
        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            if (analysis.Turns[i].Span.Contains(span))
            {
                return i;
            }
        }

        throw new UsageException("address expects a stretch inside one turn of the document.");
    }

    private async Task<PassagesAnswer> FindAsync(
        string words,
        string? speaker,
        EdtfPeriod? period,
        bool byDate,
        int? limit,
        string? cursor,
        CancellationToken cancellationToken
    )
    {
        var start = McpCursor.Read(cursor);
        var size = McpCursor.Size(limit, UsualLimit, MostInAnAnswer);
        using var lease = await pool.RentAsync(cancellationToken);
        var record = lease.Reader.Record;
        var speakers = string.IsNullOrWhiteSpace(speaker)
            ? (ImmutableArray<string>?)null
            : await SpeakersAsync(record, speaker, cancellationToken);
        var extent = await Extents.OfSearchAsync(lease.Reader, speakers, cancellationToken);
        if (speakers is { IsEmpty: true })
        {
            return new PassagesAnswer([], null, extent);
        }

        var query = new SearchQuery(words)
        {
            Speakers = speakers,
            From = period?.First,
            Until = period?.Last,
            Limit = byDate ? MostHits : start + size + 1,
        };
        var (turns, _) = await FoundTurn.ListAsync(record, query, lease.Reader.Evidence.Witnesses, cancellationToken);
        if (byDate)
        {
            turns =
            [
                .. turns
                    .OrderBy(turn => turn.Hit.Published is null)
                    .ThenBy(turn => turn.Hit.Published ?? default)
                    .ThenBy(turn => turn.Hit.Hash, StringComparer.Ordinal)
                    .ThenBy(turn => turn.Hit.Turn),
            ];
        }

        StoredPassage[] page =
        [
            .. turns
                .Skip(start)
                .Take(size)
                .Select(turn => PassageOf(turn.Hit, lease.Reader.Evidence.Documents))
                .OfType<StoredPassage>(),
        ];
        return new PassagesAnswer(page, McpCursor.Next(start, size, turns.Length), extent);
    }

    private static StoredPassage? PassageOf(SearchHit hit, IRecordDocuments documents)
    {
        if (documents.Find(hit.Hash) is not { } analysis || hit.Turn >= analysis.Turns.Length)
        {
            return null;
        }

        // A long turn is shown from the paragraph of the first word that was asked for.
        var turn = analysis.Turns[hit.Turn].Span;
        var from =
            turn.Length > Passages.Longest && hit.Matches is [var first, ..]
                ? hit.Text.LastIndexOf('\n', first.Start) + 1
                : 0;
        return Passages.Of(analysis, hit.Turn, new TextSpan(turn.Start + from, turn.End));
    }

    private static async Task<ImmutableArray<string>> SpeakersAsync(
        IRecordStore record,
        string name,
        CancellationToken cancellationToken
    )
    {
        var asked = PersonName.Parse(name);
        var speakers = await record.ListSpeakersAsync(cancellationToken);
        return
        [
            .. speakers.Where(speaker =>
                asked.CompareWith(PersonName.Parse(speaker)) == PersonIdentity.Same
                // A label that names nobody in particular, such as "Reporter", is itself only.
                || speaker.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
            ),
        ];
    }
}
