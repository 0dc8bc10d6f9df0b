using System.Collections.Immutable;

namespace Chancery.Reading;

/// <summary>Which labels of a document are labels of turns: what the whole document makes likely, not each line by itself.</summary>
internal sealed class TranscriptLabels
{
    private const int FewestNamed = 3;
    private const int HeadBlocks = 4;
    private const int MostCompared = 400;

    private static readonly string[] Talks =
    [
        "round table",
        "roundtable",
        "panel discussion",
        "conversation with",
        "talk with",
        "conversation between",
        "transcript",
        "podiumsdiskussion",
        "streitgespräch",
        "table ronde",
        "mesa redonda",
        "круглый стол",
        "стенограмма",
        "okrúhly stôl",
        "圆桌",
    ];

    private TranscriptLabels(ImmutableArray<SpeakerLabel?> ofBlocks) => OfBlocks = ofBlocks;

    /// <summary>The label of each block, or null.</summary>
    public ImmutableArray<SpeakerLabel?> OfBlocks { get; }

    /// <summary>True where any block begins a turn.</summary>
    public bool IsTranscript => OfBlocks.Any(label => label is not null and not { Kind: LabelKind.Editor });

    /// <summary>Judges the labels that <paramref name="blocks"/> begin with.</summary>
    public static TranscriptLabels Find(IReadOnlyList<LabelledText> blocks, string? title)
    {
        var read = blocks.Select(block => SpeakerLabel.TryRead(block.Text, block.BoldLength)).ToArray();
        for (var i = 0; i < read.Length; i++)
        {
            // "President:      Mr. Okolan      (Ostria)" is a line of a table.
            read[i] =
                read[i] is { Kind: LabelKind.Person } label && IsColumns(blocks[i].Text, label.Length) ? null : read[i];
        }

        if (read is [{ Kind: LabelKind.Person }, ..] && blocks[0].Text == title)
        {
            // "Minister NAME: what she says" is a title like any other.
            read[0] = null;
        }

        var isSpeech = AnnouncesSpeech(blocks, read, title);
        read = isSpeech
            ? read
            : [.. read.Select(label => label is { Kind: LabelKind.Person, IsBare: true } ? null : label)];
        var persons = CountPersons(read);
        var asked = read.Count(label => label is { Kind: LabelKind.Question or LabelKind.Interviewer });
        var isAccepted =
            IsQuestioned(read, persons, asked)
            || IsNamed(blocks, read, persons)
            || IsAddress(blocks, read, persons, title);
        if (
            !isAccepted
            && FindNamesAbove(blocks, title) is { } above
            && (isSpeech || AnnouncesSpeech(blocks, above, title))
        )
        {
            return new TranscriptLabels(above);
        }

        if (!isAccepted && SetQuestions.Find(blocks, title) is { } questions)
        {
            return new TranscriptLabels(questions);
        }

        var numbered = read.Count(label => label is { Kind: LabelKind.NumberedQuestion }) >= 2;
        var bold = isAccepted ? SetQuestions.FindBold(blocks, read, persons, asked) : [];

        return new TranscriptLabels([
            .. read.Select(
                (label, i) =>
                    label switch
                    {
                        null => bold.Contains(i) ? SetQuestions.Label : null,
                        { Kind: LabelKind.Editor } => label,
                        { Kind: LabelKind.NumberedQuestion } => numbered || isAccepted ? label : null,
                        { Kind: LabelKind.Person } => isAccepted && IsSpeaker(label, persons, blocks[i]) ? label : null,
                        { Kind: LabelKind.Answer } => isAccepted || numbered ? label : null,
                        _ => isAccepted ? label : null,
                    }
            ),
        ]);
    }

    /// <summary>True where the title or the head names a talk, where labels of questions stand, where bare names ask, or where most of the names have titles: "H.E. Ms. Vesna Tarr".</summary>
    private static bool AnnouncesSpeech(
        IReadOnlyList<LabelledText> blocks,
        IReadOnlyList<SpeakerLabel?> labels,
        string? title
    )
    {
        if (labels.Count(label => label is { Kind: LabelKind.Question or LabelKind.Interviewer }) >= 2)
        {
            return true;
        }

        var asked = 0;
        for (var i = 0; i < labels.Count; i++)
        {
            var hasWords = labels[i] is { IsBare: true } label && label.Length < blocks[i].Text.Length;
            asked +=
                labels[i] is { IsBare: true }
                && LineShape.EndsQuestion(hasWords || i + 1 == blocks.Count ? blocks[i].Text : blocks[i + 1].Text)
                    ? 1
                    : 0;
        }

        var bare = labels.Where(label => label is { Kind: LabelKind.Person, IsBare: true }).ToList();
        return asked >= 2
            || bare.Count(label => label!.Name.Split(' ').Any(word => word != "the" && OfficeTitles.Contains(word))) * 2
                > bare.Count
            || NamesTalk(title ?? "")
            || blocks.Take(HeadBlocks).Any(block => !LineShape.IsProse(block.Text) && NamesTalk(block.Text));
    }

