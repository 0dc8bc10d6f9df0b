namespace Chancery.Affairs;

/// <summary>Remembers the bodies that a paragraph names, so that "the group meets" and "its next meeting" are theirs.</summary>
internal sealed class GroupNames
{
    private readonly List<string> _names = [];
    private int _paragraph = -1;

    /// <summary>Takes note of the bodies that a sentence names.</summary>
    public void Read(AffairsSentence sentence)
    {
        if (_paragraph != sentence.Paragraph)
        {
            _names.Clear();
            _paragraph = sentence.Paragraph;
        }

        foreach (var name in sentence.Names)
        {
            if (
                name.Kind is SentenceNameKind.Body or SentenceNameKind.Other
                && IsBody(LastWord(name.Name))
                && name.Name.Contains(' ', StringComparison.Ordinal)
            )
            {
                _ = _names.Remove(name.Name);
                _names.Add(name.Name);
            }
        }
    }

    /// <summary>Puts the full name in place of "group" and the like, and gives "its meeting" the body named last.</summary>
    public void Resolve(MeetingDraft draft)
    {
        for (var i = 0; i < draft.Participants.Count; i++)
        {
            var word = draft.Participants[i];
            if (IsBody(word) && Named(word) is { } name)
            {
                draft.Participants[i] = name;
            }
        }

        var starts = draft.Sentence.Form(0) is "Its" && draft.Word < 6;
        if (starts && draft.Participants.Count == 0 && _names.Count > 0)
        {
            draft.Participants.Add(_names[^1]);
        }
    }

    private string? Named(string word) =>
        _names.FindLast(name => LastWord(name).Equals(word, StringComparison.OrdinalIgnoreCase));

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool IsBody(string word) =>
        word.ToUpperInvariant()
            is "GROUP"
                or "COMMITTEE"
                or "SUBCOMMITTEE"
                or "COMMISSION"
                or "COUNCIL"
                or "FORUM"
                or "BOARD"
                or "ASSEMBLY"
                or "PANEL";
}
