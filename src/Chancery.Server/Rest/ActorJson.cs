using Chancery.Faces.Json;
using Chancery.Faces.Registers;

namespace Chancery.Server.Rest;

/// <summary>A person, a state or a body that speaks in the record, or that its registers name.</summary>
/// <param name="Name">The name that is shown: as persons decided, as the authority data list it, or as written.</param>
/// <param name="Kind"><c>person</c>, <c>state</c>, <c>organisation</c> or <c>other</c>.</param>
/// <param name="Statements">Answers and statements of its own.</param>
/// <param name="Meetings">Meetings that name it, or that it speaks of; what several documents state counts once, here and below.</param>
/// <param name="Instruments">Instruments.</param>
/// <param name="Commitments">Commitments.</param>
/// <param name="Positions">Positions.</param>
/// <param name="Documents">Documents in which it speaks or is named so.</param>
internal sealed record ActorJson(
    string Name,
    string Kind,
    int Statements,
    int Meetings,
    int Instruments,
    int Commitments,
    int Positions,
    int Documents
)
{
    public static ActorJson Of(NamedActor actor) =>
        new(
            actor.Name,
            actor.Kind,
            actor.Statements,
            actor.Meetings,
            actor.Instruments,
            actor.Commitments,
            actor.Positions,
            actor.Documents
        );
}

/// <summary>How much an actor says in the record, and under which names.</summary>
/// <param name="Name">The name that is shown.</param>
/// <param name="Kind"><c>person</c>, <c>state</c>, <c>organisation</c> or <c>other</c>.</param>
/// <param name="Names">The names under which it speaks, as documents write them.</param>
/// <param name="Decided">What persons decided of its names, as it stands.</param>
/// <param name="Statements">Answers and statements.</param>
/// <param name="Documents">Documents in which it speaks.</param>
/// <param name="Years">How much was said in each year, the first to the last one; what cannot be placed in one year has null and stands last.</param>
internal sealed record ActorSpeechJson(
    string Name,
    string Kind,
    IReadOnlyList<string> Names,
    IReadOnlyList<ActorSpeechJson.DecidedPart> Decided,
    int Statements,
    int Documents,
    IReadOnlyList<ActorSpeechJson.YearPart> Years
)
{
    public static ActorSpeechJson Of(string name, string kind, ActorSpeech speech, IEnumerable<DecidedName> decided) =>
        new(
            name,
            kind,
            speech.Names,
            [
                .. decided.Select(one => new DecidedPart(
                    one.Other,
                    one.AreOne,
                    RegisterEntryJson.DecisionPart.Of(one.Decision)
                )),
            ],
            speech.Statements,
            speech.Documents.Length,
            [.. speech.Years.Select(year => new YearPart(year.Year, year.Statements, year.Documents))]
        );

    /// <param name="Name">The other name.</param>
    /// <param name="AreOne">True where both are one actor's, false where they are held apart.</param>
    /// <param name="Decision">Who decided, when and why.</param>
    internal sealed record DecidedPart(string Name, bool AreOne, RegisterEntryJson.DecisionPart Decision);

    /// <param name="Year">Null: the year is not known.</param>
    /// <param name="Statements">Answers and statements.</param>
    /// <param name="Documents">Documents that hold them.</param>
    internal sealed record YearPart(int? Year, int Statements, int Documents);
}

/// <summary>An answer or a statement of an actor.</summary>
/// <param name="Doc">The document's name.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Said">When it was said (EDTF), or null.</param>
/// <param name="Turn">The turn, from 0.</param>
/// <param name="Role"><c>answer</c> or <c>statement</c>.</param>
/// <param name="Speaker">The name, as the document writes it.</param>
/// <param name="Start">In code points of the document's source text.</param>
/// <param name="End">The end, which is not in it.</param>
/// <param name="Text">The words as stored.</param>
internal sealed record StatementJson(
    [property: DocumentName] string Doc,
    string Hash,
    string? Title,
    string? Said,
    int Turn,
    string Role,
    string Speaker,
    int Start,
    int End,
    string Text
);
