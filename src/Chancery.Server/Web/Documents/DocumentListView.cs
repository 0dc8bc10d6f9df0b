using System.Collections.Immutable;
using Chancery.Faces.Words;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Documents;

/// <summary>The list of documents as its page shows it.</summary>
/// <param name="Documents">Those of this page.</param>
/// <param name="Paging">Which they are.</param>
/// <param name="All">Documents of the record.</param>
/// <param name="Filter">What the list is narrowed to.</param>
/// <param name="Kinds">The kinds that occur, with how often.</param>
/// <param name="Languages">The languages that occur, with how often.</param>
internal sealed record DocumentListView(
    ImmutableArray<DocumentEntry> Documents,
    Paging Paging,
    int All,
    DocumentListFilter Filter,
    ImmutableArray<(string Value, string Name, int Count)> Kinds,
    ImmutableArray<(string Value, string Name, int Count)> Languages
)
{
    private const int OnAPage = 50;

    /// <summary>A page of the list.</summary>
    public static DocumentListView Of(IReadOnlyList<DocumentEntry> all, DocumentListFilter filter, string? page)
    {
        DocumentEntry[] kept = [.. filter.Sort(all.Where(filter.Keeps))];
        var paging = Paging.Of(page, OnAPage, kept.Length, filter.AddressOf);
        return new DocumentListView(
            [.. paging.Of(kept)],
            paging,
            all.Count,
            filter,
            Count(all, entry => StoredWords.Of(entry.Kind), word => word.Replace('-', ' ')),
            Count(all, entry => entry.Language, LanguageNames.Of)
        );
    }

    /// <summary>15 April 2014, interview, English, 3,204 words of speech.</summary>
    public static string FactsOf(DocumentEntry entry) =>
        string.Join(
            " · ",
            new[]
            {
                StoredWords.Of(entry.Kind).Replace('-', ' '),
                entry.Site,
                entry.Author,
                entry.Language is { } tag ? LanguageNames.Of(tag) : null,
                entry.SpeechWords > 0 ? $"{Printable.Count(entry.SpeechWords, "word")} of speech" : null,
            }.Where(fact => !string.IsNullOrWhiteSpace(fact))
        );

    private static ImmutableArray<(string, string, int)> Count(
        IEnumerable<DocumentEntry> all,
        Func<DocumentEntry, string?> valueOf,
        Func<string, string> nameOf
    ) =>
        [
            .. all.Select(valueOf)
                .OfType<string>()
                .GroupBy(value => value, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, nameOf(group.Key), group.Count())),
        ];
}
