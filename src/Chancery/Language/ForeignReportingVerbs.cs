namespace Chancery.Language;

/// <summary>Reporting verbs of other languages, as the forms that stand with quotations in marks.</summary>
internal static class ForeignReportingVerbs
{
    private static readonly string[] Lines =
    [
        // Russian
        """
            сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет отметил отметила отметили отмечает добавил добавила добавили
            подчеркнул подчеркнула подчеркнули подчеркивает подчёркивает сообщил сообщила сообщили сообщает пояснил пояснила пояснили объяснил объяснила
            напомнил напомнила указал указала уточнил уточнила написал написала пишет считает считают уверен уверена ответил ответила спросил спросила
            признал признала предупредил предупредила констатировал продолжил продолжила утверждает утверждал резюмировал заключил рассказал рассказала подтвердил подтвердила подтвердили заявляли писал писала полагает полагают выразил спросили ответили
            """,
        // Ukrainian
        """
            сказав сказала сказали каже кажуть заявив заявила заявили заявляє зазначив зазначила зазначили зазначає додав додала додає наголосив наголосила наголошує
            підкреслив підкреслила підкреслює повідомив повідомила повідомили повідомляє пояснив пояснила пояснює вважає вважають переконаний переконана
            відповів відповіла запитав запитала питає питають написав написала розповів розповіла нагадав нагадала визнав визнала попередив попередила підтвердив підтвердила
            """,
        // German
        """
            sagte sagt sagten sagen erklärte erklärt betonte betont fügte meinte meint schrieb schreibt teilte kündigte warnte warnt behauptete fragte
            antwortete ergänzte unterstrich mahnte kritisierte lobte forderte bekräftigte äußerte berichtete erläuterte hieß räumte
            """,
        // French
        """
            dit disent déclaré déclare déclarait affirmé affirme ajouté ajoute expliqué explique souligné souligne indiqué indique précisé précise estimé estime
            annoncé annonce assuré assure répondu répond rappelé rappelle lancé lance écrit insisté insiste poursuivi poursuit conclu conclut reconnu reconnaît confirmé confirme martelé martèle prévenu prévient regretté regrette réagi réagit
            """,
        // Spanish
        """
            dijo dice dicen preguntan dijeron afirmó afirma declaró declara añadió añade agregó agrega señaló señala explicó explica subrayó subraya aseguró asegura
            destacó destaca indicó indica sostuvo sostiene manifestó manifiesta apuntó apunta advirtió advierte respondió responde escribió concluyó recordó insistió anunció anuncia anunciaron denunció reiteró confirmó comentó reconoció aseveró precisó afirmaron aseguraron declararon
            """,
        // Italian
        """
            detto disse dicono dichiarato dichiara dichiarò affermato afferma affermò aggiunto aggiunge aggiunse spiegato spiega spiegò sottolineato sottolinea
            ribadito ribadisce commentato risposto risponde rispose ricordato annunciato annuncia assicurato assicura osservato precisato scritto
            """,
        // Polish
        """
            powiedział powiedziała powiedzieli mówi mówią oświadczył oświadczyła oświadczyli dodał dodała podkreślił podkreśliła zaznaczył zaznaczyła stwierdził stwierdziła
            zapewnił zapewniła poinformował poinformowała poinformowali wyjaśnił wyjaśniła napisał napisała odpowiedział odpowiedziała ostrzegł ostrzegła zapowiedział zapowiedziała
            """,
        // Slovak and Czech
        """
            povedal povedala povedali hovorí hovoria pýtajú uviedol uviedla uviedli uvádza vyhlásil vyhlásila vyhlásili dodal dodala dodali doplnil doplnila zdôraznil zdôraznila
            skonštatoval skonštatovala vysvetlil vysvetlila tvrdí tvrdil tvrdila napísal napísala odpovedal odpovedala upozornil upozornila pripomenul pripomenula
            oznámil oznámila poznamenal poznamenala potvrdil potvrdila vyjadril uisťuje varoval varovala myslí priznal priznala
            řekl řekla řekli uvedl uvedla prohlásil prohlásila dodává doplnila zdůraznil zdůraznila vysvětlil vysvětlila tvrdil napsal napsala
            """,
    ];

    /// <summary>All forms; none of them is a form of an English reporting verb that means something else.</summary>
    public static IEnumerable<string> Forms() =>
        Lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
