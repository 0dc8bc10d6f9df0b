using System.Collections.Immutable;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>Where one actor speaks: the documents, newest first.</summary>
/// <param name="Names">The names under which he speaks or is named, as documents write them; sorted.</param>
/// <param name="Documents">The documents that hold statements or questions of his.</param>
internal sealed record ActorSpeech(ImmutableArray<string> Names, ImmutableArray<ActorSpeech.InDocument> Documents)
{
    /// <summary>All answers and statements.</summary>
    public int Statements => Documents.Sum(document => document.Statements);

    /// <summary>How much was said in each year, the first to the last one; then, with year null, what cannot be placed in one year.</summary>
    public ImmutableArray<(int? Year, int Statements, int Documents)> Years
    {
        get
        {
            var placed = Documents
                .Where(document => document.Year is not null)
                .ToLookup(document => document.Year!.Value);
            var unplaced = Documents.Where(document => document.Year is null).ToList();
            var years = ImmutableArray.CreateBuilder<(int?, int, int)>();
            if (placed.Count > 0)
            {
                var first = placed.Min(year => year.Key);
                for (var year = first; year <= placed.Max(one => one.Key); year++)
                {
                    years.Add((year, placed[year].Sum(document => document.Statements), placed[year].Count()));
                }
            }

            if (unplaced.Count > 0)
            {
                years.Add((null, unplaced.Sum(document => document.Statements), unplaced.Count));
            }

            return years.DrainToImmutable();
        }
    }

    /// <summary>What the record holds of an actor's own speech.</summary>
    public static async Task<ActorSpeech> OfAsync(
        RegisterReader reader,
        HolderNames names,
        CancellationToken cancellationToken
    )
    {
        var spoken = await reader.Record.ListSpokenAsync(cancellationToken);
        var said = (await reader.Record.ListSaidAsync(cancellationToken)).ToDictionary(
            one => one.Hash,
            one => one.Said,
            StringComparer.Ordinal
        );
        var others = spoken.ToLookup(one => one.Hash, StringComparer.Ordinal);
        string[] theirs = [.. spoken.Select(one => one.Speaker).Distinct(StringComparer.Ordinal).Where(names.Is)];
        var documents = spoken
            .Where(one => theirs.Contains(one.Speaker))
            .GroupBy(one => one.Hash, StringComparer.Ordinal)
            .Select(group => new InDocument(
                group.Key,
                said.GetValueOrDefault(group.Key),
                [.. group.Select(one => one.Speaker)],
                group.Sum(one => one.Statements),
                [.. others[group.Key].Select(one => one.Speaker).Where(speaker => !theirs.Contains(speaker))]
            ));
        return new ActorSpeech(
            [.. theirs],
            [
                .. documents
                    .OrderBy(document => document.Said is null)
                    .ThenByDescending(document => document.Said, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>A document in which the actor speaks.</summary>
    /// <param name="Hash">SHA-256 of its bytes.</param>
    /// <param name="Said">When, as EDTF; null where nothing tells.</param>
    /// <param name="Names">His names there.</param>
    /// <param name="Statements">His answers and statements there.</param>
    /// <param name="Others">Who else speaks there.</param>
    internal sealed record InDocument(
        string Hash,
        string? Said,
        ImmutableArray<string> Names,
        int Statements,
        ImmutableArray<string> Others
    )
    {
        /// <summary>The year, where the time lies in one.</summary>
        public int? Year => PositionComparison.YearOf(Said);
    }
}
