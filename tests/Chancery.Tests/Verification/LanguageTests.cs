using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Tests.Verification;

/// <summary>Words are words in any script: records of our own in seven languages.</summary>
public sealed class LanguageTests
{
    private static readonly QuotationVerifier Verifier = new(
        SeedIndex.Build([
            new(
                "ru",
                0,
                "Василий Керн",
                "Мы не намерены закрывать порт до весны. Ещё в марте наши партнёры обещали поставить два крана, и мы ждём их к 12 мая. Всё остальное – вопрос времени, а не политики."
            ),
            new(
                "zh",
                0,
                "周明兰",
                "我们不打算在春天之前关闭港口。合作伙伴三月就答应交付两台起重机，我们等到五月十二日。其余的都是时间问题。"
            ),
            new(
                "ja",
                0,
                "佐倉健",
                "春になる前に港を閉じるつもりはありません。三月には協力国がクレーンを二台届けると約束しており、五月十二日まで待ちます。"
            ),
            new(
                "de",
                0,
                "Lena Straßer",
                "Wir haben nicht vor, den Hafen vor dem Frühjahr zu schließen. Schon im März haben unsere Partner zugesagt, zwei Kräne zu liefern, und wir erwarten sie bis zum 12. Mai."
            ),
            new(
                "sk",
                0,
                "Ján Kováč",
                "Nemáme v úmysle zatvoriť prístav pred jarou. Už v marci naši partneri prisľúbili dodať dva žeriavy a čakáme ich do 12. mája."
            ),
            new(
                "fr",
                0,
                "Élise Garnier",
                "Nous n’avons pas l’intention de fermer le port avant le printemps. Dès le mois de mars, nos partenaires ont promis de livrer deux grues, et nous les attendons d’ici au 12 mai."
            ),
            new(
                "ar",
                0,
                "سليم الكاظمي",
                "لا نعتزم إغلاق الميناء قبل الربيع. لقد وعد شركاؤنا في مارس بتسليم رافعتين، ونحن ننتظرهما حتى ١٢ مايو."
            ),
        ])
    );

    [Theory]
    [InlineData("мы не намерены закрывать порт до весны")]
    [InlineData("Еще в марте наши партнеры обещали поставить два крана")]
    [InlineData("合作伙伴三月就答应交付两台起重机")]
    [InlineData("春になる前に港を閉じるつもりはありません")]
    [InlineData("協力国がｸﾚｰﾝを二台届けると約束しており")]
    [InlineData("den Hafen vor dem Frühjahr zu schliessen")]
    [InlineData("Uz v marci nasi partneri prislubili dodat dva zeriavy")]
    [InlineData("n'avons pas l'intention de fermer le port")]
    [InlineData("لَقَدْ وَعَدَ شركاؤنا في مارس بتسليم رافعتين")]
    [InlineData("ننتظرهما حتى 12 مايو")]
    public void Verify_WordsOfTheRecord_AreVerbatim(string quotation) =>
        Assert.IsType<Verdict.Verbatim>(Verifier.Verify(new Claim(quotation)).Verdict);

    [Theory]
    [InlineData("Мы намерены закрывать порт до весны", EditEffects.Negation)]
    [InlineData("обещали поставить три крана, и мы ждём их к 12 мая", EditEffects.Number)]
    [InlineData("我们打算在春天之前关闭港口", EditEffects.Negation)]
    [InlineData("三月には協力国がクレーンを三台届けると約束しており", EditEffects.Number)]
    [InlineData("naši partneri prisľúbili dodať tri žeriavy a čakáme ich", EditEffects.Number)]
    [InlineData("haben unsere Partner zugesagt, drei Kräne zu liefern", EditEffects.Number)]
    [InlineData("nos partenaires ont promis de livrer trois grues", EditEffects.Number)]
    [InlineData("نعتزم إغلاق الميناء قبل الربيع. لقد وعد غدا شركاؤنا", EditEffects.None)]
    public void Verify_AWordChanged_IsAlteredWithItsEffect(string quotation, EditEffects effects)
    {
        var altered = Assert.IsType<Verdict.Altered>(Verifier.Verify(new Claim(quotation)).Verdict);

        Assert.Equal(effects, altered.Edits.Aggregate(EditEffects.None, (all, edit) => all | edit.Effects));
    }
}
