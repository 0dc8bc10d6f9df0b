using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Chancery.Hosts.Tests;

/// <summary><c>chancery verify REPORT --packet</c> and <c>chancery audit PACKET</c>.</summary>
public sealed class PacketTests
{
    [Fact]
    public void Packet_OfTheSample_HoldsEverythingAndIsCheckedByAuditAndSha256sum()
    {
        using var cli = Packet();

        using (var zip = ZipFile.OpenRead(cli.PathOf("packet.zip")))
        {
            var names = zip.Entries.Select(entry => entry.FullName).ToList();
            Assert.Equal(
                [
                    "checked.html",
                    "index.html",
                    "manifest-sha256.txt",
                    "passages.html",
                    "passages.json",
                    "report/report-report.html",
                    "verdicts.jsonl",
                ],
                names
                    .Where(name => !name.StartsWith("sources/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                File.ReadAllBytes(Repository.Folder("samples", "report.html")),
                Read(zip, "report/report-report.html")
            );
            var source = Assert.Single(
                names,
                name => name.EndsWith("-courier-interview.txt", StringComparison.Ordinal)
            );
            Assert.Equal(
                File.ReadAllBytes(Repository.Folder("samples", "record", "courier-interview.txt")),
                Read(zip, source)
            );
            AssertPassagesStandInTheirSources(zip);
            zip.ExtractToDirectory(cli.PathOf("unpacked"));
        }

        var audit = cli.Run("audit", "packet.zip");
        Assert.Equal((0, ""), (audit.ExitCode, audit.Error));
        Assert.Contains("nothing is wrong", audit.Output, StringComparison.Ordinal);
        Assert.Equal(0, Sha256sum(cli.PathOf("unpacked")));
        File.AppendAllText(cli.PathOf("unpacked/index.html"), " ");
        Assert.Equal(1, Sha256sum(cli.PathOf("unpacked")));
    }

    [Fact]
    public void Packet_MadeTwice_IsTheSameBytes()
    {
        using var cli = Packet();
        var first = File.ReadAllBytes(cli.PathOf("packet.zip"));

        cli.Environment["TZ"] = "Pacific/Kiritimati";
        cli.Environment["LC_ALL"] = "tr_TR.UTF-8";
        Make(cli);

        Assert.Equal(first, File.ReadAllBytes(cli.PathOf("packet.zip")));
    }

    [Fact]
    public void Audit_ChangedMissingOrAddedFile_SaysWhichInOneLine()
    {
        using var cli = Packet();
        var intact = File.ReadAllBytes(cli.PathOf("packet.zip"));
        (string Expected, Action<ZipArchive> Change)[] cases =
        [
            ("packet.zip/index.html: CH3012: was changed: its SHA-256 is", zip => Write(zip, "index.html", "forged")),
            ("packet.zip/verdicts.jsonl: CH3013: is missing", zip => zip.GetEntry("verdicts.jsonl")!.Delete()),
            (
                "packet.zip/sources/more.txt: CH3014: was added: the manifest",
                zip => Write(zip, "sources/more.txt", "x")
            ),
            (
                "packet.zip/../evil.txt: CH3014: was added, under a name that is not safe",
                zip => Write(zip, "../evil.txt", "x")
            ),
            ("packet.zip/index.html: CH3014: stands in the packet 2 times", zip => zip.CreateEntry("index.html")),
            (
                "packet.zip: CH3010: no evidence packet: expected manifest-sha256.txt",
                zip => zip.GetEntry("manifest-sha256.txt")!.Delete()
            ),
            (
                "packet.zip/manifest-sha256.txt: CH3011: line 1 is not",
                zip => Write(zip, "manifest-sha256.txt", "nothing\n")
            ),
            (
                "packet.zip/manifest-sha256.txt: CH3011: line 1 is not",
                zip => Write(zip, "manifest-sha256.txt", new string('0', 64) + "  ../../etc/passwd\n")
            ),
        ];

        foreach (var (expected, change) in cases)
        {
            File.WriteAllBytes(cli.PathOf("packet.zip"), intact);
            using (var zip = ZipFile.Open(cli.PathOf("packet.zip"), ZipArchiveMode.Update))
            {
                change(zip);
            }

            var audit = cli.Run("audit", "packet.zip");

            Assert.Equal((1, ""), (audit.ExitCode, audit.Error));
            Assert.StartsWith(
                expected,
                Assert.Single(audit.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Audit_OneByteChangedAnywhere_IsFound()
    {
        using var cli = Packet();
        var intact = File.ReadAllBytes(cli.PathOf("packet.zip"));
        var name = "sources/"u8;
        var stored = intact.AsSpan().IndexOf(name) + 100;

        foreach (var position in new[] { 0, stored, intact.Length - 30 })
        {
            var changed = (byte[])intact.Clone();
            changed[position] ^= 1;
            File.WriteAllBytes(cli.PathOf("packet.zip"), changed);

            var audit = cli.Run("audit", "packet.zip", "--format", "jsonl");

            Assert.Equal((1, ""), (audit.ExitCode, audit.Error));
            Assert.StartsWith(
                "CH301",
                JsonDocument.Parse(audit.Output.Split('\n')[0]).RootElement.GetProperty("id").GetString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Packet_WithoutAReport_IsWrongUsage()
    {
        using var cli = new CliProcess();

        var result = cli.Run(
            "verify",
            "--quote",
            "a word",
            "--packet",
            "p.zip",
            "--against",
            Repository.Folder("samples", "record")
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "--packet keeps the evidence of a REPORT",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
    }

    private static CliProcess Packet()
    {
        var cli = new CliProcess();
        Make(cli);
        return cli;
    }

    private static void Make(CliProcess cli)
    {
        var result = cli.Run(
            "verify",
            Repository.Folder("samples", "report.html"),
            "--against",
            Repository.Folder("samples", "record"),
            "--packet",
            "packet.zip"
        );
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    private static void AssertPassagesStandInTheirSources(ZipArchive zip)
    {
        var json = JsonDocument.Parse(Read(zip, "passages.json")).RootElement;
        var files = json.GetProperty("documents")
            .EnumerateArray()
            .ToDictionary(
                document => document.GetProperty("hash").GetString()!,
                document => document.GetProperty("file").GetString()!,
                StringComparer.Ordinal
            );
        var ofPlainText = 0;
        foreach (var passage in json.GetProperty("passages").EnumerateArray())
        {
            var hash = passage.GetProperty("address").GetString()!.Split('/', '#')[3];
            var bytes = Read(zip, files[hash]);
            Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            if (files[hash].EndsWith(".txt", StringComparison.Ordinal))
            {
                var runes = System
                    .Text.Encoding.UTF8.GetString(bytes)
                    .EnumerateRunes()
                    .Select(rune => rune.ToString())
                    .ToList();
                Assert.Equal(
                    passage.GetProperty("text").GetString(),
                    string.Concat(runes[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()])
                );
                ofPlainText++;
            }
        }

        Assert.NotEqual(0, ofPlainText);
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)?.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static int Sha256sum(string folder)
    {
        var start = new ProcessStartInfo("sha256sum", ["-c", "--quiet", "manifest-sha256.txt"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
