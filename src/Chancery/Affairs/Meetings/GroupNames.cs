using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Meetings;

/// <summary>Remembers the bodies that a paragraph names, so that "the group meets" and "its next meeting" are theirs.</summary>
internal sealed class GroupNames
{
    private readonly List<AffairsSentence> _unread = [];
    private readonly List<string> _names = [];
    private int _paragraph = -1;

    /// <summary>Takes note of a sentence; its names are looked for when a meeting asks for them, which few do.</summary>
    public void Read(AffairsSentence sentence)
    {
        if (_paragraph != sentence.Paragraph)
        {
            _unread.Clear();
            _names.Clear();
            _paragraph = sentence.Paragraph;
        }

        _unread.Add(sentence);
    }

    // The bodies of the paragraph so far, the one named last at the end.
    private List<string> Names()
    {
        foreach (var name in _unread.SelectMany(sentence => sentence.Names))
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

        _unread.Clear();
        return _names;
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
        if (starts && draft.Participants.Count == 0 && Names() is [.., var last])
        {
            draft.Participants.Add(last);
        }
    }

    private string? Named(string word) =>
        Names().FindLast(name => LastWord(name).Equals(word, StringComparison.OrdinalIgnoreCase));

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
