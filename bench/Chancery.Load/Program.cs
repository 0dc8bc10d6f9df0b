using Chancery.Load;

// Two processes on loopback: `chancery serve`, started here, and this one, which asks it.
switch (args)
{
    case ["prepare", var record, .. var folders]:
        await RecordMaker.MakeAsync(record, folders);
        return 0;
    case ["run", var program, var record, var queries, .. var options]:
        return await LoadRun.RunAsync(program, record, queries, LoadOptions.Parse(options));
    default:
        await Console.Error.WriteLineAsync(
            "Chancery.Load prepare RECORD FOLDER...\n"
                + "Chancery.Load run CHANCERY.DLL RECORD QUERIES.jsonl [--seconds N] [--rate N] [--clients N] [--reads] [--writer]"
        );
        return 2;
}
