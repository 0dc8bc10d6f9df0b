using System.ComponentModel;
using Chancery.Export;
using Chancery.Export.Chicago;
using Chancery.Faces.Exports;
using Chancery.Faces.Keeping;
using Chancery.Faces.Searching;
using Chancery.Server.Mcp.Results;
using Chancery.Text;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>Tools that find and show what stands in the record.</summary>
[McpServerToolType]
internal sealed class SearchTools(RecordPool pool, RecordKeeper keeper)
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
        "Finds turns of the record by their words, best first. All words have to stand in one turn, in this form; \"words between straight quotation marks\" stand together, treat* finds every ending, -word leaves out, \"two words\"~5 stand near each other; also by:NAME, to:NAME, about:ISSUE, in:MEDIUM, kind:interview, language:en."
    )]
    public Task<CallToolResult> SearchRecordAsync(
        [Description("The words, and operators.")] string query,
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
                    : FindAsync(RequestOf(query, speaker, from, to), false, limit, cursor, cancellationToken),
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
    [Description(
        "Lists what a person said in transcripts of the record, by date, all of it or what holds certain words. What reports quote of somebody is not among it: search_record finds that."
    )]
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
                    : FindAsync(RequestOf(about ?? "", speaker, from, to), true, limit, cursor, cancellationToken),
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
        SearchRequest request,
        bool byDate,
        int? limit,
        string? cursor,
        CancellationToken cancellationToken
    )
    {
        var start = McpCursor.Read(cursor);
        var size = McpCursor.Size(limit, UsualLimit, MostInAnAnswer);
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader;
        var search = new RecordSearch(reader.Record, reader.Evidence.Witnesses, () => keeper.Affairs.Issues);
        var found = await search.FindAsync(request, byDate ? MostHits : start + size + 1, cancellationToken);
        var turns = byDate ? [.. ByDate(found.Turns)] : found.Turns;
        StoredPassage[] page =
        [
            .. turns
                .Skip(start)
                .Take(size)
                .Select(turn => PassageOf(turn.Hit, reader.Evidence.Documents))
                .OfType<StoredPassage>(),
        ];
        return new PassagesAnswer(
            page,
            HintOf(request, found, byDate),
            McpCursor.Next(start, size, turns.Length),
            await Extents.OfSearchAsync(
                reader,
                request.By.IsEmpty ? null : await search.NamedAsync(request.By, cancellationToken),
                cancellationToken
            )
        );
    }

    private static IEnumerable<FoundTurn> ByDate(IEnumerable<FoundTurn> turns) =>
        turns
            .OrderBy(turn => turn.Hit.Published is null)
            .ThenBy(turn => turn.Hit.Published ?? default)
            .ThenBy(turn => turn.Hit.Hash, StringComparer.Ordinal)
            .ThenBy(turn => turn.Hit.Turn);

    private static string? HintOf(SearchRequest request, SearchOutcome found, bool byDate) =>
        found.UnknownSpeakers is { IsEmpty: false } unknown
            ? $"{string.Concat(unknown.Select(one => $"Nobody called {one.Name} speaks in these documents; those who do include {string.Join(", ", one.Near)}. "))}What reports quote of a person is found by search_record without a speaker."
        : found.Turns.IsEmpty && request.Words.Length > 0
            ? "All words have to stand in one turn, in this form: try fewer words, or treat* for every ending."
        : byDate && found.MayBeMore
            ? $"There are more than {MostHits} statements, of which {MostHits} are listed: narrow them by about, from and to."
        : null;

    private static SearchRequest RequestOf(string words, string? speaker, string? from, string? to)
    {
        var request = SearchLanguage.Parse(words);
        var period = SearchLanguage.Parse(
            string.Join(
                ' ',
                new[] { from is null ? null : $"from:{from}", to is null ? null : $"until:{to}" }.OfType<string>()
            )
        );
        return request with
        {
            By = string.IsNullOrWhiteSpace(speaker) ? request.By : request.By.Add(speaker.Trim()),
            From = period.From ?? request.From,
            Until = period.Until ?? request.Until,
        };
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
}
