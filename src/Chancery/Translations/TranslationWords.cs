using System.Collections.Frozen;

namespace Chancery.Translations;

/// <summary>The words by which documents of several languages say that they are translations, and the languages of countries' sites.</summary>
internal static class TranslationWords
{
    /// <summary>What a line that says so begins with, or holds where an editor speaks; in lower case.</summary>
    public static readonly string[] Statements = Lines(
        """
        unofficial translation | unofficial english translation | non-official translation | nonofficial translation | informal translation
        official translation | official english translation | courtesy translation | working translation | provisional translation
        tentative translation | preliminary translation | rough translation | free translation | machine translation | our translation
        english translation | translated from | translated by | translation from | translation by | translation of the
        translation into english | english version of | the translation is | this is a translation | in translation from
        inoffizielle übersetzung | nichtamtliche übersetzung | nicht amtliche übersetzung | amtliche übersetzung | arbeitsübersetzung
        höflichkeitsübersetzung | übersetzung aus dem | übersetzt aus dem | aus dem englischen übersetzt | aus dem russischen übersetzt
        aus dem französischen übersetzt | deutsche übersetzung
        traduction non officielle | traduction officieuse | traduction officielle | traduction de courtoisie | traduit de | traduit du
        traduction de l | traduction du | traduction française
        traducción no oficial | traducción oficial | traducción de cortesía | traducción del | traducido del
        traduzione non ufficiale | traduzione di cortesia | tradotto da | tradução não oficial | traduzido do
        неофициальный перевод | официальный перевод | рабочий перевод | перевод с | переведено с | неофіційний переклад | переклад з
        neoficiálny preklad | pracovný preklad | preklad z | preložené z | neoficiální překlad | pracovní překlad | překlad z | přeloženo z
        tłumaczenie nieoficjalne | nieoficjalne tłumaczenie | tłumaczenie z
        非官方翻译 | 非正式翻译 | 非正式译文 | 参考译文 | 中文译文 | 译自 | 仮訳 | 非公式訳 | 비공식 번역 | ترجمة غير رسمية | ترجمة عن
        """
    );

    /// <summary>A line that is one of these says so by itself.</summary>
    public static readonly FrozenSet<string> Headings = Lines(
            "translation | translated | transcript (translation) | übersetzung | traduction | traducción | traduzione | tradução | перевод | переклад | preklad | překlad | tłumaczenie | 译文 | 翻译 | ترجمة"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beginnings of words in a transcriber's brackets that say that what follows was interpreted.</summary>
    public static readonly string[] InterpretingStems = Lines(
        """
        interpret | interprét | interprèt | translat | retranslat | dolmetsch | gedolmetsch | verdolmetsch | übersetz | traduc | traduit | tradui | tradot | traduz | tłumacz
        перево | переве | переклад | tlmoč | prekla | prelož | tlumoč | překla | přelož | 翻译 | 口译 | 译 | 通訳 | 訳 | 통역 | 번역 | ترجم | مترجم
        """
    );

    /// <summary>Words that say the contrary, "No translation provided", or show that a bracket is the speaker's own, "and its translation".</summary>
    public static readonly FrozenSet<string> Denials = Lines(
            "no | not | without | and | or | its | his | her | their | our | my | your | which | und | et | y | и | a | keine | ohne | pas | sans | sin | без | нет | bez | 无"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Brackets with which a speaker goes on in the language of the transcript.</summary>
    public static readonly FrozenSet<string> OwnLanguage = Lines(
            "in english | speaks english | speaks in english | speaking english | speaking in english | continues in english | end of interpretation | end of translation"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Official languages by the last part of a host's name: a page in one of them needs no translator.</summary>
    public static readonly FrozenDictionary<string, string[]> LanguagesOfHosts = Lines(
            """
            gov en | mil en | us en | uk en | au en | nz en | ie en ga | ca en fr | za en af | ng en | gh en | ke en sw | sg en zh ms ta | in hi en | ph en tl
            ru ru | by be ru | kz kk ru | kg ky ru | ua uk | bg bg | rs sr | mk mk | me sr | ba bs sr hr | hr hr | si sl | sk sk | cz cs | pl pl | hu hu | ro ro | md ro
            de de | at de | ch de fr it | li de | lu fr de | fr fr | be nl fr de | nl nl | es es | pt pt | it it | va it la | gr el | cy el tr | tr tr | mt mt en
            se sv | no no nb nn | dk da | fi fi sv | is is | ee et | lv lv | lt lt | al sq | xk sq sr | ge ka | am hy | az az | uz uz | tj tg | tm tk | mn mn
            cn zh | tw zh | hk zh en | mo zh pt | jp ja | kr ko | kp ko | vn vi | th th | id id | my ms | kh km | la lo | mm my | np ne | bd bn | pk ur en | lk si ta | af ps fa
            ir fa | iq ar ku | sa ar | ae ar | qa ar | kw ar | bh ar | om ar | ye ar | jo ar | lb ar | sy ar | eg ar | ly ar | tn ar | dz ar | ma ar | sd ar | il he ar | et am
            mx es | ar es | cl es | co es | pe es | ve es | ec es | bo es | py es | uy es | cu es | do es | cr es | pa es | gt es | hn es | sv es | ni es | br pt | ao pt | mz pt
            """
        )
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    private static string[] Lines(string text) =>
        text.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
