using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Tests.Indexing;

/// <summary>The index by its definition: every answer from looking at every word. The oracle of <see cref="SeedIndex"/>.</summary>
internal sealed class PlainSeedIndex(IReadOnlyList<Passage> passages)
{
    private readonly ulong[][] _words = [.. passages.Select(passage => Keys(passage.Text))];

    public static ulong[] Keys(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Key)];

    public List<Place> FindRun(ReadOnlySpan<ulong> run)
    {
        var places = new List<Place>();
        for (var passage = 0; passage < _words.Length; passage++)
        {
            for (var start = 0; start + run.Length <= _words[passage].Length; start++)
            {
                if (_words[passage].AsSpan(start, run.Length).SequenceEqual(run))
                {
                    places.Add(new Place(passage, start));
                }
            }
        }

        return places;
    }

    public HashSet<Seed> FindSeeds(ulong[] query, SeedOptions options)
    {
        var runs =
            from start in Enumerable.Range(0, query.Length)
            let rare = RareRun(query, start, options.MaxPlacesPerRun)
            where rare.Places.Count > 0
            orderby rare.Places.Count, start
            select (start, rare.Places);
        var seeds = new HashSet<Seed>();
        foreach (var (start, places) in runs)
        {
            seeds.UnionWith(places.Select(place => Extend(query, start, place)));
        }

        return seeds;
    }

    private (int Length, List<Place> Places) RareRun(ulong[] query, int start, int maxPlaces)
    {
        for (var length = 1; length <= 4 && start + length <= query.Length; length++)
        {
            var places = FindRun(query.AsSpan(start, length));
            if (places.Count <= maxPlaces)
            {
                return (length, places);
            }
        }

        return (0, []);
    }

    private Seed Extend(ulong[] query, int start, Place place)
    {
        var words = _words[place.Passage];
        var left = 0;
        while (left < start && left < place.Start && query[start - left - 1] == words[place.Start - left - 1])
        {
            left++;
        }

        var right = 0;
        while (
            start + right < query.Length
            && place.Start + right < words.Length
            && query[start + right] == words[place.Start + right]
        )
        {
            right++;
        }

        return new Seed(start - left, left + right, place.Passage, place.Start - left);
    }
}
