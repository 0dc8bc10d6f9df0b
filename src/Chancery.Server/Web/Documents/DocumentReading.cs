using System.Collections.Immutable;
using System.Globalization;
using Chancery.Affairs.Registers;
using Chancery.Faces.Keeping;
using Chancery.Faces.Versions;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Server.Web.Parts;
using Chancery.Text;

namespace Chancery.Server.Web.Documents;

/// <summary>Asks the record for all that a document's page shows.</summary>
internal sealed class DocumentReading(RecordReader reader, StoredDocument stored)
{
    /// <summary>Turns of a long document that one page shows.</summary>
    public const int TurnsOnAPage = 200;

    private readonly Document _document = stored.Analysis.Document;
    private readonly CodePointOffsets _offsets = new(stored.Analysis.Document.Source.Value);

    /// <summary>Its turns as pages show them.</summary>
    public DocumentTurns Turns => field ??= new DocumentTurns(stored.Analysis, _offsets);

    /// <summary>The whole document.</summary>
    /// <param name="shown">What is shown beside the text.</param>
    /// <param name="page">The page of its turns, from 1, as asked for.</param>
    /// <param name="compared">Numbers of two versions, as <c>1-2</c>, whose differences are asked for.</param>
    /// <param name="cancellationToken">Checked between questions.</param>
    public async Task<DocumentView> ReadAsync(
        DocumentExtras shown,
        string? page,
        string? compared,
        CancellationToken cancellationToken
    )
    {
        var passages = new StoredPassages(reader);
        var mixed = MixedAlphabets.Find(_document.Source.Value);
        var quotations = await passages.OfQuotationsAsync(stored.Analysis, cancellationToken);
        ImmutableArray<StretchMark> marks =
        [
            .. quotations,
            .. await passages.OfReportsAsync(stored.Analysis, _offsets, cancellationToken),
            .. mixed.Select(StretchMark.OfMixed),
            .. shown.Repairs
                ? _document.View.Repairs.Select(repair => new StretchMark(repair.Span, StretchLayer.Repair, "repair"))
                : [],
        ];
        var address = PageAddress.Of(_document.Hash);
        var paging = Paging.Of(
            page,
            TurnsOnAPage,
            stored.Analysis.Turns.Length,
            number => string.Create(CultureInfo.InvariantCulture, $"{address}?page={number}")
        );
        var verdicts = await reader.Record.ListVerdictsAsync(_document.Hash, cancellationToken);
        return new DocumentView
        {
            Hash = _document.Hash,
            Title = Printable.OneLine(_document.Title ?? Names.Short(_document.Id)),
            Language = _document.Language,
            About = [.. About()],
            Source = Names.Followed(_document.Url ?? _document.Id),
            CopiedFrom = _document.CopiedFrom is { } source ? _document.View.ToString(source.Line) : null,
            Diagnostics =
            [
                .. _document.Diagnostics.Select(found => found.Message),
                .. MixedWords.Of(mixed, _document.Source.Value) is { } note ? [note] : Array.Empty<string>(),
            ],
            Turns = Turns.Of(marks, shown, paging),
            Paging = paging,
            Repairs = _document.View.Repairs.Length,
            Boilerplate = _document.Boilerplate.Length,
            Shown = shown,
            Versions = stored.Versions,
            OtherVersions = await OtherVersionsAsync(cancellationToken),
            Changes = compared is null ? null : await CompareAsync(compared, cancellationToken),
            Lineage = await LineageAsync(cancellationToken),
            Facts = await FactsAsync(cancellationToken),
            Quotations = (stored.Analysis.Quotations.Length, verdicts.Length),
            Citation = CitationView.Of(stored.Analysis, address, null),
        };
    }

    /// <summary>What the document says of itself.</summary>
    public IEnumerable<(string Label, string Text)> About()
    {
        yield return ("kind", StoredWords.Of(_document.Kind).Replace('-', ' '));
        yield return ("date", Dates.Of(_document.Published?.Date) ?? "undated");
        foreach (
            var (label, text) in new[]
            {
                ("medium", _document.Site),
                ("author", _document.Author),
                ("language", _document.Language is { } tag ? LanguageNames.Of(tag) : null),
            }
        )
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return (label, Printable.OneLine(text));
            }
        }
    }

    private async Task<ImmutableArray<DocumentVersion>> OtherVersionsAsync(CancellationToken cancellationToken)
    {
        var versions = ImmutableArray.CreateBuilder<DocumentVersion>();
        foreach (var name in stored.Versions.Select(version => version.Name).Distinct(StringComparer.Ordinal))
        {
            var all = await reader.Record.ListVersionsAsync(name, cancellationToken);
            versions.AddRange(all.Length > 1 ? all : []);
        }

        return versions.DrainToImmutable();
    }

    private async Task<VersionChanges> CompareAsync(string compared, CancellationToken cancellationToken)
    {
        var numbers = compared.Split('-');
        if (
            numbers.Length != 2
            || !int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var older)
            || !int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var newer)
        )
        {
            throw new UsageException($"diff expects the numbers of two versions, such as 1-2, not '{compared}'.");
        }

        var history = await VersionHistory.LoadAsync(reader.Record, stored.Versions[0].Name, cancellationToken);
        var (old, @new) = history.Choose([older, newer]);
        var diff = VersionComparison.Compare(history.Versions[old].Document, history.Versions[@new].Document);
        return new VersionChanges(
            history.Versions[old].Version,
            history.Versions[@new].Version,
            ChangeWords.Summary(diff),
            diff.Fields,
            [
                .. diff.Text.Changes.Select(change =>
                    (
                        ChangeContext.Of(diff, change),
                        ChangeWords.Of(change.Effects) is { Count: > 0 } words ? string.Join(", ", words) : "wording"
                    )
                ),
            ]
        );
    }

    private async Task<ImmutableArray<LineagePicture>> LineageAsync(CancellationToken cancellationToken)
    {
        var links = reader.Links;
        return links.Any(link => link.From == _document.Hash || link.To == _document.Hash)
            ?
            [
                .. (await Work.ListAsync(reader.Record, _document.Hash, cancellationToken)).Select(work =>
                    LineagePicture.Of(work, _document.Hash)
                ),
            ]
            : [];
    }

    private async Task<ImmutableArray<(string, ImmutableArray<RowView>)>> FactsAsync(
        CancellationToken cancellationToken
    )
    {
        var registers = reader.Registers;
        var facts = ImmutableArray.CreateBuilder<(string, ImmutableArray<RowView>)>();
        var rows = (await reader.Record.ListRowsOfAsync(_document.Hash, cancellationToken))
            .Select(registers.Decisions.Apply)
            .OfType<RecordRow>()
            .GroupBy(row => row.Row.Register);
        foreach (var register in rows)
        {
            var views = ImmutableArray.CreateBuilder<RowView>();
            foreach (var row in register)
            {
                views.Add(await RowView.OfAsync(new RegisterEntry(row.Row, [row], 1), registers, cancellationToken));
            }

            facts.Add((StoredWords.Of(register.Key), views.DrainToImmutable()));
        }

        return facts.DrainToImmutable();
    }
}
