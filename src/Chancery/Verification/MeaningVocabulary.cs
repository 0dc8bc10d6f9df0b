using System.Collections.Frozen;

namespace Chancery.Verification;

/// <summary>The normalized words, of several languages, that carry a negation, a number, a modal or a condition, and those with a capital that name nobody.</summary>
internal static class MeaningVocabulary
{
    /// <summary>Words that deny.</summary>
    public static readonly FrozenSet<string> Negations = Words(
        """
        not no never none nobody nothing neither nor nowhere without cannot cant dont doesnt didnt isnt arent wasnt
        werent wont wouldnt shouldnt couldnt hasnt havent hadnt mustnt neednt aint hardly unlikely не нет ни никогда
        никто ничего нельзя без ні немає ніколи nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne
        ne pas jamais rien aucun aucune sans nunca nada nadie sin nao nikdy nic nikto nijaky ziadny bez nigdy nikt non
        mai 不 没 無 无 未 非 لا لم لن ليس ليست بدون
        """
    );

    /// <summary>Modal verbs.</summary>
    public static readonly FrozenSet<string> Modals = Words(
        """
        will would shall should can could may might must ought может могут можем должен должны должна должно будет
        будем будут kann konnen konnte darf durfen muss mussen musste soll sollen sollte wird werden wurde peut
        peuvent doit doivent devrait pourrait moze mozu musi bude budu
        """
    );

    /// <summary>Numbers in words.</summary>
    public static readonly FrozenSet<string> Numbers = Words(
        """
        first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth zero one two three four five six
        seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
        forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
        trillion trillions dozen dozens half third quarter double twice percent один два три четыре пять шесть семь
        восемь девять десять сто тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов zwei
        drei vier funf sechs sieben acht neun zehn hundert tausend millionen milliarden deux trois quatre cinq sept
        huit neuf dix cent mille milliard milliards dva tri styri pat sest sedem osem devat desat sto tisic milion
        milionov miliardy 一 二 三 四 五 六 七 八 九 十 百 千 万 亿
        """
    );

    /// <summary>Words that set a condition.</summary>
    public static readonly FrozenSet<string> Conditions = Words(
        """
        if unless provided condition conditions conditional except если условии условием якщо wenn falls sofern si
        sauf ak pokial 如果 除非
        """
    );

    /// <summary>Words with a capital that name nobody: how people are addressed, and the first person.</summary>
    public static readonly FrozenSet<string> NotNames = Words(
        """
        mr mrs ms miss sir madam dr i im ive ill id
        """
    );

    /// <summary>Days and months that are written with a capital: no names, and where one stands for another the date is another.</summary>
    public static readonly FrozenSet<string> DaysAndMonths = Words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
        lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        """
    );

    private static FrozenSet<string> Words(string text) =>
        FrozenSet.ToFrozenSet(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
