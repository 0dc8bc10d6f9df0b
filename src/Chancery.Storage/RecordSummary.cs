using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>How much a record holds.</summary>
/// <param name="Documents">Documents of any kind.</param>
/// <param name="Evidence">Documents that hold primary speech.</param>
/// <param name="Turns">Turns of primary speech in them.</param>
/// <param name="Words">Words of those turns.</param>
/// <param name="First">The earliest date of a document with primary speech, or null where none is dated.</param>
/// <param name="Last">The latest one.</param>
public sealed record RecordSummary(
    int Documents,
    int Evidence,
    int Turns,
    long Words,
    PartialDate? First,
    PartialDate? Last
);
