using Chancery.Affairs;
using Chancery.Cli.Commands;
using Chancery.Cli.Hosting;

return await CommandHost.RunAsync(
    args,
    [
        ReadCommand.Create(),
        AnalyzeCommand.Create(),
        ShowCommand.Create(),
        SearchCommand.Create(),
        VerifyCommand.Create(),
        WatchCommand.Create(),
        LineageCommand.Create(),
        RegisterCommand.Create(
            Register.Meetings,
            "Lists meetings, visits, calls, talks and exercises that documents speak of, each with its sentences.",
            "chancery meetings --holder \"Vesna Tarr\" --from 2031"
        ),
        RegisterCommand.Create(
            Register.Instruments,
            "Lists treaties, agreements, statements, programmes and plans, with their dates and articles.",
            "chancery instruments --about treaty"
        ),
        RegisterCommand.Create(
            Register.Commitments,
            "Lists what somebody is said to be going to do: who, how firmly, due when, on which condition.",
            "chancery commitments --holder Norland"
        ),
        RegisterCommand.Create(
            Register.Figures,
            "Lists quantities with their unit, time and speaker.",
            "chancery figures --about exchanges --format csv"
        ),
        RegisterCommand.Create(
            Register.Positions,
            "Lists sentences in which somebody holds something on an issue.",
            "chancery positions --holder Norland --about sanctions"
        ),
        CompareCommand.Create(),
        ProgrammesCommand.Create(),
        CalendarCommand.Create(),
        ReviewCommand.Create(),
        ExportCommand.Create(),
        RemoveCommand.Create(),
        BackupCommand.Create(),
        MergeCommand.Create(),
        AuditCommand.Create(),
        AuthorityCommand.Create(),
        ServeCommand.Create(),
        McpCommand.Create(),
        TokenCommand.Create(),
    ]
);
