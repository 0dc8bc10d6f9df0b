using System.Buffers;

namespace Chancery.Reading;

/// <summary>A label as it stands at the start of a block.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Name">The label without colon and marks of the format.</param>
/// <param name="Length">Units from the start of the block to the first one behind the label.</param>
internal sealed record SpeakerLabel(LabelKind Kind, string Name, int Length)
{
    private const int LongestLabel = 110;
    private const int LongestLabelAlone = 60;

    // The last one is Ethiopic.
    private static readonly SearchValues<char> Colons = SearchValues.Create(":：፦");
    private static readonly SearchValues<char> NeverInBareNames = SearchValues.Create("\n\r.:,;");

    /// <summary>True for a name that nothing but a dash, a tab or the end of its line sets apart: a label only where the document announces speech.</summary>
    public bool IsBare { get; init; }

    /// <summary>True where the line begins like a label, so that it begins a paragraph of its own.</summary>
    public static bool StartsLikeLabel(ReadOnlySpan<char> line) =>
        TryRead(line, boldLength: 0) is { } label
        && (
            label.Kind != LabelKind.Person
            || line[0] == '【'
            || line[..label.Length].IndexOfAny(Colons) >= 0
            || line[..label.Length].Contains('\t')
            || LabelName.IsInCapitals(label.Name)
        );

    /// <summary>Reads the label at the start of <paramref name="block"/>, or null.</summary>
    /// <param name="block">The text of the block.</param>
    /// <param name="boldLength">Units at its start that stand in bold; 0 where none do.</param>
    public static SpeakerLabel? TryRead(ReadOnlySpan<char> block, int boldLength)
    {
        var start = SkipMarks(block, 0);
        return ReadBracketed(block, start)
            ?? ReadNumbered(block, start)
            ?? ReadCounted(block, start)
            ?? ReadUpToColon(block, start)
            ?? ReadUpToStop(block, start)
            ?? ReadUpToTab(block, start)
            ?? ReadBold(block, start, boldLength);
    }

    /// <summary>A name, an office or an interviewer's word that is the whole block, with nothing to mark it: a label where the words stand below.</summary>
    public static SpeakerLabel? TryReadAlone(ReadOnlySpan<char> block)
    {
        var name = block.Trim().Trim("*_[]").Trim();
        return
            name.Length is > 1 and <= LongestLabelAlone
            && name.IndexOfAny(NeverInBareNames) < 0
            && name.IndexOfAnyInRange('0', '9') < 0
            && LabelName.IsWritten(name)
            ? Classify(name, block.Length) is { } label
                ? label with
                {
                    IsBare = true,
                }
                : null
            : null;
    }

    /// <summary><c>【タル外務大臣】 …</c>, <c>【記者】 …</c>: the name between lenticular brackets, as Japanese ministries have it.</summary>
    private static SpeakerLabel? ReadBracketed(ReadOnlySpan<char> block, int start)
    {
        var limit = block.Slice(start, Math.Min(LongestLabelAlone, block.Length - start));
        var end = limit.IndexOf('】');
        if (limit.IsEmpty || limit[0] != '【' || end < 2 || block[(start + end + 1)..].IsWhiteSpace())
        {
            return null;
        }

        var name = limit[1..end].Trim();
        return Classify(name, SkipMarks(block, start + end + 1)) is not { } label ? null
            : label.Kind == LabelKind.Person && (name.EndsWith("記者") || name.EndsWith("记者"))
                ? label with
                {
                    Kind = LabelKind.Interviewer,
                }
            : label;
    }

    private static SpeakerLabel? ReadNumbered(ReadOnlySpan<char> block, int start)
    {
        var end = start;
        while (end < block.Length && end - start < 24 && block[end] is not ('\n' or '\r'))
        {
            end++;
        }

        var line = block[start..end].Trim().TrimEnd("*:.");
        var digits = line.LastIndexOfAnyExceptInRange('0', '9') + 1;
        if (end < block.Length && block[end] is not ('\n' or '\r') || line.IsEmpty)
        {
            return null;
        }

        var word = digits < line.Length ? line[..digits].TrimEnd(" #№.№-") : default;
        return !word.IsEmpty && LabelWords.IsQuestion(word)
            ? new SpeakerLabel(LabelKind.NumberedQuestion, line.ToString(), end)
            : null;
    }

