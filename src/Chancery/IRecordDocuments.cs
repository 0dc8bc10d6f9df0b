using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery;

/// <summary>The documents of a record by the keys under which their turns were indexed.</summary>
public interface IRecordDocuments
{
    /// <summary>The document, or null where the record no longer holds it.</summary>
    DocumentAnalysis? Find(string key);

    /// <summary>BCP 47 tags of the languages of the documents that hold primary speech, ordinally sorted; those whose language is not known have none.</summary>
    ImmutableArray<string> LanguagesOfEvidence { get; }

    /// <summary>The documents with primary speech that are dated to this day, in the order of the record.</summary>
    IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day);
}
