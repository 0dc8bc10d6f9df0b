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
        RemoveCommand.Create(),
        BackupCommand.Create(),
        MergeCommand.Create(),
        AuditCommand.Create(),
        AuthorityCommand.Create(),
    ]
);
