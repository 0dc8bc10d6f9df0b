using Chancery.Reading;

namespace Chancery.Cli.Inputs;

/// <summary>What came of an input: the work on a document, or a problem.</summary>
/// <param name="File">The file, if it could be opened.</param>
/// <param name="Document">The document, if there is one.</param>
/// <param name="Value">What the work made of it; nothing where there is a problem.</param>
/// <param name="Problem">Why there is nothing.</param>
internal sealed record PipelineResult<T>(InputFile? File, Document? Document, T? Value, InputProblem? Problem);
