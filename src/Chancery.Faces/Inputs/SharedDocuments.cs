using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Faces.Inputs;

/// <summary>The documents of a record for any number of threads.</summary>
/// <param name="connections">Where they are read.</param>
internal sealed class SharedDocuments(RecordConnections connections) : IRecordDocuments
{
    public ImmutableArray<string> LanguagesOfEvidence => connections.Ask(record => record.LanguagesOfEvidence);

    public DocumentAnalysis? Find(string key) => connections.Ask(record => record.Find(key));

    public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) =>
        connections.Ask(record => record.SpokenOn(day).ToArray());
}
