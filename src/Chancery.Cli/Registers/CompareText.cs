using Chancery.Affairs.Registers;
using Chancery.Cli.Printing;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;

namespace Chancery.Cli.Registers;

/// <summary>Prints a comparison: a heading a year, under it each holder's words, or that no statement was found.</summary>
internal sealed class CompareText(Page page)
{
    private const int Margin = 2;

    public void Print(PositionsCompared compared)
    {
        foreach (var year in compared.Years)
        {
            if (year.Documents == 0)
            {
                page.Line($"{year.Year}  no document of this year in the record", Ink.Quiet);
                continue;
            }

            page.Line(
                new StyledText(TimeOf(year), Ink.Strong)
                    .Append("  ")
                    .AppendFacts($"{Printable.Count(year.Documents, "document")} searched")
            );
            foreach (var holder in year.Holders)
            {
                Print(holder);
            }

            page.Blank();
        }

        var entries = compared.Years.Sum(year => year.Holders.Sum(holder => holder.Entries.Length));
        page.Line(
            new StyledText($"{compared.Issue}: {Printable.Count(entries, "statement")}", Ink.Strong).Append(
                $", {compared.First} to {compared.Last}, in a record of {Printable.Count(compared.Documents, "document")}"
            )
        );
    }

    private static string TimeOf(ComparedYear year) =>
        year.Year is { } known ? $"{known}"
        : year.Said is { } said ? $"no date; by its own words {Dates.InWords(said)}"
        : "no date";

    private void Print(HolderStatements holder)
    {
        if (holder.Entries.IsEmpty)
        {
            page.Line(
                new StyledText(holder.Holder, Ink.Record).Append("  ").Append("no statement found", Ink.Missing),
                Margin,
                Margin
            );
            return;
        }

        page.Line(
            new StyledText(holder.Holder, Ink.Record)
                .Append("  ")
                .AppendFacts(Printable.Count(holder.Entries.Length, "statement")),
            Margin,
            Margin
        );
        foreach (var witness in holder.Entries.Select(entry => entry.Witnesses[0]))
        {
            page.Line(
                new StyledText("| ", Ink.Quiet).Append(Printable.OneLine(string.Join(' ', witness.Sentences))),
                Margin + 2,
                Margin + 4
            );
            page.Line(
                new StyledText()
                    .Append(RegisterWords.SayerOf(witness.Row) ?? "no speaker named")
                    .Append("  ")
                    .AppendFacts(
                        Printable.OneLine(Path.GetFileName(witness.Document)),
                        RegisterWords.SaidOf(witness),
                        $"{witness.Hash[..8]}:{witness.Row.Statement.Evidence[0].Start}"
                    ),
                Margin + 4,
                Margin + 6
            );
        }
    }
}
