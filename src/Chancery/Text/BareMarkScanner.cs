namespace Chancery.Text;

/// <summary>Finds the letter <c>â</c> where a curly mark stood of which nothing else is left: <c>âIt is alive,â she said</c>.</summary>
/// <remarks>In right text no word begins with it before a capital, and none is it alone behind a full stop or a comma.</remarks>
internal static class BareMarkScanner
{
    /// <summary>Adds the repairs of <paramref name="text"/> that no other scanner has found.</summary>
    public static void Find(string text, List<TextRepair> repairs)
    {
        var at = text.IndexOf('â', StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var taken = repairs.Select(repair => repair.Span.Start).ToHashSet();
        for (; at >= 0; at = at + 1 < text.Length ? text.IndexOf('â', at + 1) : -1)
        {
            var mark =
                Opens(text, at) ? "“"
                : Closes(text, at) ? "”"
                : null;
            if (mark is not null && !taken.Contains(at))
            {
                repairs.Add(new TextRepair(new TextSpan(at, at + 1), "â", mark, RepairKind.LostMark));
            }
        }
    }

    private static bool Opens(string text, int at) =>
        at + 1 < text.Length
        && char.IsUpper(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–');

    private static bool Closes(string text, int at) =>
        at > 1
        && text[at - 1] is '.' or ',' or '!' or '?' or '…'
        && char.IsLetterOrDigit(text[at - 2])
        && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ')' or ']');
}
