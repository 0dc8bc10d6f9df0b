using Chancery.Cli.Printing;
using Chancery.Faces.Versions;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Cli.Versions;

/// <summary>Prints versions and what differs between two of them.</summary>
internal sealed class VersionText(Page page)
{
    private const int Margin = 5;

    public void Print(VersionHistory history)
    {
        page.Line(new StyledText(Printable.OneLine(history.Name), Ink.Strong));
        for (var i = 0; i < history.Versions.Length; i++)
        {
            var (version, document) = history.Versions[i];
            var title = Printable.OneLine(document.Document.Title ?? document.Document.Id);
            page.Line(
                new StyledText($"{version.Number, 3}  ", Ink.Quiet)
                    .Append(title)
                    .Append("  ")
                    .AppendFacts($"read {ChangeWords.Time(version.ReadAt)}", version.Hash[..12]),
                0,
                Margin
            );
            if (i > 0)
            {
                var diff = VersionComparison.Compare(history.Versions[i - 1].Document, document);
                page.Line(ChangeWords.Summary(diff), Ink.Plain, Margin);
            }
        }

        foreach (var seen in history.Observations)
        {
            page.Line(SeenOf(seen), Margin, Margin);
        }
    }

    public void Print(VersionHistory history, (int Old, int New) pair, VersionDiff diff)
    {
        var (old, @new) = (history.Versions[pair.Old].Version, history.Versions[pair.New].Version);
        page.Line(new StyledText(Printable.OneLine(history.Name), Ink.Strong));
        page.Line(
            new StyledText().AppendFacts(
                $"version {old.Number}, read {ChangeWords.Time(old.ReadAt)}",
                $"version {@new.Number}, read {ChangeWords.Time(@new.ReadAt)}"
            )
        );
        page.Line(ChangeWords.Summary(diff));
        foreach (var field in diff.Fields)
        {
            page.Blank();
            page.Line(
                new StyledText($"     {field.Field}  ", Ink.Quiet)
                    .Append($"[-{Printable.OneLine(field.Old ?? "none")}-]", Ink.Bad)
                    .Append(" ")
                    .Append($"{{+{Printable.OneLine(field.New ?? "none")}+}}", Ink.Record),
                0,
                Margin
            );
        }

        for (var i = 0; i < diff.Text.Changes.Length; i++)
        {
            PrintChange(diff, i);
        }
    }

    // Deletions and insertions in wdiff's marks, so that colour is not needed.
    private void PrintChange(VersionDiff diff, int i)
    {
        var change = diff.Text.Changes[i];
        var context = ChangeContext.Of(diff, change);
        var line = new StyledText(context.Before, Ink.Quiet);
        if (context.Old.Length > 0)
        {
            line.Append($"[-{context.Old}-]", Ink.Bad).Append(context.New.Length > 0 ? " " : "");
        }

        if (context.New.Length > 0)
        {
            line.Append($"{{+{context.New}+}}", Ink.Record);
        }

        page.Blank();
        page.Line(
            new StyledText($"{i + 1, 3}  ", Ink.Quiet).Append(
                string.Join(" · ", ChangeWords.Of(change.Effects) is { Count: > 0 } words ? words : ["wording"]),
                Ink.Strong
            )
        );
        page.Line(line.Append(context.After, Ink.Quiet), Margin, Margin);
    }

    private static StyledText SeenOf(Observation seen)
    {
        var (word, ink) = seen.Outcome switch
        {
            ObservationOutcome.There => ("there", Ink.Quiet),
            ObservationOutcome.Gone => ("not there", Ink.Missing),
            _ => ("not reached", Ink.Missing),
        };
        var times =
            seen.First == seen.Last
                ? $"on {ChangeWords.Time(seen.First)}"
                : $"from {ChangeWords.Time(seen.First)} to {ChangeWords.Time(seen.Last)}";
        return new StyledText(word, ink)
            .Append($" {times}")
            .Append(seen.Detail is null ? "" : $": {seen.Detail}", Ink.Quiet);
    }
}
