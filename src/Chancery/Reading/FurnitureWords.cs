namespace Chancery.Reading;

/// <summary>The words of site furniture: lines in small letters, without the marks at their end, divided by bars and line ends.</summary>
internal static class FurnitureWords
{
    /// <summary>Controls and notices that are no content wherever they stand alone on a line.</summary>
    public const string Always = """
        please enter your comment | please enter your name here | please enter your email address here | leave a reply | leave a comment | cancel reply
        leave a reply cancel reply | post comment | post a comment | add comment | add a comment | write a comment | comments are closed | comment on this article
        you have entered an incorrect email address | log in to leave a comment | log in to comment | name | email | website | your name | your email
        last edited | last updated | last modified | latest replies | latest threads | latest posts | new threads | new posts | trending threads | similar threads
        similar topics | thread starter | thread status | not open for further replies | click to expand | you must log in or register to reply here
        back to top | go to top | scroll to top | return to top | share this | share this article | share this page | share on facebook | share on twitter
        share on linkedin | share on whatsapp | share on x | print this page | print this article | print version | printer-friendly version | send by e-mail | email this
        related articles | related news | related posts | related content | related stories | related topics | related documents | read also | you may also like | you might also like
        recommended for you | most read | most popular | most viewed | popular posts | recent posts | recent comments | advanced search | advanced settings
        subscribe to our newsletter | sign up for our newsletter | newsletter signup | skip to content | skip to main content | skip to navigation | cookie policy
        privacy policy | terms of use | terms of service | terms and conditions | all rights reserved | advertisement | sponsored content | next article | previous article
        follow us | follow us on | copy link | toggle navigation | close menu | open menu | main menu | accept all | accept cookies | cookie settings
        attachments | report abuse | reply with quote | quote reply | permalink | load more | show more | read full story | view all comments | listen to this article
        kommentar schreiben | kommentar verfassen | kommentare | zum seitenanfang | nach oben | seite drucken | artikel drucken | teilen | drucken | weiterlesen | mehr zum thema
        das könnte sie auch interessieren | anzeige | datenschutz | impressum | alle rechte vorbehalten | zuletzt bearbeitet | antworten abbrechen | schreibe einen kommentar
        laisser un commentaire | poster un commentaire | partager | partager cet article | imprimer | haut de page | retour en haut | à lire aussi | lire aussi | mentions légales | tous droits réservés
        deja un comentario | deja una respuesta | compartir | imprimir | volver arriba | te puede interesar | lea también | aviso legal | todos los derechos reservados
        lascia un commento | condividi | stampa | torna su | leggi anche | deixe um comentário | compartilhar | leia também
        napísať komentár | pridať komentár | komentáre | zdieľať | zdieľať na facebooku | tlačiť | vytlačiť | späť hore | hore | súvisiace články | čítajte tiež | prečítajte si aj | reklama | inzercia | všetky práva vyhradené
        napsat komentář | přidat komentář | komentáře | sdílet | tisknout | vytisknout | zpět nahoru | nahoru | související články | čtěte také | všechna práva vyhrazena
        dodaj komentarz | komentarze | udostępnij | drukuj | czytaj także | czytaj też | zobacz także | do góry | wszelkie prawa zastrzeżone
        оставить комментарий | добавить комментарий | комментарии | поделиться | распечатать | версия для печати | наверх | читайте также | по теме | материалы по теме | все права защищены
        последние ответы | новые темы | последнее редактирование | реклама | коментарі | поділитися | читайте також | роздрукувати | усі права захищені
        分享 | 打印 | 返回顶部 | 相关新闻 | 相关阅读 | 发表评论 | 版权所有 | 责任编辑 | 推荐阅读
        """;

