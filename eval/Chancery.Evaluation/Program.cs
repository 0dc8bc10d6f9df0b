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
    ["affairs", .. var rest] => AffairsCommand.Run(rest),
    ["dates", .. var rest] => DatesCommand.Run(rest),
    ["train-language", .. var rest] => TrainLanguageCommand.Run(rest),
    ["language", .. var rest] => LanguageCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Chancery.Evaluation affairs REGISTER [COUNT [SEED]] | articles | dates [errors [PART] | periods] | lineage | quotations [show FILE...] | repair"
    );
    Console.Error.WriteLine(
        "                          | verification [fit] | train-language [OUT] [OPTION=VALUE...] | language [MODEL] [--print] [--errors]"
    );
    return 2;
}
