using Chancery.Actors.Authority;

namespace Chancery.Tests.Actors.Authority;

/// <summary>The tables that come with the program hold together: ids, dates, holders, sources, names.</summary>
public sealed class BuiltInAuthorityTests
{
    private static readonly AuthorityData Data = AuthorityReader.Read();

    [Fact]
    public void Read_BuiltInTables_HasNoProblem() => Assert.Empty(Data.Problems);

    [Fact]
    public void Tables_Entries_StandOnOneLineEach()
    {
        var lines = Directory
            .EnumerateFiles(Repository.Folder("authority"), "*.tsv")
            .Where(file => Path.GetFileName(file) is not ("holders.tsv" or "members.tsv" or "sources.tsv"))
            .SelectMany(file => File.ReadLines(file).Skip(1))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')[0])
            .ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(
            lines.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(g => g.Key)
        );
    }

    [Fact]
    public void Facts_Sources_AreListedOrAddresses()
    {
        var keys = AuthorityReader
            .ReadSources()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t')[0])
            .ToHashSet(StringComparer.Ordinal);

        var unsourced =
            from entry in Data.Entries
            let statements = entry
                .Names.Select(name => name.Statement)
                .Concat(entry.Facts)
                .Concat(entry.Holdings.Select(holding => holding.Statement))
            from statement in statements
            where
                statement.Source.Length == 0
                || !statement
                    .Source.Split(';')
                    .All(source => keys.Contains(source) || source.Contains('.', StringComparison.Ordinal))
            select $"{statement.Place} {entry.Id} {statement.Value} '{statement.Source}'";

        Assert.Empty(unsourced.Distinct(StringComparer.Ordinal).Take(20));
    }

    [Fact]
    public void Names_OfSeveralEntries_AreDeclaredShared()
    {
        var ambiguous =
            from entry in Data.Entries
            where entry.Kind != AuthorityKind.Role
            from name in entry.Names
            group name by AuthorityNameIndex.PhraseKey(name.Text) into names
            where names.Select(name => name.Entry.Id).Distinct(StringComparer.Ordinal).Count() > 1
            where
                names.Any(name =>
                    !name.IsShared && names.Any(other => other.Entry != name.Entry && AreOneLanguage(name, other))
                )
            select string.Join(" · ", names.Select(name => $"{name.Entry.Id} {name.Language} '{name.Text}'"));

        Assert.Empty(ambiguous.Take(40));
    }

    [Fact]
    public void Offices_OfOneDay_HaveOneHolderButSpokespersons()
    {
        var twice =
            from office in Data.Entries
            where office.Kind == AuthorityKind.Office
            where !office.Id.EndsWith("spokesperson", StringComparison.Ordinal)
            from one in office.Holdings
            from other in office.Holdings
            where one.Person.Id != other.Person.Id
            where one.Statement.From!.Value.First < other.Statement.From!.Value.First
            where (one.Statement.To ?? one.Statement.AsOf)!.Value.First > other.Statement.From!.Value.Last
            select $"{office.Id}: {one.Person.Id} to {one.Statement.To}, {other.Person.Id} from {other.Statement.From}";

        Assert.Empty(twice);
    }

    private static bool AreOneLanguage(AuthorityName one, AuthorityName other) =>
        one.Language == other.Language || one.Language is null || other.Language is null;
}
