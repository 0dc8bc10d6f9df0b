using System.Collections.Immutable;
using System.Globalization;
using Chancery.Affairs.Registers;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Review;

/// <summary>A row to be decided on, as pages show it.</summary>
/// <param name="Key">Names the row.</param>
/// <param name="Register">The register, as an adjective of one row: "meeting".</param>
/// <param name="Confidence">The share of rows like it that are right.</param>
/// <param name="Row">What it states, and where.</param>
/// <param name="Fields">Its fields with their values.</param>
internal sealed record ReviewView(
    string Key,
    string Register,
    string Confidence,
    RowView Row,
    ImmutableArray<(string Field, string Value)> Fields
)
{
    public static async Task<ReviewView> OfAsync(
        RecordRow row,
        RegisterReader registers,
        CancellationToken cancellationToken
    ) =>
        new(
            row.Key,
            StoredWords.Of(row.Row.Register).TrimEnd('s'),
            RowConfidence.Of(row.Row).ToString("0.00", CultureInfo.InvariantCulture),
            await RowView.OfAsync(new RegisterEntry(row.Row, [row], 1), registers, cancellationToken),
            [.. RegisterFields.Of(row.Row.Register).Select(field => (field.Name, field.Read(row.Row) ?? ""))]
        );
}