    /// <summary>Words that stand alone on a line before or behind a text, and may be a heading inside it.</summary>
    public const string Around = """
        home | menu | navigation | search | calendar | archive | archives | top | up | articles | news | latest | latest news | more news | comments | comment | reply | replies | share | tweet | print
        email | e-mail | like | likes | dislike | save | login | log in | sign in | sign up | register | logout | subscribe | newsletter | tags | categories | category | topics | sections | contact | contact us
        contacts | about | about us | faq | help | sitemap | site map | rss | facebook | twitter | x | instagram | youtube | telegram | whatsapp | linkedin | pinterest | reddit | vkontakte | viber | weibo | flickr
        next | previous | prev | back | forward | close | open | loading | read more | more | see also | download | listen | watch | video | photo | photos | gallery | media | audio | multimedia
        forums | forum | threads | members | what's new | profile | settings | advanced | filter | sort by | date | from | to | apply | reset | all | today | yesterday | privacy | cookies | terms | legal
        advertising | sponsored | ads | editor's picks | trending | breaking | live | opinion | sport | sports | world | politics | business | culture | press | press centre | press center | press releases
        startseite | suche | archiv | kalender | kontakt | über uns | nachrichten | presse | merken | schließen | zurück | weiter | anmelden | registrieren | themen
        accueil | recherche | archives | calendrier | contact | actualités | presse | fermer | suivant | précédent | inicio | buscar | archivo | calendario | contacto | noticias | prensa | cerrar
        domov | úvod | hľadať | vyhľadávanie | archív | kalendár | kontakty | správy | aktuality | zatvoriť | ďalej | späť | prihlásiť | domů | hledat | archiv | kalendář | zprávy | zavřít | přihlásit
        главная | поиск | архив | календарь | контакты | новости | пресс-центр | закрыть | далее | назад | войти | регистрация | темы | форум | расширенный поиск | меню | strona główna | szukaj | aktualności
        首页 | 搜索 | 新闻 | 下一篇 | 上一篇 | 关闭 | 登录 | 注册
        """;

    /// <summary>Headings of lists of other texts.</summary>
    public const string ListHeadings = """
        latest replies | latest threads | latest posts | trending threads | similar threads | similar topics | related articles | related news | related posts | related content | related stories | related topics | related documents | related | read also | you may also like | you might also like
        recommended for you | most read | most popular | most viewed | popular posts | recent posts | recent comments | more news | latest news | more from this section | more on this topic | don't miss | mehr zum thema | das könnte sie auch interessieren | à lire aussi | lire aussi | te puede interesar | lea también
        lesen sie auch | lesen sie dazu | lesen sie hierzu | lesen sie mehr | lire aussi | à lire aussi | lea también | lee también | lees ook | also read | διαβάστε επίσης | ayrıca okuyun | baca juga | यह भी पढ़ें | اقرأ أيضا | اقرأ أيضًا | 関連記事 | あわせて読みたい | leggi anche | leia também | súvisiace články | čítajte tiež | prečítajte si aj | související články | čtěte také | czytaj także | czytaj też | zobacz także | читайте также | по теме | материалы по теме | читайте також | 相关新闻 | 相关阅读 | 推荐阅读
        """;

    /// <summary>Ranks that forums give their members.</summary>
    public const string Ranks = """
        member | new member | junior member | senior member | full member | active member | well-known member | elite member | super moderator | moderator | administrator | admin | staff member
        registered user | registered member | regular member | veteran member | veteran | contributor | premium member | banned | banned member | banned user | newbie | guest | lieutenant | forum moderator | professional | think tank analyst
        mitglied | neues mitglied | erfahrenes mitglied | aktives mitglied | участник | новичок | старожил | модератор | администратор | člen | nový člen | používateľ | uživatel
        """;

    /// <summary>What forums count of their members.</summary>
    public const string Counters = """
        joined | join date | member since | registered | messages | posts | likes | likes received | reaction score | reactions | points | trophy points | solutions | location | country | age | rep power | reputation | thanks | blog entries
        post count | thread starter | media | registriert | registriert seit | beiträge | zustimmungen | punkte | ort | зарегистрирован | регистрация | сообщения | сообщений | симпатии | реакции | баллы | откуда
        pridal sa | registrovaný | príspevky | príspevkov | registrován | příspěvky | příspěvků
        """;

    /// <summary>What stands before a colon and a photographer or an address.</summary>
    public const string Credits = """
        photo | photos | foto | image | images | picture | illustration | illustrative photo | photo credit | image credit | credit | credits | caption | featured image | beitragsbild | titelbild | symbolbild | bildnachweise | fotos | crédits photo | crédits photos | crédit photos | créditos | ilustračné foto | ilustrační foto | ilustračná snímka | titulná fotografia
        snímka | fotografia | bild | bildquelle | foto ilustrativa | crédit photo | photo d'illustration | фото | фотография | иллюстрация | zdjęcie | fot | fotó | 图片 | 图片来源 | 摄影
        """;

    /// <summary>What stands before a colon and the subjects that a site files a text under.</summary>
    public const string Subjects = """
        tags | tag | category | categories | filed under | keywords | topics | kategorie | kategorien | themen | schlagwörter | schlagworte | stichworte | rubrik | catégorie | catégories | mots-clés | étiquettes
        categoría | categorías | etiquetas | categoria | categorie | parole chiave | kategoria | kategorie | tagi | štítky | kategória | kľúčové slová | теги | метки | рубрика | категории | категорії | 标签
        """;

