namespace Chancery.Evaluation;

/// <summary>Right texts in twelve languages, written for the measurement: what is damaged, and what has to be left alone.</summary>
internal static class CleanTexts
{
    public static readonly (string Language, string Text)[] All =
    [
        (
            "en",
            "“The treaty of the lakes is alive,” Ana Torvald said – and she didn’t smile.\nOstria’s answer came within a week: it’s ready to sign, it won’t pay £5 million, and it expects Veland’s naïve café owners to wait…"
        ),
        (
            "de",
            "„Der Vertrag über die Seen gilt“, sagte Ministerin Törvald – und lächelte nicht.\nDie Fähre fährt für 5 € von Größelm nach Süßhaven; »übermorgen« müssen die Österreicher zurück, heißt es in ‚Straße & Ufer‘."
        ),
        (
            "fr",
            "« L’accord sur les lacs est vivant », a déclaré Ana Torvald à l’Assemblée : « Où êtes-vous ? »\nÀ Selm, le maître d’œuvre préfère attendre l’été ; ça coûtera 5 000 €, peut-être même plus qu’à Noël…"
        ),
        (
            "es",
            "«El tratado de los lagos está vivo», dijo Ana Torvald; ¿quién lo dudaría?\nEl año próximo, según el señor Núñez, habrá más ferris —y también cañas— en la bahía: «¡Qué alegría!»."
        ),
        (
            "pt",
            "“O tratado dos lagos está vivo”, disse a ministra à televisão – não há razão para dúvidas.\nA ação começará amanhã às três; os cidadãos de Vélândia pagarão só a metade, e o avô também."
        ),
        (
            "sk",
            "„Zmluva o jazerách žije,“ povedala ministerka Törvaldová – a neusmiala sa.\nĽudia v Šelme čakajú na kompu už päť rokov; podľa nej sa ťažké časy končia a ďalšie rokovanie bude v júni."
        ),
        (
            "cs",
            "„Smlouva o jezerech žije,“ řekla ministryně Törvaldová – a neusmála se.\nPřívoz do Šelmu pluje každý týden; příští schůzka proběhne v červnu a účastníci si přejí, aby byla úspěšná."
        ),
        (
            "pl",
            "„Traktat o jeziorach żyje” – powiedziała minister Törvald i się nie uśmiechnęła.\nŁódź z Zielonej Zatoki płynie tydzień; następne spotkanie będzie w maju, a goście już dziękują za gościnność."
        ),
        (
            "ru",
            "«Договор об озёрах жив», — сказала Анна Торвальд и не улыбнулась.\nПаром из Сельма ходит раз в неделю; следующая встреча — в июне, и её участники надеются, что объявят о новом съезде."
        ),
        (
            "uk",
            "«Договір про озера живий», — сказала Анна Торвальд і не усміхнулася.\nПором із Сельма ходить щотижня; наступна зустріч — у червні, і її учасники сподіваються на п’ять нових угод."
        ),
        (
            "tr",
            "“Göller antlaşması yaşıyor,” dedi Bakan Törvald ve gülümsemedi.\nSelm’den kalkan feribot haftada bir gün çalışıyor; Velandya’nın önerisi önümüzdeki ağustosta, İşçi Bayramı’ndan sonra görüşülecek."
        ),
        (
            "zh",
            "“湖泊条约依然有效，”安娜·托瓦尔德说，她没有微笑。\n从塞尔姆出发的渡轮每周一班；下一次会议将在六月举行——双方都希望取得成果。"
        ),
    ];
}
