using System.Globalization;
using Chancery.Reading.Debates;

namespace Chancery.Reading.Subtitles;

/// <summary>Reads subtitles: cues joined to sentences, speakers as marked or as named before a colon, times as locations.</summary>
internal static class SubtitleReader
{
    private const int SniffedLines = 8;

    /// <summary>After a longer silence a finished sentence ends its paragraph.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    public static bool IsWebVtt(string text) =>
        text.StartsWith("WEBVTT", StringComparison.Ordinal)
        && (text.Length == 6 || text[6] is ' ' or '\t' or '\n' or '\r');

    /// <summary>A number, and on the next line two times.</summary>
    public static bool IsSubRip(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim('\uFEFF').Trim();
            if (trimmed.IsEmpty && number < SniffedLines)
            {
                number++;
                continue;
            }

            if (
                trimmed.IndexOfAnyExceptInRange('0', '9') < 0
                && trimmed.Length is > 0 and <= 6
                && number < SniffedLines
            )
            {
                number = SniffedLines;
                continue;
            }

            return number == SniffedLines && CueReader.TryReadTimes(trimmed.ToString(), out _, out _);
        }

        return false;
    }

    public static ReadPage ReadSubRip(string text) => Read(text, "srt/1");

    public static ReadPage ReadWebVtt(string text) => Read(text, "vtt/1");

    private static ReadPage Read(string text, string extractor)
    {
        var cues = CueReader.Read(text).ToList();
        var page = new DebateText();
        var isMarked = cues.Any(cue => cue.Speaker is not null);
        Cue? before = null;
        foreach (var cue in cues)
        {
            if (isMarked && (before is null || cue.Speaker != before.Speaker))
            {
                page.Begin(cue.Speaker, StatedTurnKind.Speech);
            }
            else if (before is not null && cue.Start - before.End > Silence && LineShape.EndsSentence(before.Lines[^1]))
            {
                page.EndBlock();
            }

            page.Words.BeginLocation(
                LocationKind.Time,
                cue.Start.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            );
            foreach (var line in NewLines(before, cue))
            {
                Append(page, line, isMarked);
            }

            before = cue;
        }

        return page.ToPage(extractor) with
        {
            IsUntitled = true,
        };
    }

    /// <summary>Live captions roll: a cue repeats the last line of the one before it.</summary>
    private static IEnumerable<string> NewLines(Cue? before, Cue cue) =>
        before is not null && cue.Lines.Count > 1 && cue.Lines[0] == before.Lines[^1] ? cue.Lines.Skip(1) : cue.Lines;

    private static void Append(DebateText page, string line, bool isMarked)
    {
        // Two arrows or a dash at a line's start mean that another one speaks.
        var words = line.TrimStart('>', ' ');
        var isDash = line is ['-' or '–' or '—', _, ..] && !char.IsDigit(line[1]);
        words = isDash ? words[1..].TrimStart() : words;
        if (
            !isMarked && (isDash || words.Length < line.Length && line[0] == '>' || SpeakerLabel.StartsLikeLabel(words))
        )
        {
            page.EndBlock();
        }

        page.Append(words + " ");
    }
}
