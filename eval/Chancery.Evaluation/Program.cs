using Chancery.Evaluation;

return args switch
{
    ["verification"] => VerificationCommand.Run(),
    ["quotations", .. var rest] => QuotationsCommand.Run(rest),
    ["articles"] => ArticlesCommand.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Chancery.Evaluation articles | quotations [show FILE...] | verification");
    return 2;
}
