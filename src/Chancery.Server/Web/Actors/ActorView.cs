using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Faces.Keeping;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Server.Web.Charts;
using Chancery.Server.Web.Parts;
using Chancery.Server.Web.Registers;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Server.Web.Actors;

/// <summary>A person, a state or a body as its page shows it.</summary>
internal sealed record ActorView
{
    private const int DocumentsOfAPage = 8;
    private const int StatementsOfADocument = 3;
    private const int RowsOfARegister = 4;
    private const int CharactersOfAStatement = 320;

    private static readonly ImmutableArray<TurnRole> OwnRoles = [TurnRole.Answer, TurnRole.Statement];

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="ActorKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The names under which it speaks in documents.</summary>
    public required ImmutableArray<string> Written { get; init; }

    /// <summary>Decisions on its names that stand.</summary>
    public required ImmutableArray<DecidedName> Decided { get; init; }

    /// <summary>Answers and statements.</summary>
    public required int Statements { get; init; }

    /// <summary>How much was said in each year; null: the year is not known.</summary>
    public required ImmutableArray<(int? Year, int Statements, int Documents)> Years { get; init; }

    /// <summary>The same drawn; null where there are no two years.</summary>
    public YearChart? Chart { get; init; }

    /// <summary>The documents of this page of the list.</summary>
    public required ImmutableArray<Speech> Documents { get; init; }

    /// <summary>Which page of the list it is.</summary>
    public required Paging Paging { get; init; }

    /// <summary>The first entries of each register that name it.</summary>
    public required ImmutableArray<(
        RegisterKind Kind,
        int Total,
        ImmutableArray<RowView> Rows
    )> Registers { get; init; }

    /// <summary>True where nothing of the record has this name.</summary>
    public bool IsUnknown => Written.IsEmpty && Registers.All(register => register.Total == 0) && Decided.IsEmpty;

    /// <summary>Reads what the page needs.</summary>
    public static async Task<ActorView> OfAsync(
        string asked,
        string? page,
        RecordReader reader,
        CancellationToken cancellationToken
    )
    {
        var registers = reader.Registers;
        var aliases = registers.Decisions.Aliases;
        var name = aliases.NameOf(asked);
        var names = registers.NamesOf(name);
        var speech = await ActorSpeech.OfAsync(registers, names, cancellationToken);
        var years = speech.Years;
        var paging = Paging.Of(
            page,
            DocumentsOfAPage,
            speech.Documents.Length,
            number => $"{ActorAddress.Of(name)}?page={number}#statements"
        );
        var documents = ImmutableArray.CreateBuilder<Speech>(DocumentsOfAPage);
        foreach (var document in paging.Of(speech.Documents))
        {
            if (await reader.Record.FindAsync(document.Hash, cancellationToken) is { } stored)
            {
                documents.Add(SpeechIn(stored.Analysis, document));
            }
        }

        return new ActorView
        {
            Name = name,
            Kind = registers.Kinds.KindOf(name),
            Written = speech.Names,
            Decided = DecidedName.Of(registers.Decisions, name),
            Statements = speech.Statements,
            Years = years,
            Chart = YearChart.Of(
                [.. years.Where(year => year.Year is not null).Select(year => (year.Year!.Value, year.Statements))],
                "Statements"
            ),
            Documents = documents.DrainToImmutable(),
            Paging = paging,
            Registers = await RegistersAsync(name, registers, cancellationToken),
        };
    }

    private static async Task<ImmutableArray<(RegisterKind, int, ImmutableArray<RowView>)>> RegistersAsync(
        string name,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        var all = ImmutableArray.CreateBuilder<(RegisterKind, int, ImmutableArray<RowView>)>();
        foreach (var kind in RegisterKind.All.Where(kind => kind.Register != Register.Figures))
        {
            var entries = registers.Join(
                await registers.RowsAsync(kind.Register, new RowFilter([name], null, []), cancellationToken)
            );
            var rows = ImmutableArray.CreateBuilder<RowView>(RowsOfARegister);
            foreach (var entry in entries.OrderByDescending(RegisterEndpoints.DateOf).Take(RowsOfARegister))
            {
                rows.Add(await RowView.OfAsync(entry, registers, cancellationToken));
            }

            all.Add((kind, entries.Length, rows.DrainToImmutable()));
        }

        return all.DrainToImmutable();
    }

    private static Speech SpeechIn(DocumentAnalysis analysis, ActorSpeech.InDocument document)
    {
        var read = analysis.Document;
        var offsets = new CodePointOffsets(read.Source.Value);
        return new Speech(
            Printable.OneLine(read.Title ?? Parts.Names.Short(read.Id)),
            PageAddress.Of(read.Hash),
            read.Kind is DocumentKind.Other ? null : StoredWords.Of(read.Kind),
            read.Site,
            Dates.Of(read.Published?.Date) ?? document.Said,
            document.Statements,
            document.Others,
            [
                .. analysis
                    .Turns.Where(turn =>
                        OwnRoles.Contains(turn.Role) && turn.Speaker is { } speaker && document.Names.Contains(speaker)
                    )
                    .Take(StatementsOfADocument)
                    .Select(turn =>
                        (
                            Printable.Shorten(read.Source.ToString(turn.Span), CharactersOfAStatement),
                            PageAddress.Of(read.Hash, offsets, turn.Span)
                        )
                    ),
            ]
        );
    }

    /// <summary>A document in which the actor speaks, with the beginning of what is said.</summary>
    internal sealed record Speech(
        string Title,
        string Address,
        string? Kind,
        string? Site,
        string? Said,
        int Statements,
        ImmutableArray<string> Others,
        ImmutableArray<(string Words, string Address)> First
    );
}
