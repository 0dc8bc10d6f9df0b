using Chancery.Benchmarks.Alternatives;
using Chancery.Benchmarks.Verification;

return args switch
{
    ["verification", .. var rest] => VerificationCommand.Run(rest),
    ["alternatives", var folder] => AlternativesCommand.Run(folder),
    ["times", var folder] => TimesCommand.Run(folder, rounds: 12, answers: null),
    ["times", var folder, var answers] => TimesCommand.Run(folder, rounds: 3, answers),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Chancery.Benchmarks verification [--times 1,4,16] [--peers-up-to 1] [--rounds 3] [--out FILE]\n"
            + "       Chancery.Benchmarks alternatives FOLDER\n"
            + "       Chancery.Benchmarks times FOLDER [FILE FOR THE ANSWERS]"
    );
    return 2;
}
