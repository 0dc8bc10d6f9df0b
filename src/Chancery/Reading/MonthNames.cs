using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Months by their names, forms and short forms in the languages that documents come in.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Build();

    /// <summary>1 to 12, or 0 where the word is no month. A short English form that is a word needs its capital: <c>May</c>, <c>Mar</c>.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 16)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[16];
        var length = word.ToLowerInvariant(lower);
        return Months.TryGetValue(lower[..length], out var month) ? month : 0;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        string[] names =
        [
            "january jan januar jänner janvier janv enero gennaio janeiro január januára leden ledna styczeń stycznia stycz января январь янв січня січень januari januára ianuarie ocak siječnja јануара януари styczen tammikuuta tammikuu sausio janvāris janvāra jaanuar ιανουαρίου ιανουάριος ינואר يناير студзеня gener urtarrila januárja januara genn ene қаңтар জানুয়ারি जनवरी yanvar janar جنوری ژانویه հունվարի հունվար იანვარი იანვარს yanvarın",
            "february feb februar febr février févr fev febrero febbraio fevereiro február februára únor února luty lutego февраля февраль фев лютого лютий februari februarie şubat veljače фебруара февруари februara helmikuuta helmikuu vasario februāris februāra veebruar φεβρουαρίου φεβρουάριος פברואר فبراير شباط лютага febrer फरवरी ফেব্রুয়ারি fevral shkurt فروری فوریه փետրվարի փետրվար თებერვალი თებერვალს",
            "march március mar märz mär maerz mars marzo março marec marca březen března marzec марта март березня березень maart martie mart ožujka maaliskuuta maaliskuu kovo marts marta märts μαρτίου μάρτιος מרץ مارس آذار сакавіка març मार्च মার্চ maret mac machi مارچ մարտի մարտ მარტი მარტს",
            "april apr avril avr abril aprile apríl apríla duben dubna kwiecień kwietnia апреля апрель апр квітня квітень aprilie nisan travnja априла април aprila aprílis április huhtikuuta huhtikuu balandžio aprīlis aprīļa aprill απριλίου απρίλιος אפריל أبريل ابريل نيسان красавіка अप्रैल এপ্রিল aprel prill aprili اپریل آوریل ապրիլի ապրիլ აპრილი აპრილს",
            "may mai mayo maggio maio máj mája květen května maj maja мая май травня травень mei mayıs svibnja маја május toukokuuta toukokuu gegužės maijs maija μαΐου μάιος מאי مايو أيار траўня maig मई মে مئی մայիսի մայիս მაისი მაისს",
            "june jun juni juin junio giugno junho jún júna červen června czerwiec czerwca июня июнь червня червень iunie haziran lipnja јуна юни juna június kesäkuuta kesäkuu birželio jūnijs jūnija juuni ιουνίου ιούνιος יוני يونيو حزيران чэрвеня juny जून জুন iyun qershor ژوئن جون հունիսի հունիս ივნისი ივნისს",
            "july jul juli juillet juil julio luglio julho júl júla červenec července lipiec lipca июля июль липня липень iulie temmuz srpnja јула юли jula július heinäkuuta heinäkuu liepos jūlijs jūlija juuli ιουλίου ιούλιος יולי يوليو تموز ліпеня juliol जुलाई জুলাই iyul korrik julai جولائی ژوئیه հուլիսի հուլիս ივლისი ივლისს",
            "august aug août aout agosto august augusta srpen srpna sierpień sierpnia августа август авг серпня серпень augustus ağustos kolovoza avgusta augusztus elokuuta elokuu rugpjūčio augusts αυγούστου αύγουστος אוגוסט أغسطس آب жніўня agost अगस्त আগস্ট agustus avqust gusht ogos agosti اگست اوت օգոստոսի օգոստոս აგვისტო აგვისტოს",
            "september sep sept septembre septiembre settembre setembro septembra září wrzesień września сентября сентябрь сен сент вересня вересень septembrie eylül rujna септембра септември szeptember syyskuuta syyskuu rugsėjo septembris septembrī σεπτεμβρίου σεπτέμβριος ספטמבר سبتمبر أيلول верасня setembre सितंबर সেপ্টেম্বর sentyabr shtator septemba setyembre setiembre ستمبر سپتامبر սեպտեմբերի սեպտեմբեր სექტემბერი სექტემბერს",
            "october oct oktober okt octobre octubre ottobre outubro október októbra říjen října październik października октября октябрь окт жовтня жовтень octombrie ekim listopada октобра октомври oktobra lokakuuta lokakuu spalio oktobris oktoober οκτωβρίου οκτώβριος אוקטובר أكتوبر اكتوبر кастрычніка अक्टूबर অক্টোবর ott oktyabr tetor oktoba oktubre اکتوبر اکتبر հոկտեմբերի հոկտեմբեր ოქტომბერი ოქტომბერს",
            "november nov novembre noviembre novembro novembra listopad listopadu listopada ноября ноябрь ноя листопада листопад noiembrie kasım studenoga новембра ноември marraskuuta marraskuu lapkričio novembris novembrī νοεμβρίου νοέμβριος נובמבר نوفمبر лістапада नवंबर নভেম্বর noyabr nëntor novemba nobyembre نومبر نوامبر նոյեմբերի նոյեմբեր ნოემბერი ნოემბერს",
            "december dec dezember dez décembre déc diciembre dicembre dezembro decembra prosinec prosince grudzień grudnia декабря декабрь дек грудня грудень decembrie aralık prosinca децембра декември joulukuuta joulukuu gruodžio decembris decembrī detsember δεκεμβρίου δεκέμβριος דצמבר ديسمبر снежня desembre desember दिसंबर ডিসেম্বর dic dekabr dhjetor desemba disember disyembre دسمبر دسامبر դեկտեմբերի դեկտեմբեր დეკემბერი დეკემბერს",
        ];
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split(' '))
            {
                months[name] = i + 1;
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
