using Chancery.Affairs.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Json;

/// <summary>A date of the calendar with the entry that states it.</summary>
internal sealed record CalendarJson(
    string What,
    string Date,
    string First,
    string Last,
    bool Certain,
    string Register,
    string Key,
    int Works,
    [property: DocumentName] string Doc,
    string Hash,
    IReadOnlyList<string> Sentences,
    string? AssertedBy,
    string? OnBehalfOf
)
{
    public static CalendarJson Of(CalendarItem item)
    {
        var witness = item.Entry.Witnesses[0];
        return new CalendarJson(
            item.What,
            item.Date,
            $"{item.Period.First:yyyy-MM-dd}",
            $"{item.Period.Last:yyyy-MM-dd}",
            item.IsCertain,
            StoredWords.Of(item.Entry.Row.Register),
            item.Entry.Key,
            item.Entry.Works,
            witness.Document,
            witness.Hash,
            witness.Sentences,
            witness.Row.Statement.AssertedBy,
            witness.Row.Statement.OnBehalfOf
        );
    }
}
