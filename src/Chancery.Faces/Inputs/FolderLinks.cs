namespace Chancery.Faces.Inputs;

/// <summary>Links inside a folder that is read; none is followed.</summary>
/// <remarks>
/// One that stays in the folder is a second name of what is read anyway. One that leads out may come from a stranger's archive and point to any
/// file of this machine; whoever wants it read names it.
/// </remarks>
internal sealed class FolderLinks(string folder)
{
    private readonly string _root = RealPath(folder) ?? folder;

    /// <summary>True for a link to a file or a folder that is read by its own name.</summary>
    public bool IsOfTheFolder(string path) => IsLink(path) && Place(path) is Target.Inside;

    /// <summary>Why a link is not read; null for what is none.</summary>
    public InputProblem? FindProblem(string path) =>
        IsLink(path)
            ? new InputProblem(
                path,
                "CH2006",
                Place(path) switch
                {
                    Target.Missing => "a link that leads to nothing; not followed; expected a file",
                    Target.Hidden =>
                        "a link that leads to a hidden file; not followed; name the link itself to read it",
                    _ => "a link that leads out of the folder; not followed; name the link itself to read it",
                }
            )
            : null;

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private Target Place(string path)
    {
        if (RealPath(path) is not { } target || !Path.Exists(target))
        {
            return Target.Missing;
        }

        var relative = Path.GetRelativePath(_root, target);
        var steps = relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return Path.IsPathRooted(relative) || steps[0] == ".." ? Target.Outside
            : steps.Any(step => step is ['.', _, ..]) ? Target.Hidden
            : Target.Inside;
    }

    /// <summary>Where a path leads with the links on its way followed; null where they go in a circle.</summary>
    private static string? RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full) ?? "";
        foreach (
            var step in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            real = Path.Combine(real, step);
            try
            {
                real = new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
            }
            catch (IOException)
            {
                return null;
            }
        }

        return real;
    }

    private enum Target
    {
        Inside,
        Outside,
        Hidden,
        Missing,
    }
}
