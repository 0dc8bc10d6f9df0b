using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Cli.Printing;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;

namespace Chancery.Cli.Registers;

/// <summary>Prints entries of a register, each with the sentences that state it and who says them.</summary>
internal sealed class RegisterText(Page page, Decisions decisions)
{
    private const int Margin = 4;
    private const int MostWitnesses = 5;

    public void Print(RegisterEntry entry, CommitmentStanding? standing = null)
    {
        string[] state = standing is null ? [] : [RegisterWords.Of(standing)];
        page.Line(
            new StyledText(RegisterWords.HeadingOf(entry.Row), Ink.Strong)
                .Append("  ")
                .AppendFacts([.. state, .. RegisterWords.FactsOf(entry.Row), entry.Key]),
            0,
            Margin
        );
        foreach (var witness in entry.Witnesses.Take(MostWitnesses))
        {
            Print(witness);
        }

        if (entry.Witnesses.Length > MostWitnesses)
        {
            page.Line($"and {entry.Witnesses.Length - MostWitnesses} more", Ink.Quiet, Margin);
        }

        if (entry.Witnesses.Length > 1)
        {
            page.Line(
                $"{Printable.Count(entry.Witnesses.Length, "witness", "witnesses")}, {Printable.Count(entry.Works, "work")}",
                Ink.Quiet,
                Margin
            );
        }

        foreach (var report in standing?.Reports ?? [])
        {
            page.Line(RegisterWords.OfReport((Commitment)report.Row), Ink.Partial, Margin);
            Print(report);
        }

        if (decisions.Of(entry.Key) is { } decision)
        {
            page.Line(
                $"{decision.Kind.ToString().ToLowerInvariant()} by {decision.By}, {decision.At:yyyy-MM-dd}: {decision.Reason}",
                Ink.Partial,
                Margin
            );
        }

        page.Blank();
    }

    private void Print(RecordRow witness)
    {
        foreach (var sentence in witness.Sentences)
        {
            page.Line(new StyledText("| ", Ink.Quiet).Append(Printable.OneLine(sentence)), Margin, Margin + 2);
        }

        page.Line(
            new StyledText()
                .Append(RegisterWords.SayerOf(witness.Row) ?? "no speaker named", Ink.Record)
                .Append("  ")
                .AppendFacts(
                    Printable.OneLine(Path.GetFileName(witness.Document)),
                    RegisterWords.SaidOf(witness),
                    RegisterWords.Of(witness.Row.Statement.Reception),
                    $"{witness.Hash[..8]}:{witness.Row.Statement.Evidence[0].Start}"
                ),
            Margin,
            Margin + 2
        );
    }
}
