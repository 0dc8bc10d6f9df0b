using System.Globalization;
using System.Net;
using System.Text;

namespace Chancery.Reading.Subtitles;

/// <summary>Reads the cues of SubRip and WebVTT files; what is no cue is passed over.</summary>
internal static class CueReader
{
    private const string Arrow = "-->";

    /// <summary>The cues in the order of the file.</summary>
    public static IEnumerable<Cue> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("NOTE", StringComparison.Ordinal) || lines[i] is "STYLE" or "REGION")
            {
                while (i < lines.Length && lines[i].Length > 0)
                {
                    i++;
                }

                continue;
            }

            if (!TryReadTimes(lines[i], out var start, out var end))
            {
                continue;
            }

            var words = new List<string>();
            string? speaker = null;
            while (i + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                i++;
                foreach (var (voice, line) in Voices(lines[i]))
                {
                    if (voice is not null && words.Count > 0)
                    {
                        yield return new Cue(start, end, speaker, words);
                        words = [];
                    }

                    speaker = voice ?? speaker;
                    if (line.Length > 0)
                    {
                        words.Add(line);
                    }
                }
            }

            if (words.Count > 0)
            {
                yield return new Cue(start, end, speaker, words);
            }
        }
    }

    /// <summary>A line with two times and an arrow between them; settings may stand behind.</summary>
    public static bool TryReadTimes(string line, out TimeSpan start, out TimeSpan end)
    {
        (start, end) = (default, default);
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        return arrow > 0
            && TryReadTime(line.AsSpan(0, arrow).Trim(), out start)
            && TryReadTime(UpToSpace(line.AsSpan(arrow + Arrow.Length).Trim()), out end);
    }

    private static ReadOnlySpan<char> UpToSpace(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', '\t');
        return space < 0 ? text : text[..space];
    }

    /// <summary><c>[hours:]minutes:seconds</c> with thousandths behind a point or a comma.</summary>
    private static bool TryReadTime(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        var seconds = 0.0;
        var parts = 0;
        foreach (var range in text.Split(':'))
        {
            var part = text[range].ToString().Replace(',', '.');
            if (
                ++parts > 3
                || !double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || value >= 1e6
            )
            {
                return false;
            }

            seconds = (seconds * 60) + value;
        }

        time = TimeSpan.FromSeconds(seconds);
        return parts > 1;
    }

    /// <summary>The words of a line by who says them, without tags; null where no tag names anybody.</summary>
    private static IEnumerable<(string? Speaker, string Words)> Voices(string line)
    {
        var words = new StringBuilder();
        string? speaker = null;
        var (lastAngle, lastBrace) = (line.LastIndexOf('>'), line.LastIndexOf('}'));
        var at = 0;
        while (at < line.Length)
        {
            // Beyond the last mark that ends a tag there is none, however many begin.
            var close =
                line[at] == '<' && at < lastAngle ? line.IndexOf('>', at)
                : line[at] == '{' && at < lastBrace && line[at + 1] == '\\' ? line.IndexOf('}', at)
                : -1;
            if (close < 0)
            {
                words.Append(line[at++]);
                continue;
            }

            if (VoiceOf(line[(at + 1)..close]) is { } voice)
            {
                if (words.Length > 0)
                {
                    yield return (speaker, Plain(words));
                    words.Clear();
                }

                speaker = voice;
            }

            at = close + 1;
        }

        yield return (speaker, Plain(words));
    }

    /// <summary><c>v Name</c>, <c>v.class Name</c>.</summary>
    private static string? VoiceOf(string tag)
    {
        var space = tag.IndexOf(' ', StringComparison.Ordinal);
        return tag is ['v', ' ' or '.', ..] && space > 0 && tag[(space + 1)..].Trim() is { Length: > 0 } name
            ? WebUtility.HtmlDecode(name)
            : null;
    }

    private static string Plain(StringBuilder words) => WebUtility.HtmlDecode(words.ToString()).Trim();
}
