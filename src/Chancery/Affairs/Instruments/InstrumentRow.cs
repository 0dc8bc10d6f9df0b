using Chancery.Affairs.Sentences;
using Chancery.Text;

namespace Chancery.Affairs.Instruments;

/// <summary>An instrument put together from its mentions.</summary>
internal sealed class InstrumentRow
{
    private readonly List<InstrumentMention> _mentions = [];
    private readonly SortedDictionary<string, (string Value, string Kind)> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _parties = [];
    private readonly List<TextSpan> _evidence = [];

    public InstrumentRow(InstrumentMention first)
    {
        Name = first.Name;
        (Type, Noun) = (first.Type, first.Noun);
        _mentions.Add(first);
    }

    /// <summary>The fullest name so far.</summary>
    public string Name { get; private set; }

    public string Type { get; }

    public string Noun { get; }

    public string? this[string fact] => _facts.TryGetValue(fact, out var known) ? known.Value : null;

    public void Add(InstrumentMention mention)
    {
        Name = !mention.IsShort && mention.Name.Length > Name.Length ? mention.Name : Name;
        _mentions.Add(mention);
    }

    /// <summary>A sentence that speaks of it as "it".</summary>
    public void AddEvidence(AffairsSentence sentence) => _evidence.Add(sentence.Span);

    public void AddParties(IEnumerable<string> parties) =>
        _parties.AddRange(parties.Where(party => !_parties.Contains(party)));

    /// <summary>The first statement of a date stays.</summary>
    /// <param name="fact">"signed", "inForce", ….</param>
    /// <param name="value">EDTF, a duration, or words.</param>
    /// <param name="kind">"printed", "derived" or "expected".</param>
    public void Add(string fact, string value, string kind) => _facts.TryAdd(fact, (value, kind));

    public Instrument ToInstrument(RepairedText view) =>
        new()
        {
            Name = Name,
            Type = Type,
            Parties = [.. _parties],
            SignedOn = this["signed"],
            Ratified = this["ratified"],
            InForce = this["inForce"],
            Term = this["term"],
            Article = this["article"],
            Renewal = this["renewal"],
            Expires = this["expires"],
            Status = this["status"],
            Derived = [.. _facts.Where(fact => fact.Value.Kind == "derived").Select(fact => fact.Key)],
            Expected = [.. _facts.Where(fact => fact.Value.Kind == "expected").Select(fact => fact.Key)],
            Statement = new Statement(
                _mentions[0].Sentence.AssertedBy,
                _mentions[0].Sentence.OnBehalfOf,
                [
                    .. _mentions
                        .Select(mention => mention.Sentence.Span)
                        .Concat(_evidence)
                        .Distinct()
                        .Order()
                        .Select(view.ToSource),
                ]
            )
            {
                Reception = _mentions[0].Sentence.Reception,
            },
        };
}
