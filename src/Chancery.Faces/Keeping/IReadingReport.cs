using Chancery.Faces.Inputs;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Is told what becomes of each document that is read into a record.</summary>
internal interface IReadingReport
{
    /// <summary>A document that the record keeps now.</summary>
    void Add(PipelineResult<RecordEntry> result, AddOutcome outcome);

    /// <summary>A file or a document that could not be read.</summary>
    void AddProblem(InputProblem problem);
}
