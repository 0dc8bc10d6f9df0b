using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>One fact of an authority file: a field of an entry, its value, when it holds, and where it can be checked.</summary>
/// <param name="Entry">Id of the entry the fact is about: <c>state:norland</c>, <c>person:vesna-tarr</c>.</param>
/// <param name="Field">What the value is: <c>name</c>, <c>alias</c>, <c>capital</c>, <c>holder</c>; <c>retract</c> takes a value back.</param>
/// <param name="Value">A name, a date, or the id of another entry.</param>
/// <param name="Place">Where the fact stands.</param>
public sealed record AuthorityStatement(string Entry, string Field, string Value, AuthorityPlace Place)
{
    /// <summary>Language of the value, as BCP 47 writes it; null for English and for what has no language.</summary>
    public string? Language { get; init; }

    /// <summary>True for a name that several entries bear: it stands for none of them by itself.</summary>
    public bool IsShared { get; init; }

    /// <summary>The first date on which it holds; null where that is not known.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last date on which it holds; null where that is not known, or it holds still.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The last day for which the file answers; of later dates it says nothing. Null without such a day.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>True where it may hold on a day that <paramref name="date"/> can mean.</summary>
    /// <remarks>A time without an end lasts to the day for which the file answers.</remarks>
    public bool Includes(PartialDate date)
    {
        var from = From?.First ?? DateOnly.MinValue;
        var to = (To ?? AsOf)?.Last ?? DateOnly.MaxValue;
        return date.Last >= from && date.First <= to;
    }

    /// <summary>A public place where the fact can be checked, or a key of the list of sources; empty where none is given.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A line of a file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Number of the line, from 1; 0 for formats without lines.</param>
public readonly record struct AuthorityPlace(string File, int Line);

/// <summary>A line that could not be used, and why; the other lines are.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What was found, and what was expected.</param>
public sealed record AuthorityProblem(AuthorityPlace Place, string Message)
{
    /// <summary>The problem as one line.</summary>
    public override string ToString() =>
        Place.Line > 0 ? $"{Place.File}:{Place.Line}: {Message}" : $"{Place.File}: {Message}";
}
