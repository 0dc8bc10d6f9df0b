using System.Text;
using Chancery.Faces.Json;
using Chancery.Faces.Reports;

namespace Chancery.Faces.Packets;

/// <summary>A checked report with everything that its verdicts rest on: what a reader needs to see for himself, years later, without the record.</summary>
internal static class EvidencePacket
{
    /// <summary>Writes the packet of a checked report, and leaves the stream open.</summary>
    public static void Write(ReportView view, ReportChecker checker, Stream output) =>
        PacketZip.Write(FilesOf(view, checker), output);

    private static List<PacketFile> FilesOf(ReportView view, ReportChecker checker)
    {
        var report = view.Report!.Document;
        var passages = PacketPassage.Of(view);
        var documents = passages
            .Select(passage => passage.Analysis)
            .DistinctBy(analysis => analysis.Document.Hash, StringComparer.Ordinal)
            .OrderBy(analysis => analysis.Document.Hash, StringComparer.Ordinal)
            .ToList();
        var page = new PacketPages(view, passages, documents);
        List<PacketFile> files =
        [
            new(PacketNames.OfReport(report.Id), report.Bytes),
            Text(PacketNames.Index, page.Index()),
            Text(PacketNames.PassagesPage, page.Passages()),
            Text(PacketNames.Passages, PacketJson.Of(report, passages, documents)),
            Text(PacketNames.Checked, CheckedPage(view)),
            Text(
                PacketNames.Verdicts,
                string.Concat(
                    checker.LinesOf(view).Select(line => WireJson.ToLine(line, context => context.VerifyJson) + "\n")
                )
            ),
        ];
        files.AddRange(
            documents.Select(analysis => new PacketFile(
                PacketNames.OfSource(analysis.Document.Hash, analysis.Document.Id),
                analysis.Document.Bytes
            ))
        );
        return files;
    }

    private static string CheckedPage(ReportView view)
    {
        var page = new StringWriter { NewLine = "\n" };
        new ReportHtml(page).Print(view);
        return page.ToString();
    }

    private static PacketFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