    /// <summary>What stands before a colon and the place a text is taken from.</summary>
    public const string Sources = """
        source | sources | original source | source link | original | original article | link | zdroj | zdroje | zdroj textu | pôvodný zdroj | quelle | quellen | источник | источники | ссылка | джерело | źródło | fuente | fuentes | fonte | forrás | kaynak | sursa | 来源 | 来源于 | 出典
        източник | извор | изворник | izvor | vir | bron | källa | kilde | lähde | allikas | avots | šaltinis | πηγή | المصدر | מקור | منبع | 출처 | nguồn | preuzeto s | taken from | copied from | via | quelle und copyright | quellenangabe | textquelle | artikelquelle
        """;

    /// <summary>Beginnings of notices that a text stood elsewhere first; the place follows.</summary>
    public static readonly string[] FirstPublished =
    [
        "Originally published",
        "First published",
        "Originally appeared",
        "First appeared",
        "This article was originally published",
        "This article was first published",
        "This article originally appeared",
        "This article first appeared",
        "This interview was originally published",
        "This interview was first published",
        "This text was originally published",
        "This text was first published",
        "Reprinted from",
        "Reprinted with permission from",
        "Reposted from",
        "Republished from",
        "Cross-posted from",
        "Via:",
        "Zuerst erschienen",
        "Zuerst veröffentlicht",
        "Erstveröffentlichung",
        "Erschienen in",
        "Dieser Artikel erschien zuerst",
        "Dieser Text erschien zuerst",
        "Übernommen von",
        "Article publié initialement",
        "Publié initialement",
        "Initialement publié",
        "Publicado originalmente",
        "Publicado por primera vez",
        "Originalmente publicado",
        "Pubblicato originariamente",
        "Pôvodne publikované",
        "Prevzaté z",
        "Původně publikováno",
        "Převzato z",
        "Впервые опубликовано",
        "Опубликовано в",
        "Перепечатано из",
        "Вперше опубліковано",
        "Препечатано от",
        "Преузето са",
        "Pierwotnie opublikowano",
        "转载自",
        "转自",
    ];

    /// <summary>What sites count.</summary>
    public const string Counted = """
        comment | comments | reply | replies | share | shares | view | views | like | likes | result | results | showing | page | pages | of | read | reads | min | minute | minutes | votes | vote | retweets | messages
        kommentar | kommentare | aufrufe | seite | von | komentár | komentárov | komentáre | komentář | komentářů | zobrazení | комментариев | комментарий | комментария | просмотров | просмотры | страница | из
        """;

    /// <summary>Languages by the names that switches give them, and their codes.</summary>
    public const string Languages = """
        english | русский | рус | eng | deutsch | français | francais | español | espanol | português | italiano | polski | slovenčina | slovensky | čeština | česky | українська | укр | türkçe | العربية | 中文 | 日本語 | 한국어
        magyar | română | srpski | српски | hrvatski | български | ελληνικά | nederlands | svenska | suomi | norsk | dansk | فارسی | עברית | हिन्दी | tiếng việt
        en | ru | de | fr | es | pt | it | pl | sk | cs | cz | uk | ua | tr | ar | zh | cn | ja | jp | ko | hu | ro | sr | hr | bg | el | nl | sv | fi | no | da | fa | he | hi | vi | lt | lv | et | sl | gb | us | br
        """;

    /// <summary>Beginnings of notices.</summary>
    public static readonly string[] Phrases =
    [
        "Your email address will not be published",
        "Save my name, email",
        "Required fields are marked",
        "You must be logged in",
        "You need to be logged in",
        "Please log in or",
        "This site uses cookies",
        "This site uses Akismet",
        "We use cookies",
        "This website uses cookies",
        "By continuing to use this",
        "By signing up",
        "By subscribing",
        "Sign up to receive",
        "Sign up for our",
        "Subscribe to our",
        "Subscribe to receive",
        "Follow us on ",
        "Like us on Facebook",
        "Share this:",
        "Share on:",
        "Click here to",
        "Click to share",
        "Last edited by",
        "Last edited:",
        "Last updated:",
        "Last modified:",
        "Showing results",
        "Posted in ",
        "Filed under",
        "Tagged with",
        "Read the original",
        "Enable JavaScript",
        "Please enable JavaScript",
        "JavaScript is disabled",
        "Diese Website verwendet Cookies",
        "Deine E-Mail-Adresse wird nicht",
        "Votre adresse e-mail ne sera pas",
        "Tu dirección de correo electrónico no será",
        "Ваш адрес email не будет",
        "Ваш e-mail не будет",
        "Vaša e-mailová adresa nebude",
        "Vaše e-mailová adresa nebude",
        "Twój adres e-mail nie zostanie",
    ];
}