    private static bool NamesTalk(string text) =>
        KindWords.NamesInterview(text)
        || KindWords.NamesPressConference(text)
        || Array.Exists(Talks, talk => text.Contains(talk, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names on lines of their own, each above the words of its speaker, as the cells of a table come out as well; most of them come again.</summary>
    private static ImmutableArray<SpeakerLabel?>? FindNamesAbove(IReadOnlyList<LabelledText> blocks, string? title)
    {
        var labels = new SpeakerLabel?[blocks.Count];
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            // Below a label stand words, and not another label.
            labels[i] =
                blocks[i].Text != title
                && LineShape.IsProse(blocks[i + 1].Text) | LineShape.EndsSentence(blocks[i + 1].Text)
                    ? SpeakerLabel.TryReadAlone(blocks[i].Text)
                    : null;
        }

        var names = labels.OfType<SpeakerLabel>().GroupBy(label => KeyOf(label.Name), StringComparer.Ordinal).ToList();
        var count = names.Sum(group => group.Count());
        var repeated = names.Where(group => group.Count() > 1).Sum(group => group.Count());
        var first = Array.FindIndex(labels, label => label is not null);
        return
            names.Count >= 2
            && count > FewestNamed
            && repeated * 2 >= count
            && blocks.Skip(first).Sum(block => (long)block.Text.Length) * 2
                >= blocks.Sum(block => (long)block.Text.Length)
            ? [.. labels]
            : null;
    }

    /// <summary>The name of a label without its article and what stands behind it in brackets or behind a comma, in small letters.</summary>
    public static string KeyOf(string name)
    {
        var end = name.AsSpan().IndexOfAny('(', '[', ',');
        var key = (end > 0 ? name[..end] : name).Trim().ToLowerInvariant();
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static bool IsColumns(string text, int label) =>
        !LineShape.EndsSentence(text)
        && text.AsSpan(Math.Min(label, text.Length)).Trim().Contains("   ", StringComparison.Ordinal);

    private static Dictionary<string, int> CountPersons(SpeakerLabel?[] read)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in read)
        {
            if (label is { Kind: LabelKind.Person })
            {
                var key = KeyOf(label.Name);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }

    private static bool IsQuestioned(SpeakerLabel?[] read, Dictionary<string, int> persons, int asked)
    {
        var answers = read.Count(label => label is { Kind: LabelKind.Answer });
        return asked >= 2 || (asked == 1 && (answers > 0 || persons.Count > 0));
    }

    private static bool IsNamed(
        IReadOnlyList<LabelledText> blocks,
        SpeakerLabel?[] read,
        Dictionary<string, int> persons
    )
    {
        var labelled = persons.Values.Sum();
        var repeated = persons.Values.Where(count => count > 1).Sum();
        if (labelled < FewestNamed || persons.Count < 2 || repeated * 2 < labelled)
        {
            return false;
        }

        // A report may list what "Ostria:" and "Veland:" did; a transcript is under its labels nearly as a whole.
        var first = Array.FindIndex(read, label => label is { Kind: LabelKind.Person });
        var under = blocks.Skip(first).Sum(block => (long)block.Text.Length);
        var whole = blocks.Sum(block => (long)block.Text.Length);
        return under * 2 >= whole && repeated > 0;
    }

    /// <summary>One speaker from the first label on, as remarks and addresses are printed.</summary>
    private static bool IsAddress(
        IReadOnlyList<LabelledText> blocks,
        SpeakerLabel?[] read,
        Dictionary<string, int> persons,
        string? title
    )
    {
        var first = Array.FindIndex(read, label => label is { Kind: LabelKind.Person });
        if (first is < 0 or > 6 || persons.Count > 2)
        {
            return false;
        }

        var label = read[first]!;
        if (IsDateline(blocks, first, label, persons))
        {
            return false;
        }

        var isMarked = IsCapital(label.Name) || blocks[first].BoldLength >= label.Name.Length;
        var lastWord = label.Name[(label.Name.LastIndexOf(' ') + 1)..];
        var isInTitle = title is not null && title.Contains(lastWord, StringComparison.OrdinalIgnoreCase);
        return (isMarked || isInTitle)
            && blocks.Skip(first).Sum(block => (long)block.Text.Length) * 3
                >= blocks.Sum(block => (long)block.Text.Length) * 2;
    }

    /// <summary>"PORT ANSEL. The ministers …": the place that a report was sent from, once, and without a colon.</summary>
    private static bool IsDateline(
        IReadOnlyList<LabelledText> blocks,
        int first,
        SpeakerLabel label,
        Dictionary<string, int> persons
    ) =>
        persons.Values.Sum() == 1
        && blocks[first].BoldLength == 0
        && !blocks[first].Text.AsSpan(0, label.Length).Contains(':')
        && blocks.Count(block => KindWords.Reports(block.Text)) >= 2;

    /// <summary>Whether a label that looks like a name is one, in a document that has labels of turns.</summary>
    private static bool IsSpeaker(SpeakerLabel label, Dictionary<string, int> persons, LabelledText block)
    {
        var key = KeyOf(label.Name);
        if (persons[key] > 1 || block.BoldLength >= label.Name.Length || IsCapital(label.Name))
        {
            return true;
        }

        // A label that stands once may be the beginning of a sentence: "Point One: …".
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var others = persons.Count <= MostCompared ? persons : [];
        return words.Any(word => OfficeTitles.Contains(word) && word != "the")
            || words.Length is >= 2 and <= 4
                && label
                    .Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Take(words.Length)
                    .All(word => char.IsUpper(word[0]))
            || LabelWords.IsVoice(key)
            || words.Length > 0
                && others.Keys.Any(other => other != key && other.EndsWith(' ' + words[^1], StringComparison.Ordinal))
            || others.Any(other => other.Value > 2 && EditDistance.AtMost(other.Key, key, 2));
    }

    private static bool IsCapital(string name)
    {
        var last = KeyOf(name).Length is var end && end > 0 ? name[..end] : name;
        last = last[(last.LastIndexOf(' ') + 1)..];
        return last.Length >= 2 && last.All(character => !char.IsLetter(character) || char.IsUpper(character));
    }
}
