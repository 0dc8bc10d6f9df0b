using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Tells by an element's name, role and classes what it is for. One reader a page: classes repeat, and are read once.</summary>
internal sealed class HtmlRoleReader
{
    private const int LongestClass = 400;
    private const int LongestWord = 32;

    private readonly Dictionary<string, HtmlRole> _ofClass = new(StringComparer.Ordinal);

    /// <summary>What <paramref name="element"/> is for. Classes of the whole page say what page it is, and count for nothing.</summary>
    public HtmlRole Of(IElement element)
    {
        var name = element.LocalName;
        var role = OfName(name);
        if (name is "body" or "html")
        {
            return role;
        }

        role = Join(role, OfAriaRole(element.GetAttribute("role")));
        role = Join(role, OfClass(element.ClassName));
        role = Join(role, OfClass(element.Id));
        role = name == "a" ? Join(role, OfRelation(element)) : role;
        return element.GetAttribute("itemprop") is { } property ? Join(role, OfProperty(property)) : role;
    }

    private static HtmlRole Join(HtmlRole a, HtmlRole b) =>
        new(a.Surroundings | b.Surroundings, a.Word ?? b.Word, a.IsBody || b.IsBody, a.Mark | b.Mark);

    private static HtmlRole OfName(string name) =>
        name switch
        {
            "nav" or "footer" or "aside" or "form" or "button" or "menu" or "dialog" => new(
                HtmlSurroundings.Furniture,
                name,
                IsBody: false
            ),
            "figure" or "figcaption" => new(HtmlSurroundings.Figure, name, IsBody: false),
            "header" => new(HtmlSurroundings.Header, null, IsBody: false),
            "small" => new(HtmlSurroundings.Small, null, IsBody: false),
            "time" => new(HtmlSurroundings.Small, null, IsBody: false, HtmlMarkKind.Date),
            "article" or "main" => new(HtmlSurroundings.Main, null, IsBody: false),
            "blockquote" => new(HtmlSurroundings.Quotation, null, IsBody: false),
            "li" => new(HtmlSurroundings.Item, null, IsBody: false),
            _ => default,
        };

    private static HtmlRole OfRelation(IElement link) =>
        string.Equals(link.GetAttribute("rel"), "author", StringComparison.OrdinalIgnoreCase)
        || (link.GetAttribute("href") is { } address && HtmlClassWords.IsAuthorAddress(address))
            ? new HtmlRole(HtmlSurroundings.None, null, IsBody: false, HtmlMarkKind.Author)
            : default;

    private static HtmlRole OfAriaRole(string? role) =>
        role switch
        {
            "navigation"
            or "banner"
            or "contentinfo"
            or "complementary"
            or "search"
            or "dialog"
            or "menu"
            or "menubar"
            or "toolbar"
            or "alertdialog" => new(HtmlSurroundings.Furniture, role, IsBody: false),
            "main" or "article" => new(HtmlSurroundings.Main, null, IsBody: false),
            _ => default,
        };

    private static HtmlRole OfProperty(string property) =>
        property switch
        {
            "articleBody" or "text" or "reviewBody" => new(HtmlSurroundings.None, null, IsBody: true),
            "comment" or "commentText" => new(HtmlSurroundings.Comments, property, IsBody: false),
            "caption" => new(HtmlSurroundings.Figure, property, IsBody: false),
            "datePublished" => new(HtmlSurroundings.None, null, IsBody: false, HtmlMarkKind.Date),
            "author" => new(HtmlSurroundings.None, null, IsBody: false, HtmlMarkKind.Author),
            _ => default,
        };

    private HtmlRole OfClass(string? classes)
    {
        if (string.IsNullOrEmpty(classes) || classes.Length > LongestClass)
        {
            return default;
        }

        if (!_ofClass.TryGetValue(classes, out var role))
        {
            role = ReadClasses(classes);
            _ofClass.Add(classes, role);
        }

        return role;
    }

    private static HtmlRole ReadClasses(ReadOnlySpan<char> classes)
    {
        var role = default(HtmlRole);
        foreach (var range in classes.SplitAny(" \t\n\r\f"))
        {
            if (!classes[range].IsEmpty && !IsTopicOfText(classes[range]))
            {
                role = Join(role, ReadClass(classes[range]));
            }
        }

        return role;
    }

    /// <summary><c>category-comment</c>, <c>tag-cookies</c>: what a text is about, not what it is.</summary>
    private static bool IsTopicOfText(ReadOnlySpan<char> name) =>
        name.StartsWith("category-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("tag-", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>article__body</c>, <c>relatedPosts</c>, <c>comment-list</c>: words divided by marks or by a capital.</summary>
    private static HtmlRole ReadClass(ReadOnlySpan<char> name)
    {
        if (HtmlClassWords.FindWhole(name) is { } whole)
        {
            return whole;
        }

        Span<char> word = stackalloc char[LongestWord];
        var (length, role, isNegated) = (0, default(HtmlRole), false);
        var (hasTopic, hasText) = (false, false);
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsLetter(name[i]);
            var isEnd = !isLetter || (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (isEnd && length > 0)
            {
                var part = word[..length];
                length = 0;
                if (HtmlClassWords.Negates(part))
                {
                    isNegated = true;
                }
                else if (HtmlClassWords.Find(part) is { } found && !isNegated)
                {
                    role = Join(role, found);
                }

                hasText |= HtmlClassWords.IsText(part) && hasTopic;
                hasTopic |= HtmlClassWords.IsTopic(part);
            }

            if (isLetter && length < LongestWord)
            {
                word[length++] = char.ToLowerInvariant(name[i]);
            }
        }

        if (isNegated)
        {
            return default;
        }

        return hasText && role.Word is null ? role with { IsBody = true } : role;
    }
}
