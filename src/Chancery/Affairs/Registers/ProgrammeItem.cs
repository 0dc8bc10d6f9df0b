namespace Chancery.Affairs.Registers;

/// <summary>An event of a programme, or a number of events, with the row that states it.</summary>
/// <param name="State">Planned, held or outstanding, by the words of its sentence.</param>
/// <param name="What">The event, or the number with what is counted, in the words of the text.</param>
/// <param name="Date">When, as EDTF, or null.</param>
/// <param name="Sentence">The sentence that states it.</param>
/// <param name="Row">The row that it is read from: the programme's own, a meeting's or a figure's.</param>
public sealed record ProgrammeItem(ProgrammeState State, string What, string? Date, string Sentence, RecordRow Row);