    /// <summary><c>Q4. When?</c>, <c>Question 4) When?</c>: the word of a question or an answer, counted.</summary>
    private static SpeakerLabel? ReadCounted(ReadOnlySpan<char> block, int start)
    {
        const int MostDigits = 3;
        var end = start;
        while (end < block.Length && char.IsLetter(block[end]))
        {
            end++;
        }

        var word = block[start..end];
        while (end < block.Length && block[end] is ' ' or '#' or '№')
        {
            end++;
        }

        var digits = end;
        while (end < block.Length && char.IsAsciiDigit(block[end]))
        {
            end++;
        }

        if (
            end == digits
            || end - digits > MostDigits
            || end + 1 >= block.Length
            || block[end] is not ('.' or ')' or ':')
            || !char.IsWhiteSpace(block[end + 1])
            || block[end + 1] is '\n' or '\r'
        )
        {
            return null;
        }

        return LabelWords.IsQuestion(word)
                ? new SpeakerLabel(LabelKind.Question, block[start..end].ToString(), SkipMarks(block, end + 1))
            : LabelWords.IsAnswer(word)
                ? new SpeakerLabel(LabelKind.Answer, block[start..end].ToString(), SkipMarks(block, end + 1))
            : null;
    }

    private static SpeakerLabel? ReadUpToColon(ReadOnlySpan<char> block, int start)
    {
        var limit = block.Slice(start, Math.Min(LongestLabel, block.Length - start));
        var colon = limit.IndexOfAny(Colons);
        if (colon <= 0)
        {
            return null;
        }

        var end = start + colon + 1;
        var glued = end < block.Length && !IsBehindLabel(block[end]) && limit[colon] == ':';
        var name = limit[..colon].Trim().Trim("*_").Trim();
        name = name is ['[', .., ']'] or ['(', .., ')'] ? name[1..^1].Trim() : name;
        return glued || name.IsEmpty || name.IndexOfAny('\n', '\r') >= 0 ? null : Classify(name, SkipMarks(block, end));
    }

    /// <summary><c>Q. When?</c>, <c>Mr. SMITH. Mr. Speaker, …</c>, <c>The PRESIDENT — …</c>: the name has to be in capitals.</summary>
    private static SpeakerLabel? ReadUpToStop(ReadOnlySpan<char> block, int start)
    {
        var limit = block.Slice(start, Math.Min(LongestLabelAlone, block.Length - start));
        if (
            limit.Length > 2
            && limit[0] is 'Q' or 'A'
            && limit[1] is '.' or ')' or ' ' or '\t'
            && (limit[1] != ' ' || limit[0] == 'Q' && limit[2] == ' ')
        )
        {
            return new SpeakerLabel(
                limit[0] == 'Q' ? LabelKind.Question : LabelKind.Answer,
                limit[..1].ToString(),
                SkipMarks(block, start + 2)
            );
        }

        // White House style: a lone Q and no mark behind it.
        if (
            limit.Length > 3
            && limit[0] == 'Q'
            && limit[1] is ' ' or '\u00A0'
            && (char.IsUpper(limit[2]) || limit[2] is '\u00A0' or '(' or '[')
        )
        {
            return new SpeakerLabel(LabelKind.Question, "Q", SkipMarks(block, start + 1));
        }

        for (var i = 2; i < limit.Length - 1; i++)
        {
            var ends =
                limit[i] == '.'
                && limit[i + 1] is ' ' or '\u00A0'
                && char.IsUpper(limit[i - 1])
                && char.IsUpper(limit[i - 2]);
            var dash = limit[i] is '—' or '–' && limit[i - 1] is ' ' or '.' && limit[i + 1] == ' ';
            var hyphen = limit[i] == '-' && limit[i - 1] == ' ' && limit[i + 1] == ' ';
            if (ends || dash || hyphen)
            {
                // A hyphen between spaces stands in any sentence; behind the word of a question or an answer it is a colon.
                var name = limit[..i].Trim().TrimEnd('.');
                return
                    (
                        hyphen
                            ? LabelName.AsksOrAnswers(name)
                            : LabelName.IsInCapitals(name) || (dash && LabelName.IsWritten(name))
                    )
                    && name.IndexOfAny(',', '"', '“') < 0
                    && Classify(name, SkipMarks(block, start + i + 1)) is { } label
                    ? label with
                    {
                        IsBare = dash && !LabelName.IsInCapitals(name) && limit[..i].TrimEnd()[^1] != '.',
                    }
                    : null;
            }
        }

        return null;
    }

