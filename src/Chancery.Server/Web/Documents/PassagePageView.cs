using System.Collections.Immutable;

namespace Chancery.Server.Web.Documents;

/// <summary>A passage as its page shows it.</summary>
/// <param name="Hash">SHA-256 of the document's bytes.</param>
/// <param name="Title">The document's title, or its name.</param>
/// <param name="Language">BCP 47 tag of the document's language.</param>
/// <param name="About">What the document says of itself.</param>
/// <param name="Words">The words of the passage.</param>
/// <param name="Turns">The turns it stands in, with the question before them; empty where it is no content.</param>
/// <param name="Turn">Number of the first turn it stands in.</param>
/// <param name="Page">Query of the document's page that holds the turn; empty for the first.</param>
/// <param name="Also">Other documents of the same work that hold these words.</param>
/// <param name="Citation">How to cite it.</param>
internal sealed record PassagePageView(
    string Hash,
    string Title,
    string? Language,
    ImmutableArray<string> About,
    string Words,
    ImmutableArray<TurnView> Turns,
    int Turn,
    string Page,
    ImmutableArray<(string Title, string Address, string Kind)> Also,
    CitationView Citation
);
