using Chancery.Faces.Words;

namespace Chancery.Faces.Versions;

/// <summary>What differs between two versions as one page that needs nothing else: no script, no remote load, every word encoded.</summary>
internal sealed class DiffHtml(TextWriter writer)
{
    public void Print(VersionHistory history, (int Old, int New) pair, VersionDiff diff)
    {
        var (old, @new) = (history.Versions[pair.Old].Version, history.Versions[pair.New].Version);
        var document = diff.New.Document;
        var title = document.Title ?? document.Id;
        var language = document.Language is { } tag ? $" lang=\"{Encode(tag)}\"" : "";
        writer.Write(HtmlFile.Begin($"{Printable.OneLine(title)}, versions {old.Number} and {@new.Number}", Style));
        writer.Write(
            $"""
            <header>
            <h1{language}>{Encode(title)}</h1>
            <p>{Encode(history.Name)}</p>
            <p>version {old.Number}, read {ChangeWords.Time(
                old.ReadAt
            )}, and version {@new.Number}, read {ChangeWords.Time(@new.ReadAt)}</p>
            <p class="summary">{Encode(ChangeWords.Summary(diff))}</p>
            </header>
            <main>

            """
        );
        foreach (var field in diff.Fields)
        {
            writer.Write(
                $"<article><h2>{field.Field}</h2>\n<p><del>{Encode(field.Old ?? "none")}</del> <ins>{Encode(field.New ?? "none")}</ins></p></article>\n"
            );
        }

        foreach (var change in diff.Text.Changes)
        {
            var context = ChangeContext.Of(diff, change);
            var effects = ChangeWords.Of(change.Effects) is { Count: > 0 } words ? string.Join(", ", words) : "wording";
            writer.Write($"<article><h2>{effects}</h2>\n<blockquote{language} dir=\"auto\">{Spaced(context.Before)}");
            writer.Write(
                context.Old.Length > 0 ? $"<del>{Encode(context.Old)}</del>{(context.New.Length > 0 ? " " : "")}" : ""
            );
            writer.Write(context.New.Length > 0 ? $"<ins>{Encode(context.New)}</ins>" : "");
            writer.Write($"{Spaced(context.After)}</blockquote></article>\n");
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static string Encode(string text) => HtmlFile.Encoder.Encode(Printable.OneLine(text));

    private static string Spaced(string text) => HtmlFile.Encoder.Encode(text);

    private const string Style = """
        :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1d1b; --quiet: #5f5e59; --line: #dedbd2; --good: #1a6b34; --bad: #a3261c; }
        @media (prefers-color-scheme: dark) { :root { --paper: #181816; --ink: #ebe9e2; --quiet: #a5a299; --line: #3a3934;
          --good: #77c98f; --bad: #f0938a; } }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
          font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font: .85rem/1.5 system-ui, sans-serif; letter-spacing: .03em; color: var(--quiet); margin: 0; }
        header p { color: var(--quiet); font: .9rem/1.5 system-ui, sans-serif; margin: .15rem 0; overflow-wrap: anywhere; }
        .summary { color: var(--ink); font-weight: 600; }
        article { border-top: 1px solid var(--line); padding: .8rem 0; break-inside: avoid; }
        blockquote, article p { margin: .3rem 0 0; overflow-wrap: anywhere; }
        del { color: var(--bad); } ins { color: var(--good); }
        """;
}
