using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces.Json;
using Chancery.Faces.Versions;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Cli.Keeping;

/// <summary>Prints removed documents.</summary>
internal sealed class TombstoneOutput(Terminal terminal, string format)
{
    private const int Margin = 10;

    public void Write(IReadOnlyList<Tombstone> tombstones, string outcome)
    {
        if (format is not "text")
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            foreach (var tombstone in tombstones)
            {
                output.Write(TombstoneJson.Of(tombstone, outcome), context => context.TombstoneJson);
            }

            output.End();
            return;
        }

        var page = new Page(terminal);
        foreach (var tombstone in tombstones)
        {
            page.Line(
                new StyledText(outcome.PadRight(Margin), Ink.Good)
                    .Append(tombstone.Name, Ink.Strong)
                    .Append("  ")
                    .AppendFacts(
                        tombstone.Title is { } title ? Printable.OneLine(title) : null,
                        tombstone.Hash[..12],
                        Printable.Count(tombstone.Versions.Length, "version"),
                        tombstone.Verdicts.IsEmpty ? null : Printable.Count(tombstone.Verdicts.Length, "verdict")
                    ),
                0,
                Margin
            );
            page.Line(
                new StyledText($"{ChangeWords.Time(tombstone.RemovedAt)}: {tombstone.Reason}").Append(
                    outcome == "restored" ? "; taken back"
                        : tombstone.Bytes is null ? "; nothing of it is kept"
                        : $"; 'chancery remove {tombstone.Hash[..12]} --undo' brings it back",
                    Ink.Quiet
                ),
                Margin,
                Margin
            );
        }

        if (tombstones.Count == 0)
        {
            page.Line("nothing was removed", Ink.Quiet);
        }
    }
}
