using System.Reflection;

namespace Chancery.Actors.Authority;

/// <summary>Reads authority data: the tables that come with the program, and files of a user.</summary>
public static class AuthorityReader
{
    private const string Prefix = "authority/";

    /// <summary>Tables are read in this order, whatever the order of the files in the program.</summary>
    private static readonly string[] BuiltIn =
    [
        "states",
        "organisations",
        "roles",
        "offices",
        "persons",
        "holders",
        "places",
        "members",
    ];

    /// <summary>What comes with the program, and the user's files behind it, in their order; a file may take back what was said before it.</summary>
    /// <remarks>What cannot be used is told in <see cref="AuthorityData.Problems"/>; the rest is.</remarks>
    public static AuthorityData Read(params IReadOnlyCollection<AuthorityFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var statements = new List<AuthorityStatement>(16 * 1024);
        var problems = new List<AuthorityProblem>();
        foreach (var table in BuiltIn)
        {
            AuthorityTableReader.Read(table + ".tsv", ReadResource(table), statements, problems);
        }

        ReadFiles(files, statements, problems);
        return AuthorityData.Of(statements, problems);
    }

    /// <summary>The user's files alone.</summary>
    public static AuthorityData ReadOnly(params IReadOnlyCollection<AuthorityFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var statements = new List<AuthorityStatement>();
        var problems = new List<AuthorityProblem>();
        ReadFiles(files, statements, problems);
        return AuthorityData.Of(statements, problems);
    }

    /// <summary>The first line of a file that could not be used by itself, whatever other files say; null where all can.</summary>
    public static AuthorityProblem? FindUnreadable(AuthorityFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var problems = new List<AuthorityProblem>();
        AuthorityFormats.Read(file, [], problems);
        return problems.Count > 0 ? problems[0] : null;
    }

    /// <summary>The list of sources: a key, a title, an address a line.</summary>
    public static string ReadSources() => ReadResource("sources");

    private static void ReadFiles(
        IEnumerable<AuthorityFile> files,
        List<AuthorityStatement> statements,
        List<AuthorityProblem> problems
    )
    {
        foreach (var file in files)
        {
            AuthorityFormats.Read(file, statements, problems);
        }
    }

    private static string ReadResource(string table)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + table + ".tsv")
            ?? throw new InvalidOperationException($"The program was built without authority/{table}.tsv.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>An authority file of a user.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">What it holds.</param>
public sealed record AuthorityFile(string Name, string Text);
