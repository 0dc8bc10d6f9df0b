using System.Runtime.CompilerServices;

namespace Chancery.Storage.Tests;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    public static string Folder(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
