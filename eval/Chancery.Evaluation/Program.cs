using Chancery.Evaluation;

return args switch
{
    ["quotations", .. var rest] => QuotationsCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Chancery.Evaluation quotations [show FILE...]");
    return 2;
}
