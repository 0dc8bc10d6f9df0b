using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Chancery.Hosts.Tests.Mcp;

/// <summary>The tools for assistants, asked by the client of the SDK over both transports.</summary>
public sealed class McpTests(Assistant assistant) : IClassFixture<Assistant>
{
    private const string Street = "The treaty turned the Sound from a border into a street";

    public static TheoryData<string> Transports => Assistant.Transports;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Tools_Listed_HaveDescriptionsAndSchemas(string transport)
    {
        var tools = await assistant.Over(transport).ListToolsAsync(cancellationToken: Stop);

        Assert.Equal(
            [
                "compare_positions",
                "get_instrument",
                "get_passage",
                "list_commitments",
                "list_meetings",
                "list_statements",
                "search_record",
                "verify_quotation",
                "verify_report",
            ],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.All(
            tools,
            tool => Assert.Equal("object", tool.ProtocolTool.OutputSchema!.Value.GetProperty("type").GetString())
        );
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task VerifyQuotation_Verbatim_GivesThePassageWithAnAddressThatLeadsBack(string transport)
    {
        var (answer, text) = await assistant.AskAsync(
            transport,
            "verify_quotation",
            ("quotation", Street),
            ("speaker", "Maren")
        );

        var result = answer.GetProperty("result");
        Assert.Equal("verbatim", result.GetProperty("verdict").GetString());
        var passage = Assert.Single(result.GetProperty("passages").EnumerateArray());
        Assert.Equal(Street, passage.GetProperty("text").GetString());
        var address = passage.GetProperty("address").GetString()!;
        Assert.Contains(address, text, StringComparison.Ordinal);
        var (shown, _) = await assistant.AskAsync(transport, "get_passage", ("address", address));
        Assert.Equal(Street, shown.GetProperty("passage").GetProperty("text").GetString());
        Assert.Equal("question", shown.GetProperty("question").GetProperty("role").GetString());
        Assert.StartsWith("Ilse Maren, “", shown.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task VerifyQuotation_NotFound_SaysWhatWasSearchedAndShowsNothing(string transport)
    {
        var (answer, text) = await assistant.AskAsync(
            transport,
            "verify_quotation",
            ("quotation", "Nobody shall ever fish for herring in our waters again"),
            ("speaker", "Vesna Tarr")
        );

        Assert.Equal("not_found", answer.GetProperty("result").GetProperty("verdict").GetString());
        Assert.Empty(answer.GetProperty("result").GetProperty("passages").EnumerateArray());
        Assert.Equal(4, answer.GetProperty("searched").GetProperty("documents").GetInt32());
        Assert.Equal(0, answer.GetProperty("searched").GetProperty("notYetSearched").GetInt32());
        Assert.Equal("2031", answer.GetProperty("searched").GetProperty("period").GetString());
        Assert.Empty(answer.GetProperty("searched").GetProperty("speakers").EnumerateArray());
        Assert.Equal(1, answer.GetProperty("searched").GetProperty("undated").GetInt32());
        Assert.EndsWith(
            "searched: 4 documents, 2031, 1 without a date, no speaker of that name",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task VerifyReport_Sample_HasEveryVerdict(string transport)
    {
        var (answer, _) = await assistant.AskAsync(
            transport,
            "verify_report",
            ("text", File.ReadAllText(Repository.Folder("samples", "report.html")))
        );

        var verdicts = answer
            .GetProperty("quotations")
            .EnumerateArray()
            .Select(quotation => quotation.GetProperty("verdict").GetString());
        Assert.Superset(
            new HashSet<string?>(
                ["verbatim", "altered", "truncated", "spliced", "misattributed", "not_found"],
                StringComparer.Ordinal
            ),
            verdicts.ToHashSet(StringComparer.Ordinal)
        );
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("nextCursor").ValueKind);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task SearchRecord_Pages_HoldEachPassageOnce(string transport)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var (answer, _) = await assistant.AskAsync(
                transport,
                "search_record",
                ("query", "ferry"),
                ("limit", 2),
                ("cursor", cursor)
            );
            seen.AddRange(
                answer
                    .GetProperty("passages")
                    .EnumerateArray()
                    .Select(passage => passage.GetProperty("address").GetString()!)
            );
            cursor = answer.GetProperty("nextCursor").GetString();
        } while (cursor is not null);

        Assert.InRange(seen.Count, 3, 50);
        Assert.Distinct(seen);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task ListStatements_OfASpeaker_AreHersByDate(string transport)
    {
        var (answer, _) = await assistant.AskAsync(transport, "list_statements", ("speaker", "Maren"), ("limit", 25));

        var passages = answer.GetProperty("passages").EnumerateArray().ToList();
        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.Equal("Ilse Maren", passage.GetProperty("speaker").GetString()));
        var dates = passages.Select(passage => passage.GetProperty("published").GetString()).OfType<string>().ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.Equal(
            ["Ilse Maren"],
            answer.GetProperty("searched").GetProperty("speakers").EnumerateArray().Select(name => name.GetString())
        );
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Registers_Asked_GiveSentencesWithAddressesThatLeadBack(string transport)
    {
        var (meetings, _) = await assistant.AskAsync(transport, "list_meetings");
        var (commitments, _) = await assistant.AskAsync(transport, "list_commitments", ("holder", "Maren"));
        var (treaty, _) = await assistant.AskAsync(transport, "get_instrument", ("name", "ferry treaty"));
        var (positions, _) = await assistant.AskAsync(
            transport,
            "compare_positions",
            ("issue", "treaty"),
            ("holders", new[] { "Ilse Maren" }),
            ("from", "2030"),
            ("to", "2031")
        );

        Assert.All(
            [meetings, commitments, treaty],
            answer => Assert.NotEqual(0, answer.GetProperty("total").GetInt32())
        );
        Assert.All(
            new[] { meetings, commitments, treaty }.SelectMany(answer =>
                answer.GetProperty("entries").EnumerateArray()
            ),
            entry => Assert.NotEmpty(entry.GetProperty("statedIn").EnumerateArray())
        );
        var sentence = treaty.GetProperty("entries")[0].GetProperty("statedIn")[0];
        var (shown, _) = await assistant.AskAsync(
            transport,
            "get_passage",
            ("address", sentence.GetProperty("address").GetString())
        );
        Assert.Equal(
            sentence.GetProperty("text").GetString(),
            shown.GetProperty("passage").GetProperty("text").GetString()
        );
        Assert.Contains(
            positions.GetProperty("years").EnumerateArray(),
            year =>
                year.GetProperty("number").ValueKind is JsonValueKind.Number
                && year.GetProperty("number").GetInt32() == 2030
        );
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Entries_InTheTextForm_SayWhatTheyAreAndHowTheyStand(string transport)
    {
        var (treaty, treatyText) = await assistant.AskAsync(
            transport,
            "get_instrument",
            ("name", "ferry treaty"),
            ("cursor", null)
        );
        var (commitments, commitmentsText) = await assistant.AskAsync(
            transport,
            "list_commitments",
            ("holder", "Maren"),
            ("limit", 25)
        );

        var entry = treaty.GetProperty("entries")[0];
        Assert.StartsWith(
            $"{entry.GetProperty("what").GetString()}: {entry.GetProperty("facts")[0].GetString()}",
            treatyText,
            StringComparison.Ordinal
        );
        Assert.All(
            commitments.GetProperty("entries").EnumerateArray(),
            one =>
            {
                // The dates of the samples lie in the future or the past of whoever runs this: only that it is told can be asked.
                var standing = one.GetProperty("facts")[0].GetString()!;
                Assert.Contains(
                    standing,
                    new[] { "open", "due", "overdue", "reported done", "reported broken", "disputed" }
                );
                Assert.Equal(one.GetProperty("row").GetProperty("status").GetString(), standing.Replace(' ', '-'));
                Assert.Contains(
                    $"{one.GetProperty("what").GetString()}: {standing}",
                    commitmentsText,
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task SearchRecord_WithOperators_IsTheLanguageOfSearches(string transport)
    {
        var (answer, _) = await assistant.AskAsync(
            transport,
            "search_record",
            ("query", "\"customs house\" by:Maren kind:interview -ferry")
        );

        var passages = answer.GetProperty("passages").EnumerateArray().ToList();
        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.Equal("Ilse Maren", passage.GetProperty("speaker").GetString()));
        Assert.All(
            passages,
            passage =>
                Assert.DoesNotContain(
                    "ferry",
                    passage.GetProperty("text").GetString()!,
                    StringComparison.OrdinalIgnoreCase
                )
        );
        Assert.Equal(
            ["Ilse Maren"],
            answer.GetProperty("searched").GetProperty("speakers").EnumerateArray().Select(name => name.GetString())
        );
        Assert.Contains(
            "no operator",
            await assistant.RefusedAsync(transport, "search_record", ("query", "said:Maren")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task ListStatements_OfSomebodyWhoDoesNotSpeak_SayWhoDoes(string transport)
    {
        var (answer, text) = await assistant.AskAsync(transport, "list_statements", ("speaker", "Marem"));

        Assert.Empty(answer.GetProperty("passages").EnumerateArray());
        Assert.StartsWith(
            "Nobody called Marem speaks in these documents; those who do include Ilse Maren",
            answer.GetProperty("hint").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(answer.GetProperty("hint").GetString()!, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Passage_ThatGoesOn_SaysSoOutsideItsQuotationMarks(string transport)
    {
        var (answer, text) = await assistant.AskAsync(
            transport,
            "list_statements",
            ("speaker", "Maren"),
            ("limit", 25)
        );

        foreach (var passage in answer.GetProperty("passages").EnumerateArray())
        {
            var goesOn = passage.GetProperty("goesOn").GetBoolean() ? " (it goes on)" : "";
            Assert.Contains(
                $"“{passage.GetProperty("text").GetString()}”{goesOn} Ilse Maren, ",
                text,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Resource_OfADocument_HoldsItsTurnsWithAddresses(string transport)
    {
        var (answer, _) = await assistant.AskAsync(transport, "verify_quotation", ("quotation", Street));
        var address = answer.GetProperty("result").GetProperty("passages")[0].GetProperty("address").GetString()!;
        var document = address[..address.IndexOf('#', StringComparison.Ordinal)];

        var resource = await assistant.Over(transport).ReadResourceAsync(document, cancellationToken: Stop);

        var text = Assert.IsType<TextResourceContents>(Assert.Single(resource.Contents)).Text;
        Assert.Contains(Street, text, StringComparison.Ordinal);
        Assert.Contains($"[answer, Ilse Maren] {document}#char=", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Prompt_ToCheckAnAnswer_HoldsTheAnswer(string transport)
    {
        var prompt = await assistant
            .Over(transport)
            .GetPromptAsync(
                "check_answer",
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["answer"] = "She said “yes”." },
                cancellationToken: Stop
            );

        var text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
        Assert.Contains("verify_report", text, StringComparison.Ordinal);
        Assert.EndsWith("She said “yes”.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Tools_WrongArguments_AreToldToTheCallerWithoutAPath(string transport)
    {
        string[] messages =
        [
            await assistant.RefusedAsync(transport, "verify_quotation", ("quotation", "...")),
            await assistant.RefusedAsync(transport, "search_record", ("query", " ")),
            await assistant.RefusedAsync(transport, "search_record", ("query", "ferry"), ("from", "soon")),
            await assistant.RefusedAsync(transport, "search_record", ("query", "ferry"), ("cursor", "../../etc")),
            await assistant.RefusedAsync(transport, "search_record", ("query", "ferry"), ("limit", 0)),
            await assistant.RefusedAsync(transport, "list_statements", ("speaker", "")),
            await assistant.RefusedAsync(transport, "get_passage", ("address", "/etc/passwd")),
            await assistant.RefusedAsync(
                transport,
                "get_passage",
                ("address", $"chancery://document/{new string('0', 64)}#char=0,1")
            ),
            await assistant.RefusedAsync(transport, "compare_positions", ("issue", "")),
            await assistant.RefusedAsync(transport, "get_instrument", ("name", "")),
            await assistant.RefusedAsync(transport, "verify_report", ("text", new string('a', 200_001))),
        ];

        Assert.All(messages, message => Assert.DoesNotContain(assistant.Secret, message, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain("An error occurred", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stdio_ManyCallsAtOnce_AreAnsweredEachToItsOwn()
    {
        var calls = Enumerable
            .Range(0, 40)
            .Select(i =>
                assistant.AskAsync(
                    "stdio",
                    "verify_quotation",
                    ("quotation", i % 2 == 0 ? Street : "nothing of the kind was ever said here")
                )
            )
            .ToList();

        var answers = await Task.WhenAll(calls);

        Assert.All(
            answers.Index(),
            pair =>
                Assert.Equal(
                    pair.Index % 2 == 0 ? "verbatim" : "not_found",
                    pair.Item.Structured.GetProperty("result").GetProperty("verdict").GetString()
                )
        );
    }

    [Fact]
    public void Mcp_WithoutARecord_SaysSoInOneLine()
    {
        using var cli = new CliProcess();

        var result = cli.Run("mcp", "--record", "nowhere.db");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Single(result.ErrorLines);
    }
}
