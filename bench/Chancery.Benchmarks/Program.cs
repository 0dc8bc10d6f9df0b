using Chancery.Benchmarks.Alternatives;
using Chancery.Benchmarks.Verification;

return args switch
{
    ["verification", .. var rest] => VerificationCommand.Run(rest),
    ["alternatives", var folder] => AlternativesCommand.Run(folder),
    ["times", var folder, .. var rest] => TimesCommand.Run(folder, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Chancery.Benchmarks verification [--times 1,4,16] [--peers-up-to 1] [--rounds 3] [--out FILE]\n"
            + "       Chancery.Benchmarks alternatives FOLDER\n"
            + "       Chancery.Benchmarks times FOLDER [--times 1] [--rounds 12] [--index FOLDER] [--answers FILE]"
    );
    return 2;
}
