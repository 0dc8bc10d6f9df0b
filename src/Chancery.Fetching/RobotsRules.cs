using System.Globalization;

namespace Chancery.Fetching;

/// <summary>What a robots.txt allows, by RFC 9309: the longest rule that fits a path decides, and of two equal ones the one that allows.</summary>
public sealed class RobotsRules
{
    private const int MostRules = 2000;
    private const int LongestRule = 1024;

    private readonly List<(string Path, bool Allows)> _rules = [];

    private RobotsRules() { }

    /// <summary>Everything is allowed: there is no robots.txt.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>The pause that it asks for between two requests, or null.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Reads the group for an agent, or the one for all.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The program's name: <c>Chancery</c>.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = new RobotsRules();
        var all = new RobotsRules();
        var (isOwn, isAll, hasOwn, inRules) = (false, false, false, false);
        foreach (var line in text.EnumerateLines())
        {
            var comment = line.IndexOf('#');
            var content = comment < 0 ? line : line[..comment];
            var colon = content.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var field = content[..colon].Trim();
            var value = content[(colon + 1)..].Trim();
            if (field.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Lines of agents in a row share the rules that follow.
                (isOwn, isAll) = inRules ? (false, false) : (isOwn, isAll);
                inRules = false;
                isOwn |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                isAll |= value is "*";
                hasOwn |= isOwn;
                continue;
            }

            inRules = true;
            if (isOwn)
            {
                own.Add(field, value);
            }

            if (isAll)
            {
                all.Add(field, value);
            }
        }

        return hasOwn ? own : all;
    }

    /// <summary>True where the path, with its query, may be fetched.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (length, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if (
                (rule.Path.Length > length || (rule.Path.Length == length && rule.Allows))
                && Fits(rule.Path, pathAndQuery)
            )
            {
                (length, allows) = (rule.Path.Length, rule.Allows);
            }
        }

        return allows;
    }

    private void Add(ReadOnlySpan<char> field, ReadOnlySpan<char> value)
    {
        var allows = field.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if (allows || field.Equals("disallow", StringComparison.OrdinalIgnoreCase))
        {
            if (!value.IsEmpty && value.Length <= LongestRule && _rules.Count < MostRules)
            {
                _rules.Add((value.ToString(), allows));
            }
        }
        else if (
            field.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 0 and < 86_400
        )
        {
            CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
    }

    // A star stands for anything; going back to the last star only keeps the work at one length times the other.
    private static bool Fits(ReadOnlySpan<char> rule, ReadOnlySpan<char> path)
    {
        var isWhole = rule.EndsWith('$');
        rule = isWhole ? rule[..^1] : rule;
        var (r, p, star, from) = (0, 0, -1, 0);
        while (p < path.Length)
        {
            if (r < rule.Length && rule[r] == '*')
            {
                (star, from) = (r++, p);
            }
            else if (r < rule.Length && rule[r] == path[p])
            {
                r++;
                p++;
            }
            else if (r == rule.Length && !isWhole)
            {
                return true;
            }
            else if (star >= 0)
            {
                (r, p) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return rule[r..].IndexOfAnyExcept('*') < 0;
    }
}
