namespace Chancery;

/// <summary>The documents of a record by the keys under which their turns were indexed.</summary>
public interface IRecordDocuments
{
    /// <summary>The document, or null where the record no longer holds it.</summary>
    DocumentAnalysis? Find(string key);
}
