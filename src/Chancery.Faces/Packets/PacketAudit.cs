using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Chancery.Storage;

namespace Chancery.Faces.Packets;

/// <summary>Checks a packet against its manifest: every file there, unchanged, and none added.</summary>
internal static class PacketAudit
{
    private const int MostFiles = 100_000;
    private const int LongestManifest = 32 * 1024 * 1024;
    private const long MostBytes = 16L * 1024 * 1024 * 1024;
    private const int HashDigits = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>What is wrong, in the order of the names; empty: nothing.</summary>
    /// <param name="packet">The packet's stream; it has to seek.</param>
    /// <param name="name">Its name, as the user gave it.</param>
    /// <param name="cancellationToken">Checked once a file.</param>
    /// <returns>The findings, and how many files the manifest names.</returns>
    public static (IReadOnlyList<AuditFinding> Findings, int Files) Run(
        Stream packet,
        string name,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var zip = new ZipArchive(packet, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return Check(zip, name, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return ([Finding("CH3010", name, "no evidence packet: expected a ZIP file that is whole")], 0);
        }
    }

    private static (IReadOnlyList<AuditFinding> Findings, int Files) Check(
        ZipArchive zip,
        string packet,
        CancellationToken cancellationToken
    )
    {
        if (zip.Entries.Count > MostFiles || zip.Entries.Sum(entry => entry.Length) is < 0 or > MostBytes)
        {
            return ([Finding("CH3010", packet, $"no evidence packet: more than {MostFiles} files or 16 GB")], 0);
        }

        var entries = zip.Entries.ToLookup(entry => entry.FullName, StringComparer.Ordinal);
        if (entries[PacketNames.Manifest].FirstOrDefault() is not { } manifest)
        {
            return ([Finding("CH3010", packet, $"no evidence packet: expected {PacketNames.Manifest} in it")], 0);
        }

        if (ReadManifest(manifest, out var wrong) is not { } named)
        {
            return ([Finding("CH3011", $"{packet}/{PacketNames.Manifest}", wrong)], 0);
        }

        var findings = new List<AuditFinding>();
        foreach (
            var name in named
                .Keys.Concat(entries.Select(group => group.Key))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Wrong(name, named.GetValueOrDefault(name), [.. entries[name]]) is var (id, message))
            {
                findings.Add(Finding(id, $"{packet}/{Words.Printable.OneLine(name)}", message));
            }
        }

        return (findings, named.Count);
    }

    private static (string Id, string Message)? Wrong(string name, string? expected, ZipArchiveEntry[] entries)
    {
        if (entries.Length > 1)
        {
            return ("CH3014", $"stands in the packet {entries.Length} times; expected once");
        }

        if (name == PacketNames.Manifest)
        {
            return null;
        }

        if (expected is null)
        {
            return PacketNames.IsSafe(name)
                ? ("CH3014", "was added: the manifest does not name it")
                : ("CH3014", "was added, under a name that is not safe to unpack: the manifest does not name it");
        }

        if (entries is not [var entry])
        {
            return ("CH3013", "is missing: the manifest names it");
        }

        var actual = HashOf(entry);
        return actual == expected ? null
            : actual is null ? ("CH3012", "was changed: it cannot be unpacked")
            : ("CH3012", $"was changed: its SHA-256 is {actual}, the manifest says {expected}");
    }

    private static string? HashOf(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            var read = 0L;
            for (int count; (count = stream.Read(buffer)) > 0; )
            {
                read += count;
                if (read > entry.Length)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, count);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Dictionary<string, string>? ReadManifest(ZipArchiveEntry entry, out string wrong)
    {
        wrong = $"is larger than {LongestManifest} bytes";
        if (entry.Length > LongestManifest)
        {
            return null;
        }

        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        using var lines = new StreamReader(entry.Open(), Encoding.UTF8);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            // 64 digits, two spaces, the name, as sha256sum writes and reads it.
            if (
                line.Length <= HashDigits + 2
                || line[HashDigits] != ' '
                || line[HashDigits + 1] is not (' ' or '*')
                || !line.AsSpan(0, HashDigits).ContainsOnlyHex()
                || !PacketNames.IsSafe(line[(HashDigits + 2)..])
                || !named.TryAdd(line[(HashDigits + 2)..], line[..HashDigits])
            )
            {
                wrong = $"line {number} is not a SHA-256, two spaces and a safe name that occurs once";
                return null;
            }
        }

        return named;
    }

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);

    private static AuditFinding Finding(string id, string subject, string message) => new(id, subject, message);
}
