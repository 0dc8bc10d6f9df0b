using System.Text;

namespace Chancery.Text;

/// <summary>Finds UTF-8 that was read through a one-byte code page, once or twice, and says what it stood for.</summary>
/// <remarks>
/// A stretch is taken where right text cannot hold it: the bytes behind it are valid UTF-8, and the characters do not follow each
/// other in any language (<c>â€™</c>, <c>Ã©</c>, <c>РџСЂРё</c>). What right text could hold, a capital before a closing mark
/// (<c>CAFÉ»</c>), counts only in a text that is damaged beyond doubt elsewhere.
/// </remarks>
internal static class MojibakeScanner
{
    private const int MaxRun = 64;
    private const int CertainBeforeDoubtful = 3;

    /// <summary>Control characters that Windows-1250 has other characters for.</summary>
    private static readonly System.Buffers.SearchValues<char> ControlsOfLatin2 = System.Buffers.SearchValues.Create(
        "\u0080\u0082\u0084\u0085\u0086\u0087\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
    );

    /// <summary>Adds the repairs of <paramref name="text"/> in order. Linear; next to nothing on ASCII.</summary>
    public static void Find(string text, List<TextRepair> repairs)
    {
        List<(TextRepair Repair, CodePageTable Page)>? doubtful = null;
        CodePageTable[]? pages = null;
        Dictionary<CodePageTable, int>? certain = null;
        var at = 0;
        while (FindCandidate(text, ref at))
        {
            if (FindRun(text, at, pages ??= PagesOf(text)) is not { } run)
            {
                at++;
                continue;
            }

            var repair = ToRepair(text, run);
            if (run.IsCertain)
            {
                certain ??= [];
                certain[run.Page] = certain.GetValueOrDefault(run.Page) + 1;
                repairs.Add(repair);
            }
            else
            {
                (doubtful ??= []).Add((repair, run.Page));
            }

            at = run.End;
        }

        if (doubtful is not null && certain is not null)
        {
            repairs.AddRange(
                from item in doubtful
                where certain.GetValueOrDefault(item.Page) >= CertainBeforeDoubtful
                select item.Repair
            );
            repairs.Sort((x, y) => x.Span.CompareTo(y.Span));
        }
    }

    /// <summary>Moves to the next character beyond ASCII that another one follows which can stand for a continuation byte.</summary>
    private static bool FindCandidate(string text, ref int at)
    {
        while (true)
        {
            var next = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u007F');
            if (next < 0 || at + next + 1 >= text.Length)
            {
                return false;
            }

            at += next;

            // Cyrillic а-я and everything from the CJK radicals on stand for no continuation byte in any of the pages.
            if (text[at] < '\u2E80' && text[at + 1] is >= '\u0080' and < '\u2E80' and not (>= 'А' and <= 'я'))
            {
                return true;
            }

            at++;
        }
    }

    /// <summary>The pages to try. ISO-8859-2 leaves control characters, which Windows-1250 has letters and marks for.</summary>
    private static CodePageTable[] PagesOf(string text) =>
        [
            CodePageTable.WesternEuropean,
            CodePageTable.Cyrillic,
            text.AsSpan().IndexOfAny(ControlsOfLatin2) >= 0 ? CodePageTable.Latin2 : CodePageTable.CentralEuropean,
            CodePageTable.MacRoman,
        ];

    private static Run? FindRun(string text, int at, CodePageTable[] pages)
    {
        Run? doubtful = null;
        foreach (var page in pages)
        {
            var run = ReadRun(text, at, page);
            if (run is { IsCertain: true })
            {
                return run;
            }

            doubtful ??= run;
        }

        return doubtful;
    }

    private static Run? ReadRun(string text, int at, CodePageTable page)
    {
        var decoded = new StringBuilder();
        var (position, count, strong, plain) = (at, 0, 0, 0);
        var before = at > 0 ? text[at - 1] : '\n';
        while (count < MaxRun && ReadSequence(text, position, page) is var (rune, length) && length > 0)
        {
            var weight = MojibakeJudge.Judge(text, position, length, rune, before, page);
            if (weight == MojibakeEvidence.Against)
            {
                break;
            }

            strong += weight == MojibakeEvidence.Strong ? 1 : 0;
            plain += weight == MojibakeEvidence.InRun ? 1 : 0;
            decoded.Append(rune.ToString());
            before = decoded[^1];
            position += length;
            count++;
        }

        if (count == 0)
        {
            return null;
        }

        var isCertain = strong > 0 || plain > 1;
        return new Run(at, position, decoded.ToString(), page, isCertain);
    }

    private static (Rune Rune, int Length) ReadSequence(string text, int at, CodePageTable page)
    {
        Span<byte> bytes = stackalloc byte[4];
        var available = Math.Min(4, text.Length - at);
        for (var i = 0; i < available; i++)
        {
            bytes[i] = page.ByteOf(text[at + i]);
            if (bytes[i] == 0 || (i > 0 && bytes[i] >= 0xC0))
            {
                available = i;
            }
        }

        // 0x9D has no character in the Western page, and many programs drop it: what is left of ” is â€.
        if (available == 2 && bytes[0] == 0xE2 && bytes[1] == 0x80 && text[at] == 'â')
        {
            return (new Rune('”'), 2);
        }

        return
            available >= 2
            && Rune.DecodeFromUtf8(bytes[..available], out var rune, out var length)
                == System.Buffers.OperationStatus.Done
            ? (rune, length)
            : (default, 0);
    }

    private static TextRepair ToRepair(string text, Run run)
    {
        var original = text[run.Start..run.End];

        // Text can be damaged twice; what comes of the first repair is then damaged in the same way, as a whole.
        var repaired = run.Decoded;
        if (
            run.IsCertain
            && ReadRun(repaired, 0, run.Page) is { IsCertain: true } again
            && again.End == repaired.Length
        )
        {
            repaired = again.Decoded;
        }

        return new TextRepair(new TextSpan(run.Start, run.End), original, repaired, RepairKind.Mojibake);
    }

    private sealed record Run(int Start, int End, string Decoded, CodePageTable Page, bool IsCertain);
}
