namespace Chancery.Affairs;

/// <summary>The kinds of meetings that nouns and verbs name.</summary>
public enum MeetingKind
{
    /// <summary>No meeting.</summary>
    None,

    /// <summary>A meeting, talks, a summit, a session.</summary>
    Meeting,

    /// <summary>A visit or a trip.</summary>
    Visit,

    /// <summary>A call by telephone or video.</summary>
    Call,

    /// <summary>A military exercise.</summary>
    Exercise,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>A conference, a forum, a congress.</summary>
    Conference,
}
