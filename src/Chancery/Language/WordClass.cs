namespace Chancery.Language;

/// <summary>What a word can be, for the closed classes and the words of time and place that clauses are told by.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,

    /// <summary>"his", "their": determiner and pronoun at once.</summary>
    Possessive = 1 << 1,

    /// <summary>"he", "they": a pronoun that can be a subject.</summary>
    SubjectPronoun = 1 << 2,

    /// <summary>"I", "we", "you": a subject that speaks or is spoken to.</summary>
    FirstOrSecondPerson = 1 << 3,

    /// <summary>"him", "them", "itself".</summary>
    ObjectPronoun = 1 << 4,
    Preposition = 1 << 5,
    Subordinator = 1 << 6,
    Coordinator = 1 << 7,
    Auxiliary = 1 << 8,
    Adverb = 1 << 9,

    /// <summary>"Monday", "week", "earlier": when something was said.</summary>
    Time = 1 << 10,
    Relative = 1 << 11,
    Negation = 1 << 12,

    /// <summary>"that".</summary>
    That = 1 << 13,

    /// <summary>"how", "why", "whether".</summary>
    Interrogative = 1 << 14,

    /// <summary>"reporters", "lawmakers", "CNN"-like hearers are told by place; these are the common nouns of hearers.</summary>
    Hearer = 1 << 15,

    /// <summary>"to".</summary>
    To = 1 << 16,

    /// <summary>A common finite verb form that is no other part of speech: "went", "became".</summary>
    Finite = 1 << 17,
}
