using System.Collections.Immutable;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Parts;
using Chancery.Server.Web.Registers;

namespace Chancery.Server.Web.Compare;

/// <summary>A comparison as its page shows it.</summary>
/// <param name="Issue">What is compared; null: nothing was asked yet.</param>
/// <param name="Query">Holders and period as asked for.</param>
/// <param name="Issues">The issues that the record speaks of, with the rows on each.</param>
/// <param name="Answered">The comparison; null where nothing was asked, or it cannot be answered.</param>
/// <param name="Problem">Why it cannot be answered.</param>
internal sealed record CompareView(
    string? Issue,
    RowQuery Query,
    ImmutableArray<(string Issue, int Count)> Issues,
    CompareView.Answer? Answered,
    string? Problem
)
{
    /// <summary>Reads what the page needs of a comparison.</summary>
    public static async Task<Answer> AnswerAsync(
        PositionsCompared compared,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        foreach (var year in compared.Years)
        {
            if (year is { Year: { } empty, Documents: 0 })
            {
                // Years without any document stand in one line.
                if (bands is [.., { Documents: 0, Last: { } before } last] && before == empty - 1)
                {
                    bands[^1] = last with { Last = empty };
                }
                else
                {
                    bands.Add(new Band(empty, empty, null, 0, []));
                }

                continue;
            }

            var columns = ImmutableArray.CreateBuilder<Column>();
            foreach (var holder in year.Holders)
            {
                var rows = ImmutableArray.CreateBuilder<RowView>(holder.Entries.Length);
                foreach (var entry in holder.Entries)
                {
                    rows.Add(await RowView.OfAsync(entry, registers, cancellationToken));
                }

                columns.Add(new Column(holder.Holder, rows.MoveToImmutable()));
            }

            bands.Add(new Band(year.Year, year.Year, year.Said, year.Documents, columns.DrainToImmutable()));
        }

        return new Answer(
            compared,
            [
                .. compared
                    .Years.SelectMany(year => year.Holders)
                    .GroupBy(holder => holder.Holder, StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Sum(holder => holder.Entries.Length))),
            ],
            bands.DrainToImmutable()
        );
    }

    /// <summary>A comparison.</summary>
    /// <param name="Compared">What was asked, and what was searched.</param>
    /// <param name="Holders">The holders with all their statements counted.</param>
    /// <param name="Bands">Its years.</param>
    internal sealed record Answer(
        PositionsCompared Compared,
        ImmutableArray<(string Holder, int Statements)> Holders,
        ImmutableArray<Band> Bands
    );

    /// <summary>A year, or years in a row of which the record has no document.</summary>
    /// <param name="First">The first year; null for what cannot be placed in one.</param>
    /// <param name="Last">The last one.</param>
    /// <param name="Said">Without a year: what is known of the time.</param>
    /// <param name="Documents">How many documents were searched.</param>
    /// <param name="Columns">The holders with what they said.</param>
    internal sealed record Band(int? First, int? Last, string? Said, int Documents, ImmutableArray<Column> Columns)
    {
        public string Title =>
            First is null
                ? Said is null
                    ? "No date"
                    : $"No date; by its own words {Said}"
                : First == Last
                    ? $"{First}"
                    : $"{First} to {Last}";
    }

    /// <summary>What one holder said in the time of a band.</summary>
    internal sealed record Column(string Holder, ImmutableArray<RowView> Rows);
}
