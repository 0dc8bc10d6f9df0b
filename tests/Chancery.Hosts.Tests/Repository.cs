using System.Runtime.CompilerServices;

namespace Chancery.Hosts.Tests;

/// <summary>Finds the folders of the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of the measuring data beside the checkout; the test is skipped, visibly, where it is missing.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"{Path.Combine(["../shared", .. parts])} is not on this machine");
        return path;
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Chancery.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("Chancery.slnx stands in no folder above the tests.");
    }
}
