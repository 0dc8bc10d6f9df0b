using Chancery.Indexing;
using FsCheck.Xunit;

namespace Chancery.Tests.Indexing;

/// <summary>However documents come, go and are merged, an index answers as one that was built of what is left, at once.</summary>
public sealed class SeedIndexMergePropertyTests
{
    private static readonly SeedOptions Options = new() { MaxPlacesPerRun = 20, MaxPlaces = int.MaxValue };
    private static readonly List<Passage> Record = RandomRecord.Make(seed: 41, passages: 180, maxWords: 60);
    private static readonly string[] Documents =
    [
        .. Record.Select(passage => passage.Document).Distinct(StringComparer.Ordinal),
    ];

    [Property(MaxTest = 40)]
    public async Task AnyChanges_InAnyOrder_AnswerAsOneIndexBuiltAtOnce(byte[] changes)
    {
        var path = Directory.CreateTempSubdirectory("chancery-merge-").FullName;
        try
        {
            using var folder = SeedIndexFolder.Open(path);
            var merger = new SeedIndexMerger(path);
            var merging = Task.CompletedTask;
            var held = new List<string>();
            foreach (var change in changes.Take(24))
            {
                // Beside the changes, or between them: whoever is faster.
                merging = merging.IsCompletedSuccessfully ? Task.Run(() => merger.Run()) : merging;
                Change(folder, held, change);
            }

            AssertAnswers(folder.Index, held);
            await merging;
            merger.Run();
            folder.Refresh();
            Assert.InRange(folder.Index.Segments.Length, 0, 5);
            AssertAnswers(folder.Index, held);
            using var opened = SeedIndexFolder.Open(path);
            AssertAnswers(opened.Index, held);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Change(SeedIndexFolder folder, List<string> held, byte change)
    {
        var chosen = Documents[change % Documents.Length];
        switch (change % 7)
        {
            case 0:
                folder.Merge();
                break;
            case 1:
                folder.Remove(new HashSet<string>(StringComparer.Ordinal) { chosen });
                held.Remove(chosen);
                break;
            case 2:
                // A text as long as the rest together: what came before is merged into it.
                Append(folder, held, Documents[..(Documents.Length / 2)]);
                break;
            default:
                Append(folder, held, [chosen]);
                break;
        }
    }

    private static void Append(SeedIndexFolder folder, List<string> held, string[] documents)
    {
        folder.Append(Record.Where(passage => documents.Contains(passage.Document, StringComparer.Ordinal)));
        held.AddRange(documents.Where(document => !held.Contains(document, StringComparer.Ordinal)));
    }

    private static void AssertAnswers(SeedIndex index, List<string> held)
    {
        List<Passage> passages =
        [
            .. held.SelectMany(document =>
                Record.Where(passage => passage.Document.Equals(document, StringComparison.Ordinal))
            ),
        ];
        using var expected = SeedIndex.Build(passages);
        Assert.Equal(passages.Count, index.PassageCount);
        for (var number = 0; number < passages.Count; number += 5)
        {
            var keys = PlainSeedIndex.Keys(passages[number].Text);
            Assert.Equal(passages[number].Text, index.TextOf(number));
            Assert.Equal(expected.Prepare(keys).FindSeeds(Options), index.Prepare(keys).FindSeeds(Options));
        }
    }
}
