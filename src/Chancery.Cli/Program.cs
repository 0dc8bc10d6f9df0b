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
        AuthorityCommand.Create(),
    ]
);
