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
        CancellationToken cancellationToken,
        CommitmentStanding? standing = null
    )
    {
        var witnesses = ImmutableArray.CreateBuilder<Witness>(entry.Witnesses.Length);
        foreach (var row in entry.Witnesses)
        {
            var offsets = new CodePointOffsets(await registers.TextOfAsync(row.Hash, cancellationToken));
            witnesses.Add(
                new Witness(
                    [
                        .. row.Sentences.Zip(
                            row.Row.Statement.Evidence,
                            (sentence, span) => (sentence, PageAddress.Of(row.Hash, offsets, span))
                        ),
                    ],
                    Printable.OneLine(row.Title ?? Names.Short(row.Document)),
                    RegisterWords.SaidOf(row),
                    row.Row.Statement.AssertedBy,
                    row.Row.Statement.OnBehalfOf
                )
            );
        }

        return new RowView(
            entry.Key,
            entry.Row,
            RegisterWords.HeadingOf(entry.Row),
            [
                .. standing is null ? Array.Empty<string>() : [RegisterWords.Of(standing)],
                .. RegisterWords.FactsOf(entry.Row),
            ],
            witnesses.MoveToImmutable(),
            entry.Works
        );
    }

    /// <summary>A document that states the entry.</summary>
    /// <param name="Sentences">The sentences as they stand there, each with its permanent address; never empty.</param>
    /// <param name="Title">The document's title, or its name.</param>
    /// <param name="Said">When, in words.</param>
    /// <param name="Sayer">Who says it, or null.</param>
    /// <param name="OnBehalfOf">The state or body whose office that person holds, or null.</param>
    internal sealed record Witness(
        ImmutableArray<(string Text, string Address)> Sentences,
        string Title,
        string Said,
        string? Sayer,
        string? OnBehalfOf
    )
    {
        /// <summary>The address of the first sentence.</summary>
        public string Address => Sentences[0].Address;
    }
}
