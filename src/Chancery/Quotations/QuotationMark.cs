using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Marks that open and close each other.</summary>
internal enum MarkFamily
{
    /// <summary>No quotation mark.</summary>
    None,

    /// <summary>“ ” „ ‟ " '' `` ＂</summary>
    Double,

    /// <summary>‘ ’ ‚ '</summary>
    Single,

    /// <summary>« »</summary>
    Angle,

    /// <summary>‹ ›</summary>
    SingleAngle,

    /// <summary>「 」</summary>
    Corner,

    /// <summary>『 』</summary>
    WhiteCorner,
}

/// <summary>What a mark does where it stands, as far as the characters beside it tell.</summary>
internal enum MarkRole
{
    Either,
    Opens,
    Closes,
}

/// <summary>One quotation mark.</summary>
/// <param name="Span">One character, or two for '' and ``.</param>
/// <param name="Family">What closes it.</param>
/// <param name="Role">From its shape and its neighbours.</param>
/// <param name="IsStraight">True where the shape says nothing.</param>
internal readonly record struct QuotationMark(TextSpan Span, MarkFamily Family, MarkRole Role, bool IsStraight)
{
    private const string OpeningNeighbours = "([{—–-/“‘„«‹「『\"'`¿¡|*_";
    private const string ClosingNeighbours = ".,;:!?)]}—–-/”’»›」』\"'…|*_。，、；：！？";

    /// <summary>Reads the mark at <paramref name="at"/>, if one stands there; apostrophes inside words are none.</summary>
    public static bool TryRead(string text, int at, int start, int end, out QuotationMark mark)
    {
        mark = default;
        var (family, shape, isStraight) = text[at] switch
        {
            '“' or '„' or '‟' or '”' => (MarkFamily.Double, DoubleShape(text[at]), false),
            '"' or '＂' => (MarkFamily.Double, MarkRole.Either, true),
            '«' => (MarkFamily.Angle, MarkRole.Opens, false),
            '»' => (MarkFamily.Angle, MarkRole.Closes, false),
            '‹' => (MarkFamily.SingleAngle, MarkRole.Opens, false),
            '›' => (MarkFamily.SingleAngle, MarkRole.Closes, false),
            '「' => (MarkFamily.Corner, MarkRole.Opens, false),
            '」' => (MarkFamily.Corner, MarkRole.Closes, false),
            '『' => (MarkFamily.WhiteCorner, MarkRole.Opens, false),
            '』' => (MarkFamily.WhiteCorner, MarkRole.Closes, false),
            '‘' or '‚' => (MarkFamily.Single, MarkRole.Opens, false),
            '’' => (MarkFamily.Single, MarkRole.Closes, false),
            '\'' or '`' => (MarkFamily.Single, MarkRole.Either, true),
            _ => (MarkFamily.None, MarkRole.Either, false),
        };
        if (family == MarkFamily.None)
        {
            return false;
        }

        var length = 1;
        if (text[at] is '\'' or '`' && at + 1 < end && text[at + 1] == text[at])
        {
            (family, length) = (MarkFamily.Double, 2);
            shape = text[at] == '`' ? MarkRole.Opens : MarkRole.Either;
        }

        var before = at > start ? text[at - 1] : ' ';
        var after = at + length < end ? text[at + length] : ' ';
        var role = RoleOf(shape, before, after);
        if (family == MarkFamily.Single && IsApostrophe(before, after, role))
        {
            return false;
        }

        mark = new QuotationMark(new TextSpan(at, at + length), family, role, isStraight);
        return true;
    }

    private static MarkRole DoubleShape(char c) =>
        c switch
        {
            '„' or '‟' => MarkRole.Opens,
            '”' => MarkRole.Closes,
            // “ opens in English and closes in German and Slovak.
            _ => MarkRole.Either,
        };

    private static MarkRole RoleOf(MarkRole shape, char before, char after)
    {
        var canOpen =
            (char.IsWhiteSpace(before) || OpeningNeighbours.Contains(before, StringComparison.Ordinal))
            && !char.IsWhiteSpace(after)
            && after is not (',' or ';' or ':' or '!' or '?' or ')');
        var canClose =
            !char.IsWhiteSpace(before)
            && (char.IsWhiteSpace(after) || ClosingNeighbours.Contains(after, StringComparison.Ordinal));
        var byPlace = (canOpen, canClose) switch
        {
            (true, false) => MarkRole.Opens,
            (false, true) => MarkRole.Closes,
            _ => MarkRole.Either,
        };

        // A shape is believed unless the place contradicts it: »so« in German, ”så” in Swedish, a wrongly curled mark.
        return byPlace == MarkRole.Either ? shape : byPlace;
    }

    private static bool IsApostrophe(char before, char after, MarkRole role) =>
        role == MarkRole.Either
        || (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        || (role == MarkRole.Opens && char.IsDigit(after));
}
