namespace Chancery.Faces.Registers;

/// <summary>A name of the record with what stands under it.</summary>
/// <param name="Name">The name that is shown: as persons decided, as the authority data list it, or as written.</param>
/// <param name="Kind">One of <see cref="ActorKinds.All"/>.</param>
/// <param name="Statements">Answers and statements of its own.</param>
/// <param name="Meetings">Meetings that name it, or that it speaks of; what several documents state counts once, here and below.</param>
/// <param name="Instruments">Instruments.</param>
/// <param name="Commitments">Commitments.</param>
/// <param name="Positions">Positions.</param>
/// <param name="Documents">Documents in which it speaks or is named so.</param>
internal sealed record NamedActor(
    string Name,
    string Kind,
    int Statements,
    int Meetings,
    int Instruments,
    int Commitments,
    int Positions,
    int Documents
);
