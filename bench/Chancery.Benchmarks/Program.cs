using Chancery.Benchmarks.Alternatives;
using Chancery.Benchmarks.Verification;

return args switch
{
    ["verification", .. var rest] => VerificationCommand.Run(rest),
    ["alternatives", var folder] => AlternativesCommand.Run(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Chancery.Benchmarks verification [--times 1,4,16] [--peers-up-to 1] [--rounds 3] [--out FILE]\n"
            + "       Chancery.Benchmarks alternatives FOLDER"
    );
    return 2;
}
