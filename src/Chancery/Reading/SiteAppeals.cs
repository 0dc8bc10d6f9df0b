using System.Buffers;

namespace Chancery.Reading;

/// <summary>Knows what sites ask their readers for below a text: to subscribe, to follow, to give, to comment; and their disclaimers.</summary>
internal static class SiteAppeals
{
    private const int LongestAppeal = 400;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    private static readonly string[] Phrases =
    [
        // English
        "sign up for our",
        "sign up to our",
        "our newsletter",
        "email newsletter",
        "to your inbox",
        "straight to your phone",
        "subscribe to ",
        "subscribe now",
        "subscribe today",
        "follow us on",
        "follow us at",
        "like us on facebook",
        " on twitter and ",
        " on facebook and ",
        "download our app",
        "download the app",
        "join our whatsapp",
        "join our telegram",
        "support our journalism",
        "support our work",
        "is not responsible for the opinions",
        "are not responsible for the opinions",
        "do not necessarily reflect",
        "does not necessarily reflect",
        "affiliate link",
        "earn a commission",
        "send your comments to",
        "let us know in the comments",
        "share your experience",
        // German
        "teilen sie uns ihre",
        "erklären wir in unserem",
        "erfahren sie in unserem",
        "lesen sie in unserem",
        "folgen sie uns",
        "folge uns auf",
        "folgt uns auf",
        "newsletter abonnieren",
        "unseren newsletter",
        "unserem newsletter",
        "kostenlosen newsletter",
        "newsletter an",
        "affiliate-link",
        "meinung des autors wieder",
        "meinung der autorin wieder",
        "artikel gefallen",
        "beitrag gefallen",
        "war der artikel",
        "war dieser artikel",
        "artikel teilen",
        "beitrag teilen",
        "mit einer spende",
        "durch eine spende",
        "ihre spende",
        "deine spende",
        "kleine spende",
        "enthält werbung",
        "kommentar zu hinterlassen",
        "kommentar hinterlassen",
        "kommentare verfassen",
        // French
        "abonnez-vous",
        "suivez-nous",
        "notre newsletter",
        "faire un don",
        "inscrivez-vous à",
        // Spanish, Portuguese, Italian
        "síguenos",
        "síganos",
        "suscríbete",
        "suscríbase",
        "canal de youtube",
        "canal de telegram",
        "canal de whatsapp",
        "nuestro boletín",
        "siga-nos",
        "inscreva-se",
        "nosso canal",
        "iscriviti a",
        "seguici su",
        // Polish, Czech, Slovak
        "do subskrypcji",
        "zapisz się",
        "obserwuj nas",
        "sledujte nás",
        "přihlaste se k odběru",
        "prihláste sa na odber",
        "podporte nás",
        // Russian, Ukrainian
        "подписывайтесь на",
        "подпишитесь на",
        "наш телеграм",
        "підписуйтесь на",
        "підпишіться на",
    ];

    /// <summary>True for a short paragraph that asks its reader for something, or says who answers for the text. What is quoted is neither.</summary>
    public static bool IsAppeal(ReadOnlySpan<char> block)
    {
        if (block.Length > LongestAppeal || block.IndexOfAny(QuotationMarks) >= 0)
        {
            return false;
        }

        foreach (var phrase in Phrases)
        {
            if (block.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
