using Chancery.Evaluation;
using Chancery.Evaluation.Affairs;
using Chancery.Evaluation.Language;
using Chancery.Evaluation.Lineage;

return args switch
{
    ["verification"] => VerificationCommand.Run(),
    ["verification", "fit"] => VerificationCommand.Run(isFit: true),
    ["quotations", .. var rest] => QuotationsCommand.Run(rest),
    ["lineage", .. var rest] => LineageCommand.Run(rest),
    ["articles"] => ArticlesCommand.Run(),
    ["repair"] => RepairCommand.Run(),
    ["articles", var folder, var list, var answers] => ArticlesCommand.WriteAnswers(folder, list, answers),
    ["dates", .. var rest] => DatesCommand.Run(rest),
    ["train-language", .. var rest] => TrainLanguageCommand.Run(rest),
    ["language", .. var rest] => LanguageCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Chancery.Evaluation articles | dates [errors [PART]] | quotations [show FILE...] | verification [fit]"
    );
    Console.Error.WriteLine(
        "                          | train-language [OUT] [--with-share-alike] | language [MODEL] [--print]"
    );
    return 2;
}
