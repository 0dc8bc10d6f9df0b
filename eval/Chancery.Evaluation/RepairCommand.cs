using System.Globalization;
using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Evaluation;

/// <summary>Measures repair: right texts are damaged in known ways and mended again, and right texts are left alone.</summary>
internal static class RepairCommand
{
    private static readonly (string Name, Func<string, string> Damage)[] Kinds =
    [
        ("UTF-8 read as Windows-1252", text => Misread(text, 1252)),
        (
            "the same, unused bytes dropped",
            text => Without(Misread(text, 1252), '\u0081', '\u008D', '\u008F', '\u0090', '\u009D')
        ),
        ("UTF-8 read as ISO-8859-1", text => Misread(text, 28591)),
        ("UTF-8 read as Windows-1251", text => Misread(text, 1251)),
        ("UTF-8 read as Windows-1250", text => Misread(text, 1250)),
        ("UTF-8 read as ISO-8859-2", text => Misread(text, 28592)),
        ("UTF-8 read as MacRoman", text => Misread(text, 10000)),
        ("Windows-1252, twice", text => Misread(Misread(text, 1252), 1252)),
        ("ISO-8859-1, twice", text => Misread(Misread(text, 28591), 28591)),
        ("Windows-1251, twice", text => Misread(Misread(text, 1251), 1251)),
        ("Windows-1250, twice", text => Misread(Misread(text, 1250), 1250)),
        ("entities left standing", Escape),
        ("entities left standing, escaped again", text => Escape(text).Replace("&", "&amp;", StringComparison.Ordinal)),
        ("entities of UTF-8 read as Windows-1252", text => Escape(Misread(text, 1252))),
        ("curly marks of which a bare â is left", text => BareMarks(text)),
    ];

    public static int Run()
    {
        CodePagesEncodingProvider.Instance.GetEncoding(1252);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var own = CleanTexts.All;
        var articles = Articles();
        var report = new StringBuilder(
            "# Repairing damaged text\n\n`dotnet run --project eval/Chancery.Evaluation -c Release -- repair` writes this page. Right texts are damaged in known ways, as a whole, and mended.\n"
                + "A paragraph counts as mended where every character is as it was. Paragraphs that the damage does not touch do not count.\n\n"
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"| damage | own texts, {own.Length} languages | paragraphs of {articles.Count} articles |\n|---|--:|--:|\n"
        );
        foreach (var (name, damage) in Kinds)
        {
            var isMarks = name.Contains("bare", StringComparison.Ordinal);
            var ofOwn = Measure(own.Where(text => !isMarks || text.Language == "en").Select(text => text.Text), damage);
            var ofArticles = Measure(
                articles.Where(text => !isMarks || text.Language == "en").Select(text => text.Text),
                damage
            );
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {Share(ofOwn)} | {Share(ofArticles)} |\n");
        }

        AppendFalse(report, own, articles);
        AppendTimes(report, own);
        File.WriteAllText(Path.Combine(Checkout.Root, "eval", "results", "repair.md"), report.ToString());
        return 0;
    }

    private static (int Mended, int Damaged) Measure(IEnumerable<string> texts, Func<string, string> damage)
    {
        var (mended, damaged) = (0, 0);
        foreach (var text in texts)
        {
            var (right, view) = (text.Split('\n'), TextRepairer.Repair(new SourceText(damage(text))).Value.Split('\n'));
            for (var i = 0; i < right.Length; i++)
            {
                var isDamaged = damage(right[i]) != right[i];
                damaged += isDamaged ? 1 : 0;
                mended += isDamaged && i < view.Length && view[i] == right[i] ? 1 : 0;
            }
        }

        return (mended, damaged);
    }

    private static string Share((int Mended, int Damaged) counts) =>
        counts.Damaged == 0
            ? "–"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{100.0 * counts.Mended / counts.Damaged:F1} % of {counts.Damaged}"
            );

    private static void AppendFalse(
        StringBuilder report,
        (string Language, string Text)[] own,
        List<(string Language, string Text)> articles
    )
    {
        var found = articles.Select(text => (text.Language, Repairs: TextRepairer.FindRepairs(text.Text))).ToList();
        report.Append(
            CultureInfo.InvariantCulture,
            $"\n## Right text\nOwn texts: {own.Sum(text => TextRepairer.FindRepairs(text.Text).Length)} repairs in {own.Length} languages (goal: none). "
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"Main texts of {articles.Count} real pages in {articles.Select(text => text.Language).Distinct().Count()} languages: {found.Sum(text => text.Repairs.Length)} repairs on {found.Count(text => text.Repairs.Length > 0)} pages:\n\n"
        );
        foreach (var (language, repairs) in found.Where(text => text.Repairs.Length > 0))
        {
            var forms = string.Join(
                ", ",
                repairs.Select(repair => $"`{repair.Original}` → `{repair.Repaired}`").Distinct().Take(4)
            );
            report.Append(CultureInfo.InvariantCulture, $"- {language}, {repairs.Length}: {forms}\n");
        }
    }

    private static void AppendTimes(StringBuilder report, (string Language, string Text)[] own)
    {
        var text = string.Join('\n', own.Select(item => Misread(item.Text, 1252)));
        var (once, twice) = (Repeat(text, 100), Repeat(text, 200));
        TextRepairer.FindRepairs(once);
        var (a, b) = (Seconds(once), Seconds(twice));
        report.Append(
            CultureInfo.InvariantCulture,
            $"\n## Time\nDamaged text throughout: {once.Length / 1e6 / a:F1} million characters a second; twice the text takes {b / a:F1} times the processor time.\n"
        );
    }

    private static double Seconds(string text) =>
        Enumerable
            .Range(0, 5)
            .Select(_ =>
            {
                var start = ThreadClock.Microseconds;
                TextRepairer.FindRepairs(text);
                return (ThreadClock.Microseconds - start) / 1e6;
            })
            .Min();

    private static string Repeat(string text, int times) =>
        new StringBuilder().Insert(0, text + "\n", times).ToString();

    /// <summary>Bytes without a character in the page stay as control characters, as most programs leave them.</summary>
    private static string Misread(string text, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var damaged = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = value < 0x80 ? (char)value : encoding.GetString([value])[0];
            damaged.Append(character == '\uFFFD' ? (char)value : character);
        }

        return damaged.ToString();
    }

    private static string Without(string text, params char[] characters) =>
        string.Concat(text.Where(character => !characters.Contains(character)));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(
                rune.Value < 0x80 && rune.Value != '&' ? rune.ToString()
                : rune.Value == '&' ? "&amp;"
                : string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};")
            );
        }

        return escaped.ToString();
    }

    private static string BareMarks(string text) => text.Replace('“', 'â').Replace('”', 'â').Replace('’', 'â');

    /// <summary>Main texts of the articles data whose bytes are valid UTF-8.</summary>
    private static List<(string Language, string Text)> Articles()
    {
        var texts = new List<(string, string)>();
        using var pages = ArticlePages.Unpack();
        foreach (var (file, language) in ArticlePages.WithLanguages())
        {
            var document = DocumentReader
                .Read(file, File.ReadAllBytes(Path.Combine(pages.Folder, file)), new ReadingOptions())
                .First();
            var text = string.Join('\n', document.Blocks.Select(block => document.Source.ToString(block.Span)));
            if (text.Length > 0 && document.Diagnostics.IsEmpty)
            {
                texts.Add((language, text));
            }
        }

        return texts;
    }
}
