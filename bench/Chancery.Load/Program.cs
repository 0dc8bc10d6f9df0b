using Chancery.Load;

// Two processes on loopback: `chancery serve`, started here, and this one, which asks it.
switch (args)
{
    case ["run", var program, var record, var queries, .. var options]:
        return await LoadRun.RunAsync(program, record, queries, LoadOptions.Parse(options));
    default:
        await Console.Error.WriteLineAsync(
            "Chancery.Load run PROGRAM RECORD QUERIES.jsonl [--seconds N] [--rate N] [--clients N] [--reads] [--writer]\n"
                + "PROGRAM is chancery as it is installed, or its .dll; RECORD holds what the queries were drawn from."
        );
        return 2;
}
