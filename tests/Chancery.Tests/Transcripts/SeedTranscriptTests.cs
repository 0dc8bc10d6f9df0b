using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery.Tests.Transcripts;

/// <summary>The documents that users hand in; counted by reading them.</summary>
public sealed class SeedTranscriptTests
{
    [Theory]
    [InlineData("000_dbebb2792f438aa5.txt", DocumentKind.Interview, 7, 5, 5, 1, 0)]
    [InlineData("001_c83b358ec895516e.txt", DocumentKind.Interview, 2, 5, 5, 0, 0)]
    [InlineData("002_a9b9ce3be692117e.txt", DocumentKind.Report, 2, 0, 0, 0, 2)]
    [InlineData("003_6749cebcfe249724.txt", DocumentKind.Interview, 2, 8, 8, 0, 0)]
    [InlineData("004_790bff70ee67417d.txt", DocumentKind.Report, 9, 0, 0, 0, 9)]
    public void Segment_Seed_FindsEveryTurn(
        string file,
        DocumentKind kind,
        int headings,
        int questions,
        int answers,
        int editors,
        int narrations
    )
    {
        var document = Read(file);

        var turns = TurnSegmenter.Segment(document);

        Assert.Equal(kind, document.Kind);
        Assert.Equal(
            (headings, questions, answers, editors, narrations),
            (
                Count(TurnRole.Heading),
                Count(TurnRole.Question),
                Count(TurnRole.Answer),
                Count(TurnRole.Editor),
                Count(TurnRole.Narration)
            )
        );
        Assert.Equal(
            turns.Where(turn => turn.Role == TurnRole.Answer).Select(_ => "Sergey Lavrov"),
            turns.Where(turn => turn.Role == TurnRole.Answer).Select(turn => turn.Speaker)
        );
        Assert.All(turns.Where(turn => turn.Role == TurnRole.Question), turn => Assert.Null(turn.Speaker));

        int Count(TurnRole role) => turns.Count(turn => turn.Role == role);
    }

    [Theory]
    [InlineData("000_dbebb2792f438aa5.txt", 16)]
    [InlineData("001_c83b358ec895516e.txt", 9)]
    [InlineData("002_a9b9ce3be692117e.txt", 2)]
    [InlineData("003_6749cebcfe249724.txt", 4)]
    [InlineData("004_790bff70ee67417d.txt", 0)]
    public void Read_Seed_MarksEveryLineOfBoilerplate(string file, int lines) =>
        Assert.Equal(lines, Read(file).Boilerplate.Length);

    private static Document Read(string file) =>
        DocumentReader.Read(file, File.ReadAllBytes(Repository.Shared("seeds", file)), new ReadingOptions()).Single();
}
