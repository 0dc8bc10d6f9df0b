using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Actors;

/// <summary>Finds the persons, organisations, states and places that a document names, and why each mention stands for its actor.</summary>
public static class ActorFinder
{
    /// <summary>The actors of a document, by their first mention. Takes time in proportion to the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="turns">Its turns, whose speakers are persons.</param>
    /// <param name="authority">What is known of states, organisations and offices.</param>
    public static ImmutableArray<Actor> Find(Document document, ImmutableArray<Turn> turns, AuthorityData authority)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(authority);
        var lookup = new AuthorityLookup(authority, document.Published?.Date);
        return Find(document, turns, lookup, PersonsOf(document, lookup));
    }

    /// <summary>The persons that the content of a document names.</summary>
    internal static DocumentPersons PersonsOf(Document document, AuthorityLookup lookup) =>
        new(document.View.Value, LinesOf(document), lookup);

    internal static ImmutableArray<Actor> Find(
        Document document,
        ImmutableArray<Turn> turns,
        AuthorityLookup lookup,
        DocumentPersons persons
    )
    {
        var text = document.View.Value;
        var scanner = new AuthorityHits(lookup.Data.Names, document.Language);
        var hits = LinesOf(document).SelectMany(line => scanner.Of(text, line)).ToList();
        var drafts = new ActorDrafts();
        BodyMentions.Add(text, hits, lookup, drafts);
        new PersonMentions(text, turns, lookup, persons, hits).Add(drafts);
        NamedBodies.Add(text, persons.OtherNames, hits, drafts);

        return [.. drafts.InOrder().Select(draft => draft.ToActor(document.View))];
    }

    /// <summary>The lines of a document's content in the repaired text; a name does not run on over the end of one.</summary>
    internal static IEnumerable<TextSpan> LinesOf(Document document)
    {
        var text = document.View.Value;
        foreach (var block in document.Blocks)
        {
            var view = document.View.FromSource(block.Span);
            for (var start = view.Start; start < view.End; )
            {
                var length = text.AsSpan(start, view.End - start).IndexOf('\n');
                var end = length < 0 ? view.End : start + length;
                if (end > start)
                {
                    yield return new TextSpan(start, end);
                }

                start = end + 1;
            }
        }
    }
}