    /// <summary>A cell of a table: <c>Vesna Tarr</c>, a tab, and her words.</summary>
    private static SpeakerLabel? ReadUpToTab(ReadOnlySpan<char> block, int start)
    {
        var limit = block.Slice(start, Math.Min(LongestLabelAlone, block.Length - start));
        var tab = limit.IndexOf('\t');
        if (tab <= 0 || start + tab + 1 >= block.Length)
        {
            return null;
        }

        var name = limit[..tab].Trim().Trim("*_").Trim();
        return LabelName.IsWritten(name) && Classify(name, SkipMarks(block, start + tab + 1)) is { } label
            ? label with
            {
                IsBare = true,
            }
            : null;
    }

    private static SpeakerLabel? ReadBold(ReadOnlySpan<char> block, int start, int boldLength)
    {
        if (boldLength <= start || boldLength > LongestLabel)
        {
            return null;
        }

        var name = block[start..boldLength].Trim().TrimEnd(":.–—-*").Trim();
        if (name.IsEmpty || LineShape.EndsQuestion(name) || WrittenDates.FindFirst(name) is not null)
        {
            return null;
        }

        // A whole line in bold may as well be a heading.
        var isLine = block[boldLength..].IsWhiteSpace() && block[start..boldLength].IndexOfAny(Colons) < 0;
        return Classify(name, SkipMarks(block, boldLength)) is { } label ? label with { IsBare = isLine } : null;
    }

    private static SpeakerLabel? Classify(ReadOnlySpan<char> name, int length)
    {
        var (main, remark) = LabelName.SplitRemark(name);
        var unnumbered = main.TrimEnd("0123456789 #№.");
        if (LabelWords.IsQuestion(unnumbered))
        {
            return new SpeakerLabel(LabelKind.Question, name.ToString(), length);
        }

        if (LabelWords.IsAnswer(unnumbered))
        {
            return new SpeakerLabel(LabelKind.Answer, name.ToString(), length);
        }

        if (LabelWords.IsEditor(main))
        {
            return new SpeakerLabel(LabelKind.Editor, name.ToString(), length);
        }

        if (LabelWords.IsInterviewer(unnumbered))
        {
            return new SpeakerLabel(LabelKind.Interviewer, name.ToString(), length);
        }

        return !LabelWords.IsNoSpeaker(main) && (LabelWords.IsVoice(main) || LabelName.IsNameLike(main, remark))
            ? new SpeakerLabel(LabelKind.Person, name.ToString(), length)
            : null;
    }

    private static bool IsBehindLabel(char character) =>
        char.IsWhiteSpace(character)
        || character is '*' or '_' or '"' or '“' or '«' or '„' or '[' or '(' or '‘' or '—' or '–' or '-' or '¿'
        || char.IsUpper(character)
        || LabelName.IsUncased(character);

    private static int SkipMarks(ReadOnlySpan<char> block, int at)
    {
        while (at < block.Length && (TextLine.IsInvisible(block[at]) || block[at] is '*' or '_'))
        {
            at++;
        }

        return at;
    }
}
