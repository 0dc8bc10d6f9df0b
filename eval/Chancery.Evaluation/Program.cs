using Chancery.Evaluation;

return args switch
{
    ["verification"] => VerificationCommand.Run(),
    ["quotations", .. var rest] => QuotationsCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Chancery.Evaluation verification | quotations [show FILE...]");
    return 2;
}
