using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>The words of labels that name no person, in the languages that transcripts come in. Compared in small letters.</summary>
internal static class LabelWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Questions = Lookup(
        """
        q | p | в | question | questions | follow-up | follow up | follow-up question | 追问 | frage | fråga | vraag | pregunta | domanda | pergunta | вопрос | вопрос из зала | питання | запитання | въпрос | pitanje | питање | otázka | pytanie | kérdés | întrebare | soru
        ερώτηση | kysymys | spørsmål | spørgsmål | klausimas | jautājums | küsimus | vprašanje | 问 | 問 | 提问 | 質問 | 问题 | 질문 | 문 | سؤال | س | שאלה | پرسش | سوال | hỏi | pertanyaan | tanya | swali | pyetje | sual | savol | сұрақ | суроо | асуулт | հարց | კითხვა | ጥያቄ | प्रश्न | सवाल | প্রশ্ন | คำถาม | ถาม | សំណួរ | question from the audience | question from the floor
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Answers = Lookup(
        """
        a | r | о | answer | antwort | réponse | respuesta | risposta | resposta | ответ | відповідь | отговор | odpoveď | odpověď | odpowiedź | válasz | răspuns | cevap | yanıt | απάντηση | vastaus | svar | antwoord | odgovor | одговор | 答 | 回答 | 답 | 답변 | جواب | الجواب | ج | תשובה | پاسخ | trả lời | đáp | jawaban | jawab | jibu | përgjigje | cavab | javob | жауап | жооп | хариулт | պատասխան | პასუხი | መልስ | उत्तर | जवाब | উত্তর | คำตอบ | ตอบ | ចម្លើយ | vastus | atbilde | atsakymas
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Interviewers = Lookup(
        """
        reporter | reporters | journalist | correspondent | interviewer | moderator | host | co-host | presenter | anchor | anchorman | newscaster | press | media | unidentified reporter | unidentified questioner | unidentified journalist
        male reporter | female reporter | unknown reporter | unidentified speaker | unidentified participant | audience | audience member | audience question | participant | questioner | unknown | inaudible | operator | facilitator | announcer | narrator | member of the audience
        student | caller | viewer | listener | reader | remark | editorial | editors | newspaper | the host | the moderator | the reporter | the interviewer
        корреспондент | журналист | журналистка | ведущий | ведущая | модератор | реплика | из зала | участник | студент | голос | редакция | кореспондент | ведучий | ведуча
        redaktor | redaktorka | moderátor | moderátorka | novinár | novinárka | novinář | novinářka | reportér | reportérka | redakcia | redakce | dziennikarz | dziennikarka | prowadzący | prowadząca
        journaliste | intervieweur | animateur | le modérateur | présentateur | présentatrice | periodista | entrevistador | entrevistadora | moderador | moderadora | presentador | presentadora | giornalista | intervistatore | conduttore | jornalista | entrevistador
        reporterin | journalistin | moderatorin | interviewerin | zuhörer | zuschauer | publikum | redaktion | 记者 | 記者 | 主持人 | 司会 | 기자 | 사회자 | المذيع | الصحفي | المحاور | مراسل | újságíró | műsorvezető | riporter | gazeteci | muhabir | sunucu | dziennikarz
        δημοσιογράφος | δημοσιογραφος | δημοσιογραφοσ | συντονιστής | συντονιστησ | συντονιστης | παρουσιαστής | wartawan | jurnalis | pewarta | पत्रकार | संवाददाता | সাংবাদিক | صحفي | صحفية | الصحفية | الصحافي | محاور | מראיין | עיתונאי | خبرنگار | صحافی | phóng viên | nhà báo | นักข่าว | ผู้สื่อข่าว | ジャーナリスト | 聞き手 | 질문자
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Editors = Lookup(
        """
        editor's note | editor’s note | editors' note | editors’ note | editorial note | ed. note | note from the editor | note to readers | editor's comment | translator's note | note
        anmerkung der redaktion | anm. d. red. | vorbemerkung | note de la rédaction | ndlr | nota del editor | nota de la redacción | nota della redazione | nota do editor
        от редакции | примечание редакции | примечание | прим. ред. | від редакції | poznámka redakcie | poznámka redakce | redakčná poznámka | poznámka | uwaga redakcji | od redakcji | 编者按 | 编者注
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = Lookup(
        """
        moderator | host | co-host | presenter | anchor | the host | the moderator | audience | audience member | audience question | member of the audience | participant | questioner | student | caller | viewer | listener | facilitator | announcer | narrator | operator
        ведущий | ведущая | модератор | участник | студент | moderátor | moderátorka | moderatorin | animateur | le modérateur | moderador | moderadora | prowadzący | prowadząca | 主持人 | 司会
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Voices = Lookup(
        """
        hon. members | hon. member | an hon. member | some hon. members | several hon. members | honourable members | honorable members | government members | opposition members | members | voices | voices from the floor | several members | all | all hon. members
        голоса | голос с места | с места | zwischenruf | zuruf | zurufe | hlasy | hlas z pléna | głos z sali
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSpeakers = Lookup(
        """
        source | sources | photo | photos | foto | image | picture | caption | credit | video | audio | update | updated | background | location | place | date | time | topic | topics | subject | re | agenda | venue | contact | contacts
        tags | tag | keywords | related | read more | see also | ps | p.s | nb | warning | breaking | exclusive | analysis | opinion | comment | comments | watch | summary | key points | key takeaways | highlights | address | phone | tel | fax | e-mail | email
        website | web | link | url | http | https | participants | present | attendees | theme | title | author | authors | by | text | translation | translated by | interpreter | quote | context | conclusion | conclusions | result | results | important | example
        first | second | third | firstly | secondly | finally | however | also | but | and | yet | so | thus | therefore | still | meanwhile | today | now | here | there | this | that | it | he | she | they | we | i | you | said | says | added | washington post | chapter | section | part | article | annex | table | figure
        note | published | posted | posted by | written by | reported by | reporting by | editing by | last edited | last updated | joined | messages | likes | points | age | name | duration | language | languages | document | documents | objective | objectives | reference | references | fact | facts | myth | truth | step | option | answer
        released | release | for immediate release | immediate release | press release | press contact | media contact | zdroj | zdroje | autor | datum | dátum | miesto | téma | témy | quelle | datum | ort | thema | автор | дата | место | источник | тема | теги | фото | видео | текст | перевод | итог | справка | важно | кстати | контакты
        fwd | fw | aw | wg | antw | rv | rif | от кого | кому | копия | отправлено | получатель | отправитель | від кого | від | from | to | cc | bcc | sent | an | betreff | gesendet | objet | envoyé | asunto | enviado | oggetto | assunto | dotyczy | temat | předmět | predmet | od
        यह भी पढ़ें | और पढ़ें | baca juga | اقرأ أيضا | اقرأ أيضًا | ayrıca okuyun | διαβάστε επίσης | 関連記事 | あわせて読みたい | 관련기사 | लेखक | प्रकाशित | दिनांक | स्थान | स्रोत | yazar | tarih | konu | kimden | kime | kaynak | penulis | tanggal | tempat | sumber | συντάκτης | ημερομηνία | πηγή | θέμα | الكاتب | التاريخ | المصدر | المكان | الموضوع | كتب
        速報 | 写真 | 動画 | 図解 | 独自 | コラム | 社説 | 特集 | 追記 | 更新 | 日時 | 場所 | 出典 | 筆者 | 著者 | 日程 | 注目 | 关注 | 快讯 | 日期 | 사진 | 영상 | 속보 | 일시 | 장소 | 출처
        auteur | lieu | sujet | fuente | autor | fecha | lugar | fonte | data | luogo | 来源 | 作者 | 编辑 | 时间 | 地点 | 图 | 摄影 | 责任编辑
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Lookup(
        "of | the | for | and | & | de | da | do | dos | das | del | della | di | du | des | la | le | les | el | al | y | e | i | a | van | von | der | den | zu | zur | für | bin | ibn | bint | ben | abu | ter | ten | op | in | on | to | at | via | pro | pre | vo | věcí | vecí | zahraničných | zahraničných vecí | по | и | иностранных | дел | auswärtigen | affaires | étrangères | af"
    );

    public static bool IsQuestion(ReadOnlySpan<char> label) => Contains(Questions, label);

    public static bool IsAnswer(ReadOnlySpan<char> label) => Contains(Answers, label);

    public static bool IsInterviewer(ReadOnlySpan<char> label) => Contains(Interviewers, label);

    /// <summary>Voices out of a house or a hall, which speak but do not ask.</summary>
    public static bool IsVoice(ReadOnlySpan<char> label) => Contains(Voices, label);

    public static bool IsEditor(ReadOnlySpan<char> label) => Contains(Editors, label);

    public static bool IsNoSpeaker(ReadOnlySpan<char> label) => Contains(NoSpeakers, label);

    /// <summary>True for who leads a programme, a panel or a meeting, or sits in it; false for the press.</summary>
    public static bool IsHost(ReadOnlySpan<char> label) =>
        Contains(Hosts, label.IndexOf('(') is > 0 and var end ? label[..end] : label);

    public static bool IsParticle(ReadOnlySpan<char> word) => Contains(Particles, word);

    private static bool Contains(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> label)
    {
        label = label.Trim();
        if (label.IsEmpty || label.Length > 64)
        {
            return false;
        }

        Span<char> lower = stackalloc char[64];
        var length = label.ToLowerInvariant(lower);
        return set.Contains(lower[..length]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words
            .Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
