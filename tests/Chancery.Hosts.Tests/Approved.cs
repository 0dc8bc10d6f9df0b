namespace Chancery.Hosts.Tests;

/// <summary>Compares an output with the file that somebody has read and approved; a difference is written beside it.</summary>
internal static class Approved
{
    public static void Equal(string name, string text)
    {
        var approved = Repository.Folder("tests", "Chancery.Hosts.Tests", "Approved", $"{name}.approved.txt");
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} is not as approved; read {received}, and rename it if it is right.\n{text}");
    }
}
