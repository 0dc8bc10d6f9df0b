using System.Globalization;
using Chancery.Affairs;
using Chancery.Faces.Registers;
using Chancery.Server.Security;
using Chancery.Text;
using Chancery.Transcripts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Persons, states and bodies: who speaks, how much in which year, and what.</summary>
internal static class ActorEndpoints
{
    public static void MapActors(this IEndpointRouteBuilder api)
    {
        var actors = api.MapGroup("/actors").WithTags("actors");
        actors.MapGet("", ListAsync);
        actors.MapGet("/{name}", OneAsync).Refuses(404);
        actors.MapGet("/{name}/statements", StatementsAsync).Refuses(404);
    }

    /// <summary>All who speak in the record or whom its registers name, with most under them first.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="q">Beginnings of words of the name; left out: any.</param>
    /// <param name="kind"><c>person</c>, <c>state</c>, <c>organisation</c> or <c>other</c>; left out: any.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<ActorJson>>> ListAsync(
        RecordPool pool,
        string? q,
        string? kind,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        var filter = ActorFilter.Of(q, kind);
        using var lease = await pool.RentAsync(cancellationToken);
        var actors = filter.Among(await lease.Reader.ActorsAsync(cancellationToken));
        var (items, next) = part.Of(actors, actor => actor.Name, $"actors {q}\n{kind}");
        return TypedResults.Ok(new Page<ActorJson>([.. items.Select(ActorJson.Of)], next));
    }

    /// <summary>One of them: under which names, and how much is said in each year. The registers are asked by <c>holder</c>.</summary>
    /// <param name="name">The name, in whatever spelling.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<ActorSpeechJson>> OneAsync(
        string name,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var (shown, speech) = await FindAsync(name, lease.Reader.Registers, cancellationToken);
        var registers = lease.Reader.Registers;
        return TypedResults.Ok(
            ActorSpeechJson.Of(shown, registers.Kinds.KindOf(shown), speech, DecidedName.Of(registers.Decisions, shown))
        );
    }

    /// <summary>The answers and statements of one of them, those of the newest document first.</summary>
    /// <param name="name">The name, in whatever spelling.</param>
    /// <param name="pool">The record.</param>
    /// <param name="from">The first year, month or day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<StatementJson>>> StatementsAsync(
        string name,
        RecordPool pool,
        string? from,
        string? to,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        var period = RowFilter.PeriodOf(from, to);
        using var lease = await pool.RentAsync(cancellationToken);
        var (shown, speech) = await FindAsync(name, lease.Reader.Registers, cancellationToken);
        // Counted in the record, so that only documents of this part are read.
        (ActorSpeech.InDocument Document, int Number)[] all =
        [
            .. speech
                .Documents.Where(document =>
                    period is null || (EdtfPeriod.Parse(document.Said) is { } said && said.Overlaps(period.Value))
                )
                .SelectMany(document => Enumerable.Range(0, document.Statements).Select(number => (document, number))),
        ];
        var (items, next) = part.Of(
            all,
            one => string.Create(CultureInfo.InvariantCulture, $"{one.Document.Hash}:{one.Number}"),
            $"statements {shown}\n{from}\n{to}"
        );
        return TypedResults.Ok(
            new Page<StatementJson>(
                [
                    .. items
                        .GroupBy(one => one.Document)
                        .SelectMany(document =>
                            StatementsIn(
                                StoredDocuments.Find(lease, document.Key.Hash),
                                document.Key,
                                [.. document.Select(one => one.Number)]
                            )
                        ),
                ],
                next
            )
        );
    }

    private static async Task<(string Shown, ActorSpeech Speech)> FindAsync(
        string name,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        // A slash in a name reaches the program as it was escaped.
        var asked = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (string.IsNullOrWhiteSpace(asked) || asked.Length > NameDecisions.LongestName)
        {
            throw new ProblemException(Problem.NotFound($"A name has 1 to {NameDecisions.LongestName} characters."));
        }

        var shown = registers.Decisions.Aliases.NameOf(asked);
        var speech = await ActorSpeech.OfAsync(registers, registers.NamesOf(shown), cancellationToken);
        return
            speech.Documents.IsEmpty
            && DecidedName.Of(registers.Decisions, shown).IsEmpty
            && !await IsNamedAsync(shown, registers, cancellationToken)
            ? throw new ProblemException(
                Problem.NotFound("No document of this record names it as a speaker or in a register.")
            )
            : (shown, speech);
    }

    private static async Task<bool> IsNamedAsync(
        string name,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        foreach (var register in Enum.GetValues<Register>())
        {
            if ((await registers.RowsAsync(register, new RowFilter([name], null, []), cancellationToken)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<StatementJson> StatementsIn(
        DocumentAnalysis analysis,
        ActorSpeech.InDocument document,
        HashSet<int> numbers
    )
    {
        var read = analysis.Document;
        var offsets = new CodePointOffsets(read.Source.Value);
        return Enumerable
            .Range(0, analysis.Turns.Length)
            .Where(turn => IsStatement(analysis.Turns[turn], document))
            .Where((_, number) => numbers.Contains(number))
            .Select(number =>
            {
                var turn = analysis.Turns[number];
                var (start, end) = offsets.FromUtf16(turn.Span);
                return new StatementJson(
                    read.Id,
                    read.Hash,
                    read.Title,
                    document.Said,
                    number,
                    StoredWords.Of(turn.Role),
                    turn.Speaker!,
                    start,
                    end,
                    read.Source.ToString(turn.Span)
                );
            });
    }

    private static bool IsStatement(Turn turn, ActorSpeech.InDocument document) =>
        turn is { Role: TurnRole.Answer or TurnRole.Statement, Speaker: { } speaker }
        && document.Names.Contains(speaker);
}
