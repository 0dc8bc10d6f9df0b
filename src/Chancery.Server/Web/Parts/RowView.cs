using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Keeping;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;
using Chancery.Text;

namespace Chancery.Server.Web.Parts;

/// <summary>An entry of a register as pages show it.</summary>
/// <param name="Key">Names the entry.</param>
/// <param name="Row">What it states.</param>
/// <param name="Heading">What it is called.</param>
/// <param name="Facts">What is known of it beside.</param>
/// <param name="Witnesses">The sentences that state it, first one first.</param>
/// <param name="Works">In how many works they stand.</param>
internal sealed record RowView(
    string Key,
    RegisterRow Row,
    string Heading,
    ImmutableArray<string> Facts,
    ImmutableArray<RowView.Witness> Witnesses,
    int Works
)
{
    /// <summary>Reads what the entry's page needs.</summary>
    public static async Task<RowView> OfAsync(
        RegisterEntry entry,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        var witnesses = ImmutableArray.CreateBuilder<Witness>(entry.Witnesses.Length);
        foreach (var row in entry.Witnesses)
        {
            var offsets = new CodePointOffsets(await registers.TextOfAsync(row.Hash, cancellationToken));
            witnesses.Add(
                new Witness(
                    string.Join(' ', row.Sentences),
                    PageAddress.Of(row.Hash, offsets, row.Row.Statement.Evidence[0]),
                    Printable.OneLine(row.Title ?? Names.Short(row.Document)),
                    RegisterWords.SaidOf(row),
                    RegisterWords.SayerOf(row.Row)
                )
            );
        }

        return new RowView(
            entry.Key,
            entry.Row,
            RegisterWords.HeadingOf(entry.Row),
            [.. RegisterWords.FactsOf(entry.Row)],
            witnesses.MoveToImmutable(),
            entry.Works
        );
    }

    /// <summary>A sentence that states the entry.</summary>
    /// <param name="Sentence">As it stands in its document.</param>
    /// <param name="Address">Its permanent address.</param>
    /// <param name="Title">The document's title, or its name.</param>
    /// <param name="Said">When, in words.</param>
    /// <param name="Sayer">Who says it, or null.</param>
    internal sealed record Witness(string Sentence, string Address, string Title, string Said, string? Sayer);
}
