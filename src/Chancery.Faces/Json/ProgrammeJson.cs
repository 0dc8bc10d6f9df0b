using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Json;

/// <summary>A programme with what is planned, was held and is outstanding; each item one step from its sentence.</summary>
internal sealed record ProgrammeJson(
    string Name,
    IReadOnlyList<string> Parties,
    string? Term,
    IReadOnlyList<ProgrammeJson.ItemPart> Planned,
    IReadOnlyList<ProgrammeJson.ItemPart> Held,
    IReadOnlyList<ProgrammeJson.ItemPart> Outstanding,
    RegisterEntryJson Entry
)
{
    public static async Task<ProgrammeJson> OfAsync(
        Programme programme,
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var instrument = (Instrument)programme.Entry.Row;
        return new ProgrammeJson(
            instrument.Name,
            instrument.Parties,
            instrument.Term,
            [.. programme.In(ProgrammeState.Planned).Select(ItemPart.Of)],
            [.. programme.In(ProgrammeState.Held).Select(ItemPart.Of)],
            [.. programme.In(ProgrammeState.Outstanding).Select(ItemPart.Of)],
            await RegisterEntryJson.OfAsync(programme.Entry, reader, cancellationToken)
        );
    }

    /// <summary>An event, or a number of events, and the row and sentence that state it.</summary>
    internal sealed record ItemPart(
        string What,
        string? Date,
        string Sentence,
        string Register,
        string Key,
        [property: DocumentName] string Doc,
        string? AssertedBy,
        string? OnBehalfOf
    )
    {
        public static ItemPart Of(ProgrammeItem item) =>
            new(
                item.What,
                item.Date,
                item.Sentence,
                StoredWords.Of(item.Row.Row.Register),
                item.Row.Key,
                item.Row.Document,
                item.Row.Row.Statement.AssertedBy,
                item.Row.Row.Statement.OnBehalfOf
            );
    }
}
